import { setTimeout as sleep } from 'node:timers/promises';
import { command } from '../prepare.js';
import { ask, type LoggedIn } from '../product.js';
import { Random } from '../random.js';
import { quietReport } from '../reports.js';
import { timersOf } from './rows.js';

/** The three times on a step's clock. */
export type Stage = 'remind' | 'due' | 'late';

/** A kind of incident, and how long after awareness the first time of this stage comes, ms. */
export interface Course {
  readonly kind: string;
  readonly stage: Stage;
  readonly after: number;
}

/** Kinds whose first clock is of this stage, and runs by day and night; its due time precedes `late`. */
const KINDS: Readonly<Record<Stage, readonly string[]>> = {
  remind: ['earthquake', 'fire'],
  due: ['misdelivery', 'lost-media', 'time-dns-auth', 'other-infrastructure'],
  late: ['misdelivery', 'lost-media', 'time-dns-auth', 'other-infrastructure'],
};

const SOON_MS = 500;
const WITHIN_MS = 20_000;

export interface Asking {
  readonly port: number;
  readonly headers: LoggedIn;
  readonly database: string;
}

/** Report one incident of each kind and see when the product wants to be woken for it. */
export async function courses(asking: Asking): Promise<Course[]> {
  const found: Course[] = [];
  for (const kind of KINDS.remind) found.push(await first(asking, kind, 'remind'));
  for (const kind of KINDS.due) found.push(await first(asking, kind, 'due'));
  for (const kind of KINDS.late) found.push(await afterDue(asking, kind));
  return found;
}

async function first(asking: Asking, kind: string, stage: Stage): Promise<Course> {
  const aware = new Date();
  const after = await soonest(asking, { kind, aware, stage });
  if (after === null) throw new Error(`The playbook of ${kind} does not begin with ${stage}.`);
  return { kind, stage, after };
}

/** Aware just so long ago that the first step is due in a moment: then its next time is the late one. */
async function afterDue(asking: Asking, kind: string): Promise<Course> {
  const { after: due } = await first(asking, kind, 'due');
  const aware = new Date(Date.now() + SOON_MS - due);
  const after = await soonest(asking, { kind, aware, stage: 'late' });
  if (after === null) throw new Error(`The first step of ${kind} was not due in time.`);
  return { kind, stage: 'late', after };
}

/** When the first timer of a stage rings, counted from awareness, ms; null when none comes. */
async function soonest(
  { port, headers, database }: Asking,
  { kind, aware, stage }: { kind: string; aware: Date; stage: Stage },
): Promise<number | null> {
  const report = quietReport(new Random(5), { kind, at: aware });
  const { body } = await ask(port, command(headers, '/api/v1/incidents', report));
  const { id } = JSON.parse(body) as { id: string };
  for (const end = Date.now() + WITHIN_MS; Date.now() < end; await sleep(100)) {
    const timers = (await timersOf(database, id)).filter(({ key }) => key.startsWith('step:'));
    const [timer] = stage === 'late' ? timers.filter(({ key }) => key.endsWith(':late')) : timers;
    if (timer?.key.endsWith(`:${stage}`)) return Date.parse(timer.due_at) - aware.getTime();
    if (stage !== 'late') return null;
  }
  return null;
}
