import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeDatabases } from '../databases.js';
import { cpuMs } from '../process.js';
import { logIn, setUp, startProduct, type Product } from '../product.js';
import { SmtpSink } from '../smtp-sink.js';
import { fill, isQuiet, type Window } from './fill.js';
import { arrivedLate, recordedLate, stageOf, type Late } from './lateness.js';
import type { ClockOptions } from './options.js';
import {
  countOpen,
  entriesAfter,
  lastSeq,
  noticesSince,
  timersBetween,
  type TimerRow,
} from './rows.js';
import type { Stage } from './stages.js';

/** What one run has measured. */
export interface ClockResult {
  readonly open: number;
  readonly fired: Readonly<Record<Stage, number>>;
  readonly recorded: Late & { readonly doubled: number };
  readonly mailed: Late;
  /** CPU of the server's process, for one timer and what follows from it; PostgreSQL's own is not in it. */
  readonly cpuMs: number;
  /** Load average of the machine before anything began, and after the window. */
  readonly loadBefore: number;
  readonly loadAfter: number;
}

/** What is not done so long after the window is not counted as done at all. */
const LONGEST_TAIL_MS = 60_000;

/** Let the times of many open incidents come on the real clock, and see when what they ask for was done. */
export async function run(options: ClockOptions): Promise<ClockResult> {
  const loadBefore = loadNow();
  const databases = await makeDatabases(options.database);
  const sink = new SmtpSink();
  let product: Product | null = null;
  try {
    const database = databases.product;
    product = await startProduct({ database, smtpUrl: await sink.start() });
    await setUp(product);
    const headers = await logIn(product.port);
    const window = await fill({ port: product.port, headers, database }, options);
    const measured = await measure({ product, database, sink }, window);
    return { ...measured, loadBefore };
  } finally {
    await product?.stop();
    await sink.stop();
    await databases.drop();
  }
}

interface Running {
  readonly product: Product;
  readonly database: string;
  readonly sink: SmtpSink;
}

async function measure(
  { product, database, sink }: Running,
  window: Window,
): Promise<Omit<ClockResult, 'loadBefore'>> {
  const from = new Date(window.from).toISOString();
  const to = new Date(window.to).toISOString();
  const timers = (await timersBetween(database, from, to)).filter((each) => stageOf(each));
  const [seq, open] = [await lastSeq(database), await countOpen(database)];
  await sleep(window.from - Date.now());
  const cpu = cpuMs(product.pid);
  await sleep(window.to - Date.now());
  await untilDone(database, to);
  const spent = cpuMs(product.pid) - cpu;
  const recorded = recordedLate(timers, await entriesAfter(database, seq));
  const mailed = arrivedLate(timers, await noticesSince(database, from), sink.mails);
  const loadAfter = loadNow();
  return { open, fired: counts(timers), recorded, mailed, cpuMs: spent / timers.length, loadAfter };
}

async function untilDone(database: string, to: string): Promise<void> {
  const end = Date.now() + LONGEST_TAIL_MS;
  while (Date.now() < end && !(await isQuiet(database, to))) await sleep(200);
}

function loadNow(): number {
  return loadavg()[0] ?? Number.NaN;
}

function counts(timers: readonly TimerRow[]): Record<Stage, number> {
  const count = (stage: Stage): number => timers.filter((each) => stageOf(each) === stage).length;
  return { remind: count('remind'), due: count('due'), late: count('late') };
}
