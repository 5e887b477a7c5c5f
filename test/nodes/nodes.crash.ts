import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from '../crash/random.js';
import { Reporter } from '../crash/reporter.js';
import { SlowSink } from '../crash/sink.js';
import { EventStream } from '../harness/events.js';
import { until } from '../harness/until.js';
import { ledgerOf, open } from './ledger.js';
import type { TcpProxy } from '../harness/tcp-proxy.js';
import { Node } from './node.js';
import { asked, Replicated } from './replicated.js';
import { takeoverSince } from './takeover.js';

/** Reliability P7: from the death of a node until the others have what it had. */
const TAKEOVER_S = 60;
const SEED = 20_261_122;

/** Several real servers on a real PostgreSQL that commits on two disks; each test leaves all of them at work. */
describe('F10: three nodes on one database', () => {
  const sink = new SlowSink(seeded(SEED), 1_500);
  let database: Replicated;
  let a: Node<TcpProxy>;
  let b: Node<TcpProxy>;
  let c: Node<TcpProxy>;
  let at: Node<TcpProxy>;
  let reporter: Reporter;

  beforeAll(async () => {
    database = await Replicated.start();
    const settings = { HIKESHI_SMTP_URL: await sink.start(), HIKESHI_SECRET: '火'.repeat(32) };
    const made = await Promise.all([1, 2, 3].map(() => Node.on(database.primaryPort, settings)));
    [a, b, c] = made as [Node<TcpProxy>, Node<TcpProxy>, Node<TcpProxy>];
    at = a;
    reporter = new Reporter(() => at.base, true);
    await a.start();
    await reporter.setUp(/set-up code: (\S+)/.exec(a.server.said)?.[1] ?? '');
    await Promise.all([b.start(), c.start(), database.follow()]);
  }, 90_000);
  afterAll(async () => {
    await Promise.all([a, b, c].map((each) => each?.stop()));
    await sink.stop();
    await database?.stop();
  });

  /** Reports until so many mails wait that every node has some on their way. */
  async function busy(): Promise<void> {
    while ((await open(database.primaryPort)) < 60) await reporter.report();
  }

  const now = (): string => new Date().toISOString();

  it('a change on one is heard by who looks at another', async () => {
    const stream = await EventStream.open(`${b.base}/api/v1/events`, reporter.cookie);
    await reporter.report();
    await until(
      () => stream.changes.some(({ data }) => data.incident === reporter.receipts.at(-1)?.id),
      2,
    );
    stream.close();
  });

  it('one is killed while it sends: the others send what it had, within a minute', async () => {
    at = b;
    await busy();
    const failed = now();
    await a.server.kill();
    await until(
      async () => (await takeoverSince(database.primaryPort, failed)).cut > 0,
      TAKEOVER_S,
    );
    await a.start();
    await until(
      async () => (await takeoverSince(database.primaryPort, failed)).seconds < TAKEOVER_S,
      TAKEOVER_S,
    );
  }, 90_000);

  it('one stands still and one is cut off from the database: neither sends until the others know it again', async () => {
    at = a;
    await busy();
    const failed = now();
    b.server.pause();
    c.line.freeze();
    await until(async () => !(await c.isReady()), 15);
    expect(c.server.said).toContain('it sends nothing');
    await until(
      async () => (await takeoverSince(database.primaryPort, failed)).cut > 1,
      TAKEOVER_S,
    );
    // Twice as long as it takes to be held for dead.
    await sleep(30_000 - (Date.now() - Date.parse(failed)));
    b.server.goOn();
    c.line.heal();
    await until(async () => (await b.isReady()) && (await c.isReady()), 20);
    await until(
      async () => (await takeoverSince(database.primaryPort, failed)).seconds < TAKEOVER_S,
      TAKEOVER_S,
    );
  }, 120_000);

  it('the database fails over while one still speaks to the old one: what it answers with 2xx is kept', async () => {
    await busy();
    const { standbyPort } = database;
    await database.promote();
    for (const node of [b, c]) node.line.lead(standbyPort);
    // The old one waits for a copy that nobody makes any more: it promises nothing.
    const promised = reporter.receipts.length;
    at = a;
    const asking = reporter.report();
    await sleep(3_000);
    expect(reporter.receipts).toHaveLength(promised);
    await database.killPrimary();
    a.line.lead(standbyPort);
    await asking;
    await until(async () => (await a.isReady()) && (await b.isReady()) && (await c.isReady()), 30);
    await reporter.repeat();
    expect(reporter.receipts).toHaveLength(promised + 1);
  }, 120_000);

  it('in the end nothing is lost, and no mail came twice but for one whose fate nobody could know', async () => {
    await until(async () => (await open(database.standbyPort)) === 0, 60);
    const { complaints, ...figures } = await ledgerOf(database.standbyPort, { sink, reporter });
    expect(complaints).toEqual([]);
    expect(figures.duplicates).toBeGreaterThan(0);
    expect(
      await asked(
        database.standbyPort,
        `SELECT DISTINCT count(*) FROM attempt WHERE outcome = 'started'`,
      ),
    ).toEqual([{ count: '0' }]);
  }, 90_000);
});
