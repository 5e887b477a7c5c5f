import { completionPath, readyIn, type RunView } from '../../bench/steps.js';
import type { Report } from '../../bench/reports.js';
import { get, send, waitFor, type Accepted, type Door } from './intake.js';
import type { Sample } from './sample.js';

interface NoticePage {
  readonly items: readonly { readonly status: string }[];
}

/** What came of the incidents reported now. */
export interface Followed {
  readonly withPlaybook: number;
  readonly stepsCompleted: number;
  readonly stepRefusals: readonly string[];
  /** Notices that were due at once, and how many of them the relay has taken. */
  readonly notices: number;
  readonly sent: number;
}

/** As if it had just been noticed. */
export function asNow({ report }: Sample): Report {
  return { ...report, aware: { at: new Date().toISOString() } };
}

/** So many samples, the kinds in turn, so that each kind comes as often as it can. */
export function spread(samples: readonly Sample[], count: number): Sample[] {
  const kinds = [...new Set(samples.map(({ report }) => report.kind))];
  const byKind = kinds.map((kind) => samples.filter(({ report }) => report.kind === kind));
  const chosen: Sample[] = [];
  for (let turn = 0; chosen.length < Math.min(count, samples.length); turn += 1) {
    chosen.push(...byKind.flatMap((each) => each.slice(turn, turn + 1)));
  }
  return chosen.slice(0, count);
}

/** Complete the first ready step of each, then wait until the mails that are due have left. */
export async function follow(door: Door, accepted: readonly Accepted[]): Promise<Followed> {
  const stepRefusals: string[] = [];
  let withPlaybook = 0;
  let stepsCompleted = 0;
  for (const { id } of accepted) {
    const runs = await get<RunView[]>(door, `/api/v1/incidents/${id}/runs`);
    if (runs.length === 0) continue;
    withPlaybook += 1;
    const [first] = readyIn(runs);
    if (!first) continue;
    const { status, body } = await send(door, completionPath(id, first), first.body);
    if (status === 200) stepsCompleted += 1;
    else stepRefusals.push(`${first.step}: ${status} ${body}`);
  }
  return { withPlaybook, stepsCompleted, stepRefusals, ...(await mails(door, accepted)) };
}

async function mails(
  door: Door,
  accepted: readonly Accepted[],
): Promise<{ notices: number; sent: number }> {
  const statuses = async (): Promise<string[]> => {
    const pages: NoticePage[] = [];
    for (const { id } of accepted) pages.push(await get(door, `/api/v1/notices?incident=${id}`));
    return pages.flatMap(({ items }) => items.map((item) => item.status));
  };
  await waitFor(async () => (await statuses()).every((status) => status === 'accepted'), 30_000);
  const last = await statuses();
  return { notices: last.length, sent: last.filter((status) => status === 'accepted').length };
}
