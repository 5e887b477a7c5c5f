import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from './connection.js';
import { percentile } from './load.js';
import { command } from './prepare.js';
import { accepted, ask, type LoggedIn } from './product.js';
import { Random } from './random.js';
import { urgentReport } from './reports.js';
import type { SmtpSink } from './smtp-sink.js';

/** How long after an incident its first mail had arrived whole, ms. */
export interface MailTimes {
  readonly count: number;
  /** Counted from the answer to the POST, which is sent after the commit; negative: the mail was faster. */
  readonly fromAnswer: { readonly p50: number; readonly p99: number };
  /** Counted from the moment the record gives as reported; includes the commit. */
  readonly fromRecord: { readonly p50: number; readonly p99: number };
}

interface Sent {
  readonly id: string;
  readonly answeredAt: number;
}

const ARRIVES_WITHIN_MS = 30_000;

/** Report `perSecond` urgent incidents a second, evenly, and wait for all their mails. */
export async function measureMail(
  { port, headers, sink }: { port: number; headers: LoggedIn; sink: SmtpSink },
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<MailTimes> {
  const random = new Random(4);
  const connection = await Connection.open(port);
  const sent: Sent[] = [];
  const from = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    await sleep(Math.max(0, from + (index * 1000) / perSecond - performance.now()));
    const request = command(headers, '/api/v1/incidents', urgentReport(random));
    const { body } = accepted(request, await connection.send(request));
    sent.push({ id: (JSON.parse(body) as { id: string }).id, answeredAt: wallClock() });
  }
  connection.close();
  await until(() => sent.every(({ id }) => sink.arrived.has(id)));
  const recorded = await Promise.all(sent.map(({ id }) => reportedAt(port, headers, id)));
  const arrival = ({ id }: Sent): number => sink.arrived.get(id) ?? Number.POSITIVE_INFINITY;
  return {
    count: sent.length,
    fromAnswer: both(sent.map((each) => arrival(each) - each.answeredAt)),
    fromRecord: both(sent.map((each, index) => arrival(each) - (recorded[index] ?? 0))),
  };
}

/** Wait until no mail has come for a second; how many came and how many a second. */
export async function drain(sink: SmtpSink): Promise<{ count: number; perSecond: number }> {
  const before = sink.count;
  const from = performance.now();
  for (let last = -1; sink.count !== last;) {
    last = sink.count;
    await sleep(1000);
  }
  const count = sink.count - before;
  return { count, perSecond: (count / (performance.now() - from - 1000)) * 1000 };
}

async function reportedAt(port: number, headers: LoggedIn, id: string): Promise<number> {
  const { body } = await ask(port, { method: 'GET', path: `/api/v1/incidents/${id}`, headers });
  return Date.parse((JSON.parse(body) as { reportedAt: string }).reportedAt);
}

async function until(done: () => boolean): Promise<void> {
  const end = performance.now() + ARRIVES_WITHIN_MS;
  while (!done() && performance.now() < end) await sleep(20);
}

function both(times: readonly number[]): { p50: number; p99: number } {
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

function wallClock(): number {
  return performance.timeOrigin + performance.now();
}
