import { setTimeout as sleep } from 'node:timers/promises';
import { makeDatabases } from '../databases.js';
import { fillLadders } from '../ladders/fill.js';
import { RUNGS, serverWithLadder } from '../ladders/plan.js';
import { logIn, setUp, startProduct, type Product } from '../product.js';
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

/** Let so many nodes on one PostgreSQL send what falls due at one moment. */
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
    const first = await startProduct(settings);
    running.push(first);
    await setUp(first);
    while (running.length < nodes) running.push(await startProduct(settings));
    const asking = {
      port: first.port,
      headers: await logIn(first.port),
      database: settings.database,
    };
    const { from } = await fillLadders(asking, { incidents, seconds: SECONDS });
    const before = sink.count;
    sink.mails.clear();
    await arrived(sink, incidents * RUNGS);
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

async function arrived(sink: SmtpSink, mails: number): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (sink.mails.size < mails && Date.now() < end) await sleep(100);
  if (sink.mails.size < mails) throw new Error(`${sink.mails.size} of ${mails} mails came.`);
}
