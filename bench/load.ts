import { Connection, type Request } from './connection.js';
import { cpuMs } from './process.js';
import { accepted } from './product.js';

/** One measurement. */
export interface Measured {
  readonly perSecond: number;
  /** From writing the request to having the whole answer, ms. */
  readonly p50: number;
  readonly p99: number;
  /** Of the server process, for one request; PostgreSQL's own processes are not in it. */
  readonly cpuMs: number;
}

export interface Load {
  readonly port: number;
  readonly pid: number;
  readonly connections: number;
  readonly seconds: number;
  /** The next request of a connection; null when there is no more to do. */
  readonly next: (connection: number) => Request | null;
}

/** Keep all connections busy. @throws on the first answer that is not a success. */
export async function load({ port, pid, connections, seconds, next }: Load): Promise<Measured> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const times: number[] = [];
  const cpu = cpuMs(pid);
  const from = performance.now();
  const until = from + seconds * 1000;
  const work = async (connection: Connection, index: number): Promise<void> => {
    for (let sent = from; sent < until;) {
      const request = next(index);
      if (!request) return;
      sent = performance.now();
      accepted(request, await connection.send(request));
      times.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(open.map(work));
  } finally {
    open.forEach((connection) => connection.close());
  }
  const elapsed = performance.now() - from;
  return {
    perSecond: (times.length / elapsed) * 1000,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    cpuMs: (cpuMs(pid) - cpu) / times.length,
  };
}

/** The value below which a part of all values lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Do every task once, `width` at a time, each worker on a connection of its own; answers in order. */
export async function each(
  port: number,
  requests: readonly Request[],
  width: number,
): Promise<string[]> {
  const answers: string[] = [];
  const queue = requests.entries();
  const work = async (): Promise<void> => {
    const connection = await Connection.open(port);
    // One iterator for all: whoever is free takes the next request.
    for (const [index, request] of queue) {
      answers[index] = accepted(request, await connection.send(request)).body;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: width }, work));
  return answers;
}
