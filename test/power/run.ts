import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { examine, drained, type Findings } from '../crash/examine.js';
import { between, seeded } from '../crash/random.js';
import { Reporter } from '../crash/reporter.js';
import { SlowSink } from '../crash/sink.js';
import { freePort } from '../harness/port.js';
import { ServerProcess } from '../harness/server-process.js';
import { until } from '../harness/until.js';
import { CutDisk } from './disk.js';
import { missing } from './look.js';

const MEGABYTES = 192;
const UNSAFE = join(process.cwd(), 'test/power/unsafe.mjs');
/** So many commands are answered since the start before the power fails, or the cut would prove little. */
const LEAST_ANSWERED = 3;
const ANSWERS_WITHIN_S = 30;
/** So many people report and write at once, each with a pause. */
const DESKS = 4;
const PAUSE_MS = 120;

export interface PowerOptions {
  readonly cuts: number;
  readonly seed: number;
  /** SQLite does not wait for the disk: it must lose something. */
  readonly unsafe?: boolean;
  readonly say?: (line: string) => void;
}

export interface PowerCuts {
  readonly cuts: number;
  readonly seed: number;
  readonly seconds: number;
  readonly answered: number;
  /** Fewest and most commands that had been answered in the time since the start when the power failed. */
  readonly fewest: number;
  readonly most: number;
  /** What was promised and was not on the disk after a cut; the first cut with a loss is the last one. */
  readonly lost: readonly string[];
  /** After the last cut, when everything was sent; null where something was lost before. */
  readonly findings: Findings | null;
}

/**
 * Cut the power of the real server's disk again and again while people report, look each time at what the disk has
 * kept, and go on with that.
 */
export async function powerCuts(options: PowerOptions): Promise<PowerCuts> {
  const { cuts, seed, unsafe = false, say } = options;
  const from = performance.now();
  const random = seeded(seed);
  const disk = CutDisk.make(MEGABYTES);
  const sink = new SlowSink(random, 50);
  const port = await freePort();
  const settings = {
    HIKESHI_PORT: String(port),
    HIKESHI_SMTP_URL: await sink.start(),
    HIKESHI_LOG_LEVEL: 'error',
    ...(unsafe ? { NODE_OPTIONS: `--import=${pathToFileURL(UNSAFE).href}` } : {}),
  };
  const server = new ServerProcess(settings);
  const reporter = new Reporter(() => `http://127.0.0.1:${port}`);
  const database = (): string => join(disk.folder, 'hikeshi.db');
  const start = async (): Promise<void> => {
    server.spawn({ HIKESHI_DATABASE: database() });
    await server.ready();
  };
  const answered = (): number => reporter.receipts.length + reporter.notes.length;
  const counts: number[] = [];
  let lost: string[] = [];
  try {
    await start();
    await reporter.setUp(/set-up code: (\S+)/.exec(server.said)?.[1] ?? '');
    // What was there long before is not at stake.
    disk.settle();
    while (counts.length < cuts && lost.length === 0) {
      const before = answered();
      const desks = busy(reporter);
      await until(() => answered() - before >= LEAST_ANSWERED, ANSWERS_WITHIN_S);
      await sleep(between(random, 300, 2_000));
      server.pause();
      disk.cut();
      counts.push(answered() - before);
      await server.kill();
      await desks.stop();
      disk.switchOn();
      lost = missing(database(), reporter);
      say?.(`${counts.length} cuts, ${answered()} answered, ${lost.length} lost`);
      if (lost.length > 0) break;
      await start();
      await reporter.repeat();
    }
    if (lost.length === 0) await drained(database());
    await server.kill();
    return {
      ...{ cuts: counts.length, seed, lost, answered: answered() },
      seconds: Math.round((performance.now() - from) / 1000),
      fewest: Math.min(...counts),
      most: Math.max(...counts),
      findings: lost.length === 0 ? await examine({ database: database(), sink, reporter }) : null,
    };
  } finally {
    await server.kill();
    await sink.stop();
    disk.remove();
  }
}

/** People who report and write until they are stopped. */
function busy(reporter: Reporter): { stop: () => Promise<void> } {
  let goesOn = true;
  const desk = async (index: number): Promise<void> => {
    while (goesOn) {
      await (index === 0 ? reporter.report() : reporter.note());
      await sleep(PAUSE_MS);
    }
  };
  const desks = Array.from({ length: DESKS }, (_, index) => desk(index));
  return {
    stop: async () => {
      goesOn = false;
      await Promise.all(desks);
    },
  };
}
