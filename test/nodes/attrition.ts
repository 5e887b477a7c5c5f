import { setTimeout as sleep } from 'node:timers/promises';
import { between, seeded } from '../crash/random.js';
import { Reporter } from '../crash/reporter.js';
import { SlowSink } from '../crash/sink.js';
import { until } from '../harness/until.js';
import { leftOver, ledgerOf, open, type Ledger } from './ledger.js';
import { Node } from './node.js';
import { NAMESPACES } from './namespace.js';
import { Replicated } from './replicated.js';
import { takeoverSince } from './takeover.js';

/** Reliability P7; a mail on its way on a node that nobody can tell to be dead waits for its lease. */
const TAKEOVER_S = 60;
const READY_WITHIN_S = 60;
const DRAINS_WITHIN_S = 300;
const LEAST_WAITING = 30;
/** A node stands still, or is cut off, for up to so long; others take over after 15 s. */
const LONGEST_MS = 40_000;

/** What may happen to a node; afterwards it comes back. */
const FAILURES = {
  killed: async ({ server }) => {
    await server.kill();
    return async () => void server.spawn();
  },
  'stands still': async ({ server }) => {
    server.pause();
    return async () => server.goOn();
  },
  'cut off': async ({ line }) => {
    line.freeze();
    return async () => line.heal();
  },
  'not heard by the database': async ({ line }) => {
    line.freeze('out');
    return async () => line.heal();
  },
  'does not hear the database': async ({ line }) => {
    line.freeze('in');
    return async () => line.heal();
  },
} as const satisfies Record<string, (node: Node) => Promise<() => Promise<void>>>;

const KINDS = Object.keys(FAILURES) as (keyof typeof FAILURES)[];

export interface AttritionOptions {
  readonly failures: number;
  readonly seed: number;
  /** Each node in a network namespace of its own, where root may make them. */
  readonly namespaces?: boolean;
  readonly say?: (line: string) => void;
}

export interface Attrition extends Ledger {
  readonly failures: number;
  readonly seed: number;
  readonly seconds: number;
  /** Longest from a failure until what the node had on its way began anew elsewhere, in seconds. */
  readonly slowest: number;
}

/** Three nodes on one database: again and again something happens to one of them while they tell people. */
export async function attrition({
  failures,
  seed,
  namespaces = false,
  say,
}: AttritionOptions): Promise<Attrition> {
  const from = performance.now();
  const random = seeded(seed);
  const sink = new SlowSink(random, 1_500);
  const database = await Replicated.start(namespaces ? NAMESPACES : undefined);
  const port = database.primaryPort;
  const settings = { HIKESHI_SECRET: '火'.repeat(32) };
  const smtpUrl = await sink.start(namespaces ? '0.0.0.0' : undefined);
  const relay = Number(new URL(smtpUrl).port);
  const nodes: Node[] = await Promise.all(
    [1, 2, 3].map((index) =>
      namespaces
        ? Node.apart(index, { database: port, relay }, settings)
        : Node.on(port, { ...settings, HIKESHI_SMTP_URL: smtpUrl }),
    ),
  );
  let at = nodes[0] as Node;
  const reporter = new Reporter(() => at.base, true);
  const late: string[] = [];
  let slowest = 0;
  try {
    await at.start();
    await reporter.setUp(/set-up code: (\S+)/.exec(at.server.said)?.[1] ?? '');
    for (const node of nodes.slice(1)) await node.start();
    for (let count = 1; count <= failures; count += 1) {
      const failing = nodes[between(random, 0, nodes.length - 1)] as Node;
      const kind = KINDS[between(random, 0, KINDS.length - 1)] ?? 'killed';
      const span = between(random, 0, LONGEST_MS);
      at = nodes.find((node) => node !== failing) as Node;
      while ((await open(port)) < LEAST_WAITING) await reporter.report();
      const failed = new Date().toISOString();
      const comeBack = await FAILURES[kind](failing);
      await Promise.all([sleep(span), reporter.report()]);
      await comeBack();
      const over = async () => (await takeoverSince(port, failed)).seconds;
      await until(async () => (await over()) < Infinity, 2 * TAKEOVER_S).catch(() => undefined);
      const seconds = await over();
      slowest = Math.max(slowest, seconds);
      if (seconds > TAKEOVER_S) late.push(`taken over after ${seconds} s: ${kind} for ${span} ms`);
      await until(() => allReady(nodes), READY_WITHIN_S);
      await reporter.repeat();
      say?.(`${count}: ${kind} for ${Math.round(span / 1000)} s, taken over in ${seconds} s`);
    }
    await until(async () => (await open(port)) === 0, DRAINS_WITHIN_S).catch(() => undefined);
    late.push(...(await leftOver(port)));
    const ledger = await ledgerOf(port, { sink, reporter });
    return {
      ...ledger,
      ...{ failures, seed, slowest },
      seconds: Math.round((performance.now() - from) / 1000),
      complaints: [...late, ...ledger.complaints],
    };
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
    await sink.stop();
    await database.stop();
  }
}

async function allReady(nodes: readonly Node[]): Promise<boolean> {
  const answers = await Promise.all(nodes.map((node) => node.isReady()));
  return answers.every(Boolean);
}
