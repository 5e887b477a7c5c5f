import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../harness/port.js';
import { ServerProcess } from '../harness/server-process.js';
import { drained, examine, queued, type Findings, type Queue } from './examine.js';
import { POINTS, settingsFor } from './points.js';
import { between, seeded } from './random.js';
import { Reporter } from './reporter.js';
import { SlowSink } from './sink.js';

/** So many notices wait or are on their way when the server is killed. */
const LEAST_IN_FLIGHT = 20;
/** Nor more: behind those that were never tried, what a kill has cut off would not have its turn before the end. */
const MOST_IN_FLIGHT = 60;

/** A point that is not come to within this time is none. */
const REACHED_WITHIN_MS = 20_000;
/** It is killed when it has come to its point this often, at most. */
const MOST_TIMES = 4;
/** Between two reports: what waits is to be sent in the end. */
const PAUSE_MS = 250;

export interface TortureOptions {
  /** At random moments. */
  readonly kills: number;
  /** Beside these: how often at each named point. */
  readonly rounds: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

export interface Tortured extends Findings {
  readonly kills: number;
  /** Of these at named points; points that it never came to. */
  readonly atPoints: number;
  readonly missed: readonly string[];
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
export async function torture(options: TortureOptions): Promise<Tortured> {
  const { kills, rounds, seed, say } = options;
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
    const points = Array.from({ length: rounds }, () => POINTS).flat();
    await server.kill();
    const [stopped, missed]: [Queue[], string[]] = [[queued(database)], []];
    for (const point of points) {
      const queue = await killAt(scene, point);
      if (!queue) missed.push(point);
      else stopped.push(queue);
      say?.(`${stopped.length - 1} at points (${point}), ${reporter.receipts.length} incidents`);
    }
    server.spawn();
    await server.ready();
    await reporter.repeat();
    await drained(database);
    await server.kill();
    return {
      ...(await examine({ database, sink, reporter })),
      kills: waiting.length + stopped.length,
      atPoints: stopped.length - 1,
      missed,
      seed,
      seconds: Math.round((performance.now() - from) / 1000),
      commands: reporter.sent,
      leastInFlight: Math.min(...waiting.map((each) => each.open)),
      // A start that is cut short before it looks back leaves the same ones behind.
      cutOff: new Set([...waiting, ...stopped].flatMap((each) => each.sending)).size,
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
  const isFull = queued(database).open > MOST_IN_FLIGHT;
  const busy = [reporter.note(), isFull ? reporter.note() : reporter.report(), reporter.note()];
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

/** Begin anew, so that it is killed by its own hand at a named point; null when it never comes there. */
async function killAt(
  { server, reporter, database, random }: Scene,
  point: string,
): Promise<Queue | null> {
  server.spawn(settingsFor(point, between(random, 1, MOST_TIMES)));
  let isGone = false;
  const gone = server.gone().then(() => (isGone = true));
  await Promise.race([gone, server.ready().catch(() => undefined)]);
  for (const end = performance.now() + REACHED_WITHIN_MS; !isGone && performance.now() < end;) {
    await Promise.race([gone, reporter.repeat()]);
    await Promise.race([gone, Promise.all([reporter.report(), reporter.note()])]);
    await Promise.race([gone, sleep(PAUSE_MS)]);
  }
  const reached = isGone;
  await server.kill();
  return reached ? queued(database) : null;
}
