import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../harness/postgres.js';
import { ServerProcess } from '../harness/server-process.js';
import { examine, queued, type Findings, type Queue } from './examine.js';
import { between, seeded } from './random.js';
import { Reporter } from './reporter.js';

import { SlowSink } from './sink.js';

/** So many notices wait or are on their way when the server is killed. */
const LEAST_IN_FLIGHT = 20;
const DRAINS_WITHIN_MS = 180_000;

export interface TortureOptions {
  readonly kills: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

export interface Tortured extends Findings {
  readonly kills: number;
  readonly seed: number;
  readonly seconds: number;
  /** Commands sent, each under its own key. */
  readonly commands: number;
  /** Fewest notices that waited or were on their way at a kill. */
  readonly leastInFlight: number;
  /** Attempts that were on their way at a kill. */
  readonly cutOff: number;
}

/**
 * Kill the real server again and again while it tells people, then let it finish, and look at what it promised,
 * what it recorded and what arrived.
 */
export async function torture({ kills, seed, say }: TortureOptions): Promise<Tortured> {
  const from = performance.now();
  const random = seeded(seed);
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-torture-'));
  const database = join(folder, 'hikeshi.db');
  const sink = new SlowSink(random, 200);
  const smtpUrl = await sink.start();
  const port = await freePort();
  const server = new ServerProcess({
    HIKESHI_DATABASE: database,
    HIKESHI_PORT: String(port),
    HIKESHI_SMTP_URL: smtpUrl,
    HIKESHI_LOG_LEVEL: 'error',
  });
  const reporter = new Reporter(() => `http://127.0.0.1:${port}`);
  try {
    server.spawn();
    await server.ready();
    await reporter.setUp(/set-up code: (\S+)/.exec(server.said)?.[1] ?? '');
    const scene = { server, reporter, database, random };
    const waiting: Queue[] = [];
    while (waiting.length < kills) {
      waiting.push(...(await killAndStart(scene)));
      say?.(`${waiting.length} kills, ${reporter.receipts.length} incidents`);
    }
    await reporter.repeat();
    await drained(database);
    await server.kill();
    return {
      ...(await examine({ database, sink, reporter })),
      kills: waiting.length,
      seed,
      seconds: Math.round((performance.now() - from) / 1000),
      commands: reporter.sent,
      leastInFlight: Math.min(...waiting.map((each) => each.open)),
      // A start that is cut short before it looks back leaves the same ones behind.
      cutOff: new Set(waiting.flatMap((each) => each.sending)).size,
    };
  } finally {
    await server.kill();
    await sink.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Scene {
  readonly server: ServerProcess;
  readonly reporter: Reporter;
  readonly database: string;
  readonly random: () => number;
}

/** Fill the queue, kill at a random moment, begin again; one beginning in five is cut short as well. */
async function killAndStart({ server, reporter, database, random }: Scene): Promise<Queue[]> {
  await reporter.repeat();
  while (queued(database).open < LEAST_IN_FLIGHT + 15) await reporter.report();
  // What is being written when the kill comes: its answer may be lost, the thing itself must not be.
  const busy = [reporter.note(), reporter.report(), reporter.note()];
  await sleep(between(random, 0, 400));
  const kill = async (): Promise<Queue> => {
    await server.kill();
    return queued(database);
  };
  const kills = [await kill()];
  await Promise.all(busy);
  server.spawn();
  if (random() < 0.2) {
    await sleep(between(random, 50, 900));
    kills.push(await kill());
    server.spawn();
  }
  await server.ready();
  return kills;
}

async function drained(database: string): Promise<void> {
  const end = performance.now() + DRAINS_WITHIN_MS;
  while (queued(database).open > 0 && performance.now() < end) await sleep(200);
}
