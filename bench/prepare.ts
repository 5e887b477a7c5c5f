import { randomUUID } from 'node:crypto';
import type { Request } from './connection.js';
import type { ModelIds } from './floor/model.js';
import { each } from './load.js';
import { ask, type LoggedIn } from './product.js';
import { Random } from './random.js';
import { pastReport, quietReport, urgentReport, type Report } from './reports.js';
import { completionPath, readySteps, type ReadyStep } from './steps.js';

/** What lies in the database before anything is measured, for the product and for the floor alike. */
export interface Prepared {
  readonly past: readonly string[];
  /** Incidents nobody is told about, each with the same steps to complete one after another. */
  readonly followed: readonly string[];
  readonly steps: readonly ReadyStep[];
  readonly models: ModelIds;
  readonly fillPerSecond: number;
}

export interface Preparing {
  readonly port: number;
  readonly headers: LoggedIn;
  readonly incidents: number;
  readonly followed: number;
}

const CLIENTS = 16;
/** So many steps can be completed before the first gate or choice has to be settled. */
const MOST_STEPS = 6;

/** Fill the product's database through its own door. */
export async function prepare(preparing: Preparing): Promise<Prepared> {
  const { port, headers, incidents, followed } = preparing;
  const random = new Random(1);
  const from = performance.now();
  const past = await created(
    preparing,
    times(incidents, () => pastReport(random)),
  );
  const fillPerSecond = (incidents / (performance.now() - from)) * 1000;
  const quiet = await created(
    preparing,
    times(followed, () => quietReport(random)),
  );
  const [sample = '', changed = ''] = await created(
    preparing,
    times(2, () => quietReport(random)),
  );
  const steps = await followSteps(port, headers, sample);
  const [first] = steps;
  if (!first) throw new Error('The playbook has no step that can be completed at once.');
  await ask(port, command(headers, `/api/v1/incidents/${changed}/entries`, NOTE));
  await ask(port, command(headers, completionPath(changed, first), first.body));
  const [urgent = ''] = await created(preparing, [urgentReport(random)]);
  return {
    past,
    followed: quiet,
    steps,
    models: { created: urgent, changed },
    fillPerSecond,
  };
}

/** What a responder writes down. */
export const NOTE = {
  text: '保守事業者から回答があった。復旧の見込みは15時ごろ、代わりの機器を手配している。',
};

/** A command under a key of its own. */
export function command(headers: LoggedIn, path: string, body: object): Request {
  return { method: 'POST', path, headers: { ...headers, 'idempotency-key': randomUUID() }, body };
}

async function created(
  { port, headers }: Preparing,
  reports: readonly Report[],
): Promise<string[]> {
  const requests = reports.map((report) => command(headers, '/api/v1/incidents', report));
  const answers = await each(port, requests, CLIENTS);
  return answers.map((answer) => (JSON.parse(answer) as { id: string }).id);
}

/** Follow the playbook as far as it goes without decisions, and remember the way. */
async function followSteps(port: number, headers: LoggedIn, id: string): Promise<ReadyStep[]> {
  const way: ReadyStep[] = [];
  while (way.length < MOST_STEPS) {
    const [next] = await readySteps(port, headers, id);
    if (!next) break;
    await ask(port, command(headers, completionPath(id, next), next.body));
    way.push(next);
  }
  return way;
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
