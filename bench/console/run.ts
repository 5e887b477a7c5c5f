import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from '../../test/harness/chromium.js';
import { isQuiet } from '../clocks/fill.js';
import { makeDatabases } from '../databases.js';
import { each } from '../load.js';
import { multiply } from '../multiply.js';
import { command } from '../prepare.js';
import { logIn, setUp, startProduct, type ProductOptions } from '../product.js';
import { Random } from '../random.js';
import { ladderReport, pastReport, quietReport } from '../reports.js';
import { SmtpSink } from '../smtp-sink.js';
import { lookAtBoard, pageTheList, searchTheList, type Looking } from './looks.js';
import type { ConsoleOptions } from './options.js';
import { tickSteps } from './ticks.js';
import { indexClosed } from './words.js';

/** What a browser has measured, ms, in no order. */
export interface ConsoleResult {
  readonly board: readonly number[];
  readonly pages: readonly number[];
  readonly searches: readonly number[];
  readonly ticks: readonly number[];
  readonly loadBefore: number;
}

/** So many closed incidents are made through the door, and copied. */
const ORIGINALS = 200;
const CLIENTS = 8;
/** A tick is quick, and its 95th percentile wants many. */
const TICKS_A_LOOK = 5;

/** Fill a product, and look at it. */
export async function run(options: ConsoleOptions): Promise<ConsoleResult> {
  const databases = await makeDatabases('sqlite');
  const sink = new SmtpSink();
  const settings = { database: databases.product, smtpUrl: await sink.start() };
  try {
    await prepare(settings, options);
    const product = await startProduct(settings);
    try {
      // What became due while the closed ones were laid in: the goals are for a night, not for catching up.
      await sleepUntilQuiet(settings.database);
      return await look(product.port, options.looks);
    } finally {
      await product.stop();
    }
  } finally {
    await sink.stop();
    await databases.drop();
  }
}

async function prepare(settings: ProductOptions, options: ConsoleOptions): Promise<void> {
  const product = await startProduct(settings);
  try {
    await setUp(product);
    await fill(product.port, options.open);
    await sleepUntilQuiet(settings.database);
  } finally {
    await product.stop();
  }
  await multiply(settings.database, options.closed);
  indexClosed(settings.database);
}

async function sleepUntilQuiet(database: string): Promise<void> {
  while (!(await isQuiet(database, new Date().toISOString()))) await sleep(500);
}

async function fill(port: number, open: number): Promise<void> {
  const headers = await logIn(port);
  const random = new Random(9);
  const reports = [
    ladderReport(random, new Date()),
    ...Array.from({ length: ORIGINALS }, () => pastReport(random)),
    ...Array.from({ length: open }, () => quietReport(random)),
  ];
  await each(
    port,
    reports.map((report) => command(headers, '/api/v1/incidents', report)),
    CLIENTS,
  );
}

async function look(port: number, looks: number): Promise<ConsoleResult> {
  const headers = await logIn(port);
  const browser = await launchChromium();
  try {
    const looking: Looking = {
      browser,
      base: headers.origin ?? '',
      cookie: headers.cookie ?? '',
      looks,
    };
    const loadBefore = loadavg()[0] ?? Number.NaN;
    const board = await lookAtBoard(looking);
    const pages = await pageTheList(looking);
    const searches = await searchTheList(looking);
    const ticks = await tickSteps(looking, { port, headers }, looks * TICKS_A_LOOK);
    return { board, pages, searches, ticks, loadBefore };
  } finally {
    await browser.close();
  }
}
