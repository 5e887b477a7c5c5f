import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type Answer, type Request } from '../../bench/connection.js';
import { command } from '../../bench/prepare.js';
import type { LoggedIn } from '../../bench/product.js';
import type { Report } from '../../bench/reports.js';
import type { Sample } from './sample.js';

/** A server to replay to, on a connection that stays open. */
export interface Door {
  readonly connection: Connection;
  readonly headers: LoggedIn;
}

export interface Accepted {
  readonly sample: Sample;
  readonly id: string;
}

export interface Refused {
  readonly sample: Sample;
  /** The problem document. */
  readonly why: string;
}

export interface Intake {
  readonly accepted: readonly Accepted[];
  readonly refused: readonly Refused[];
}

/** Report every sample, one after another, as a desk or an importer does. */
export async function reportAll(
  door: Door,
  samples: readonly Sample[],
  asReport: (sample: Sample) => Report,
): Promise<Intake> {
  const accepted: Accepted[] = [];
  const refused: Refused[] = [];
  for (const sample of samples) {
    const { status, body } = await send(door, '/api/v1/incidents', asReport(sample));
    if (status === 201) accepted.push({ sample, id: (JSON.parse(body) as { id: string }).id });
    else refused.push({ sample, why: `${status} ${body}` });
  }
  return { accepted, refused };
}

/** Give a command; its answer, whatever it is. */
export function send({ connection, headers }: Door, path: string, body: object): Promise<Answer> {
  return connection.send(command(headers, path, body));
}

/** What a GET answers. @throws when it is refused. */
export async function get<T>({ connection, headers }: Door, path: string): Promise<T> {
  const request: Request = { method: 'GET', path, headers };
  const { status, body } = await connection.send(request);
  if (status !== 200) throw new Error(`GET ${path}: ${status} ${body}`);
  return JSON.parse(body) as T;
}

/** Ask until it holds or the time is over. */
export async function waitFor(holds: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await sleep(200);
  }
  return true;
}
