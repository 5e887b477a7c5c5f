import { setTimeout as sleep } from 'node:timers/promises';
import { makeDatabases } from '../databases.js';
import { fillLadders } from '../ladders/fill.js';
import { serverWithLadder } from '../ladders/plan.js';
import { logIn, setUp, startProduct, type Product, type ProductOptions } from '../product.js';
import { countDue, countWaiting, leaveAt } from '../clocks/rows.js';
import { SmtpSink } from '../smtp-sink.js';

/** How a heap of mails left. */
export interface Dispatched {
  readonly mails: number;
  /** From the first mail at the relay to the last. */
  readonly perSecond: number;
  /** Mails that arrived more than once. */
  readonly twice: number;
  /** When each arrived, from the moment they were due, ms. */
  readonly after: readonly number[];
}

/** All rungs within a second: the heap. */
const SECONDS = 1;
const LONGEST_MS = 180_000;
/** Nobody listens there. */
const AWAY = 'smtp://127.0.0.1:1';
/** The nodes are all there before the heap may leave. */
const REST_MS = 5_000;

/**
 * Let so many nodes on one PostgreSQL send what has waited for the relay: the rungs are recorded before, by a node
 * whose relay is away, so that the relay is the limit and not the record.
 */
export async function dispatch({
  nodes,
  incidents,
  relayMs,
}: {
  nodes: number;
  incidents: number;
  relayMs: number;
}): Promise<Dispatched> {
  const databases = await makeDatabases('postgres');
  const plan = serverWithLadder();
  const sink = new SmtpSink(relayMs);
  const settings = { database: databases.product, smtpUrl: await sink.start(), root: plan.root };
  const running: Product[] = [];
  try {
    const mails = await heap({ ...settings, smtpUrl: AWAY }, incidents);
    const from = Date.now() + REST_MS * nodes;
    await leaveAt(settings.database, new Date(from).toISOString());
    while (running.length < nodes) running.push(await startProduct(settings));
    if (Date.now() > from) throw new Error('The machine starts the nodes too slowly.');
    const before = sink.count;
    sink.mails.clear();
    await arrived(sink, mails);
    const times = [...sink.mails.values()].toSorted((one, other) => one - other);
    const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
    return {
      mails: times.length,
      perSecond: (times.length / span) * 1000,
      twice: sink.count - before - times.length,
      after: times.map((at) => at - from),
    };
  } finally {
    for (const node of running) await node.stop();
    await sink.stop();
    await databases.drop();
    plan.drop();
  }
}

/** Calls recorded and not sent; how many. */
async function heap(settings: ProductOptions, incidents: number): Promise<number> {
  const node = await startProduct(settings);
  try {
    await setUp(node);
    const { port } = node;
    const asking = { port, headers: await logIn(port), database: settings.database };
    const { to } = await fillLadders(asking, { incidents, seconds: SECONDS, waits: true });
    const end = Date.now() + LONGEST_MS;
    while (Date.now() < to || (await countDue(settings.database)) > 0) {
      if (Date.now() > end) throw new Error('The rungs are not recorded.');
      await sleep(500);
    }
    return await countWaiting(settings.database);
  } finally {
    await node.stop();
  }
}

async function arrived(sink: SmtpSink, mails: number): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (sink.mails.size < mails && Date.now() < end) await sleep(100);
  if (sink.mails.size < mails) throw new Error(`${sink.mails.size} of ${mails} mails came.`);
}
