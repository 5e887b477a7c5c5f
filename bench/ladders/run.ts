import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { isQuiet, type Window } from '../clocks/fill.js';
import { countOpen, entriesAfter, lastSeq, noticesSince, timersBetween } from '../clocks/rows.js';
import { makeDatabases } from '../databases.js';
import { each } from '../load.js';
import { multiply } from '../multiply.js';
import { command } from '../prepare.js';
import { cpuMs, pss } from '../process.js';
import { logIn, setUp, startProduct, type Product, type ProductOptions } from '../product.js';
import { Random } from '../random.js';
import { pastReport, ladderReport } from '../reports.js';
import { SmtpSink } from '../smtp-sink.js';
import { fillLadders } from './fill.js';
import { isRung, rungsLate, type RungsLate } from './lateness.js';
import type { LadderOptions } from './options.js';
import { DELAY_MS, serverWithLadder } from './plan.js';

/** What one run has measured. */
export interface LadderResult extends RungsLate {
  readonly open: number;
  /** CPU of the server's process for one rung and what follows; PostgreSQL's own is not in it. */
  readonly cpuMs: number;
  /** Memory of the server once a minute, MB. */
  readonly memory: readonly number[];
  readonly loadBefore: number;
}

/** What is not done so long after the window is not counted as done at all. */
const LONGEST_TAIL_MS = 60_000;
const LOOK_EVERY_MS = 60_000;
/** So many closed incidents are made through the door, and copied. */
const ORIGINALS = 200;

/** Let the ladders of many incidents run on the real clock, and see when each rung was told. */
export async function run(options: LadderOptions): Promise<LadderResult> {
  const loadBefore = loadavg()[0] ?? Number.NaN;
  const databases = await makeDatabases(options.database);
  const plan = serverWithLadder();
  const sink = new SmtpSink();
  const database = databases.product;
  const settings = { database, smtpUrl: await sink.start(), root: plan.root };
  let product: Product | null = null;
  try {
    await prepare(settings, options.closed);
    product = await startProduct(settings);
    const asking = { port: product.port, headers: await logIn(product.port), database };
    const window = await fillLadders(asking, options);
    return { ...(await measure({ product, database, sink }, window)), loadBefore };
  } finally {
    await product?.stop();
    await sink.stop();
    await databases.drop();
    plan.drop();
  }
}

/** Accounts, and what was closed before. */
async function prepare(settings: ProductOptions, closed: number): Promise<void> {
  const product = await startProduct(settings);
  const { port } = product;
  try {
    await setUp(product);
    if (closed === 0) return;
    const headers = await logIn(port);
    const random = new Random(8);
    const reports = [
      ...Array.from({ length: ORIGINALS }, () => pastReport(random)),
      ladderReport(random, new Date(Date.now() - DELAY_MS)),
    ];
    await each(
      port,
      reports.map((each) => command(headers, '/api/v1/incidents', each)),
      4,
    );
    await untilQuiet(settings.database, new Date().toISOString());
  } finally {
    await product.stop();
  }
  await multiply(settings.database, closed);
}

interface Running {
  readonly product: Product;
  readonly database: string;
  readonly sink: SmtpSink;
}

async function measure(
  { product, database, sink }: Running,
  window: Window,
): Promise<Omit<LadderResult, 'loadBefore'>> {
  const from = new Date(window.from).toISOString();
  const to = new Date(window.to).toISOString();
  const timers = (await timersBetween(database, from, to)).filter(isRung);
  const [seq, open] = [await lastSeq(database), await countOpen(database)];
  await sleep(window.from - Date.now());
  const cpu = cpuMs(product.pid);
  const memory = await looks(product.pid, window.to);
  await untilQuiet(database, to);
  const spent = cpuMs(product.pid) - cpu;
  const told = await entriesAfter(database, seq);
  const notices = await noticesSince(database, from);
  const late = rungsLate(timers, told, { notices, arrived: sink.mails });
  return { ...late, open, memory, cpuMs: spent / timers.length };
}

async function looks(pid: number, until: number): Promise<number[]> {
  const seen = [pss(pid)];
  while (Date.now() < until) {
    await sleep(Math.min(LOOK_EVERY_MS, until - Date.now()));
    seen.push(pss(pid));
  }
  return seen;
}

async function untilQuiet(database: string, to: string): Promise<void> {
  const end = Date.now() + LONGEST_TAIL_MS;
  while (Date.now() < end && !(await isQuiet(database, to))) await sleep(200);
}
