import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { compare, type Compared, type Target } from './compare.js';
import { makeDatabases, type Databases } from './databases.js';
import { median } from './load.js';
import { drain, measureMail, type MailTimes } from './mail.js';
import { operations } from './operations.js';
import type { DatabaseKind, Options } from './options.js';
import { ROOT } from './paths.js';
import { command, prepare, type Prepared } from './prepare.js';
import { pss, start } from './process.js';
import { ask, logIn, setUp, startProduct, type LoggedIn, type ProductOptions } from './product.js';
import { SmtpSink } from './smtp-sink.js';

/** Everything measured on one database. */
export interface Result {
  readonly database: DatabaseKind;
  /** Load average of the machine before anything began; above 0.5 the numbers are somebody else's too. */
  readonly loadBefore: number;
  readonly fillPerSecond: number;
  readonly startMs: number;
  readonly compared: readonly Compared[];
  readonly mail: MailTimes;
  /** Mails a second while a heap of them waits. */
  readonly drained: { readonly count: number; readonly perSecond: number };
  /** Of so many incidents just created, so many were found by a word of theirs. */
  readonly found: { readonly of: number; readonly found: number };
  readonly mb: { readonly idle: number; readonly after: number };
}

const FOLLOWED_A_ROUND = 250;
const STARTS = 3;
const SETTLE_MS = 3_000;
const NOWHERE = 'smtp://127.0.0.1:9';
const MAIL = { perSecond: 5, seconds: 20 };

/** Measure the product beside the floor on one kind of database. */
export async function run(database: DatabaseKind, options: Options): Promise<Result> {
  const loadBefore = loadavg()[0] ?? Number.NaN;
  const databases = await makeDatabases(database);
  const sink = new SmtpSink();
  try {
    const smtpUrl = await sink.start();
    const prepared = await fill(databases, options);
    const floorDatabase = await databases.copy();
    const settings = { database: databases.product, smtpUrl };
    const startMs = await measureStart(settings);
    return {
      database,
      loadBefore,
      fillPerSecond: prepared.fillPerSecond,
      startMs,
      ...(await beside(prepared, { floorDatabase, settings, sink, options })),
    };
  } finally {
    await sink.stop();
    await databases.drop();
  }
}

/** Fill the database while no mail can leave, so that the models are as a request leaves them. */
async function fill({ product: database }: Databases, options: Options): Promise<Prepared> {
  const { incidents, rounds } = options;
  const product = await startProduct({ database, smtpUrl: NOWHERE });
  try {
    await setUp(product);
    const headers = await logIn(product.port);
    const followed = FOLLOWED_A_ROUND * (rounds + 1);
    return await prepare({ port: product.port, headers, incidents, followed });
  } finally {
    await product.stop();
  }
}

async function measureStart(settings: ProductOptions): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < STARTS; count += 1) {
    const from = performance.now();
    const product = await startProduct(settings);
    await ask(product.port, { method: 'GET', path: '/api/v1/setup' });
    times.push(performance.now() - from);
    await product.stop();
  }
  return median(times);
}

interface Beside {
  readonly floorDatabase: string;
  readonly settings: ProductOptions;
  readonly sink: SmtpSink;
  readonly options: Options;
}

async function beside(
  prepared: Prepared,
  { floorDatabase, settings, sink, options }: Beside,
): Promise<Omit<Result, 'database' | 'loadBefore' | 'fillPerSecond' | 'startMs'>> {
  const product = await startProduct(settings);
  const floor = await startFloor(floorDatabase, prepared);
  try {
    await sleep(SETTLE_MS);
    const idle = pss(product.pid);
    const headers = await logIn(product.port);
    const targets = { floor, product: { ...product, headers } };
    const mail = await measureMail({ port: product.port, headers, sink }, MAIL);
    const found = await findNew(product.port, headers);
    const compared: Compared[] = [];
    // Mails wait at the relay's door meanwhile, or the next operation would be measured with their work.
    sink.hold(true);
    const all = operations(prepared, { ...options, rounds: options.rounds + 1 });
    for (const operation of all) compared.push(await compare(operation, targets, options));
    sink.hold(false);
    const drained = await drain(sink);
    for (const operation of all.filter(({ name }) => name === 'create')) {
      const name = 'create, mails leaving';
      compared.push(await compare({ ...operation, name }, targets, options));
    }
    await drain(sink);
    return { compared, mail, drained, found, mb: { idle, after: pss(product.pid) } };
  } finally {
    await floor.stop();
    await product.stop();
  }
}

async function startFloor(
  database: string,
  { models }: Prepared,
): Promise<Target & { stop: () => Promise<void> }> {
  const main = `${ROOT}/dist/tools/bench/floor/main.js`;
  const args = [main, database, models.created, models.changed];
  const running = await start({ args, ready: /floor on (\d+)\n/ });
  return { ...running, port: Number(/floor on (\d+)/.exec(running.said)?.[1]), headers: {} };
}

/** Two-character words nobody has used before: each is looked for as soon as its incident is there. */
const NEW_WORDS = ['鑰匙', '蟠龍', '薔薇', '檸檬', '躊躇', '饂飩', '蝙蝠', '鸚鵡', '琥珀', '瑪瑙'];

async function findNew(port: number, headers: LoggedIn): Promise<{ of: number; found: number }> {
  let found = 0;
  for (const word of NEW_WORDS) {
    const body = {
      summary: `庁舎の${word}の間で水が漏れている。${randomUUID()}`,
      kind: 'unknown',
      aware: { at: new Date().toISOString() },
    };
    const created = await ask(port, command(headers, '/api/v1/incidents', body));
    const { id } = JSON.parse(created.body) as { id: string };
    const path = `/api/v1/incidents?q=${encodeURIComponent(word)}`;
    const { items } = JSON.parse((await ask(port, { method: 'GET', path, headers })).body) as {
      items: { id: string }[];
    };
    if (items[0]?.id === id) found += 1;
  }
  return { of: NEW_WORDS.length, found };
}
