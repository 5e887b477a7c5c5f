import type { RungView } from '../../src/escalations/escalation.view.js';
import type { RunningApp } from '../harness/app.js';
import type { Race } from './night.js';
import type { TimedSink } from '../harness/timed-sink.js';

/** Reliability P5. */
const AFTER_ANSWER_MS = 100;

/** How a race ended. */
export const ENDS = [
  /** Nobody else was called: the answer came first. */
  'nobody called',
  /** The call was decided on, and taken back before anybody spoke to the relay about it. */
  'taken back in the queue',
  /** Taken back in the middle of the conversation with the relay. */
  'taken back at the relay',
  /** The text left while the answer was under way. */
  'crossed',
  /** It had left when the answer was given. */
  'left before',
] as const;

export interface Judged {
  readonly end: (typeof ENDS)[number];
  /** Milliseconds from the answer to the first byte of a call; negative: the call was first. Null: none left. */
  readonly lateness: number | null;
  readonly complaints: readonly string[];
}

interface Call {
  readonly id: string;
  readonly key: string;
  readonly status: string;
  readonly outcomes: string;
}

/** Compare what left with what was answered, for every race of one incident. */
export async function judge(
  { app, sink }: { readonly app: RunningApp; readonly sink: TimedSink },
  races: readonly Race[],
): Promise<Judged[]> {
  const [{ incident } = { incident: null }] = races;
  if (!incident) return [];
  const { rungs } = await incident.escalation();
  const calls = await app.database.query<Call>(
    `SELECT id, key, status, (SELECT coalesce(min(outcome), '') FROM attempt WHERE notice_id = n.id) AS outcomes
     FROM notice n WHERE incident_id = ? AND template = 'rung'`,
    [incident.id],
  );
  const heard = new Map(races.map(({ given }) => [given.person, given.heard]));
  /** When the first of those who have answered for a rung heard that it is recorded. */
  const answered = ({ told }: RungView): number =>
    Math.min(
      ...told.flatMap(({ person, answered: by }) => (by ? [heard.get(person) ?? Infinity] : [])),
    );
  /** One call may serve several rungs: it is wanted until the last of them is answered. */
  const wantedUntil = (key: string): number =>
    Math.max(...rungs.filter(({ told }) => told.some((each) => each.key === key)).map(answered));
  return races.map(({ rung, given }): Judged => {
    const now = rungs.find(({ id }) => id === rung.id);
    const first = rung.told[0]?.key;
    const keys = (now?.told ?? []).map(({ key }) => key).filter((key) => key !== first);
    const mine = calls.filter(({ key }) => keys.includes(key));
    // 409: somebody else has answered for it meanwhile, and that stands.
    const lost = ![200, 409].includes(given.status) || now?.state !== 'answered';
    const left = mine.flatMap(({ id, key }) =>
      (sink.arrived.get(id) ?? []).map(({ at }) => ({ at, after: at - wantedUntil(key) })),
    );
    const began = Math.min(...left.map(({ at }) => at));
    const complaints = [
      ...(lost ? [`an answer by ${given.via} is lost: ${given.status}, ${now?.state}`] : []),
      ...mine.flatMap((call) => wrongs(call, { sink, until: wantedUntil(call.key) })),
    ];
    const lateness = left.length > 0 ? Math.max(...left.map(({ after }) => after)) : null;
    return { end: endOf(given, { began, mine }), lateness, complaints };
  });
}

function wrongs(
  { id, key, status }: Call,
  { sink, until }: { readonly sink: TimedSink; readonly until: number },
): string[] {
  const copies = sink.arrived.get(id) ?? [];
  const late = copies.filter(({ at }) => at - until > AFTER_ANSWER_MS);
  return [
    ...late.map(({ at }) => `${key} left ${Math.round(at - until)} ms after the answer`),
    ...(status === 'superseded' && copies.length > 0 ? [`${key} is taken back and came`] : []),
    ...(status === 'accepted' && copies.length === 0 ? [`${key} is accepted and never came`] : []),
    ...(copies.length > 1 ? [`${key} came ${copies.length} times`] : []),
    ...(['accepted', 'superseded'].includes(status) ? [] : [`${key} ends as ${status}`]),
  ];
}

function endOf(
  { posted }: Race['given'],
  { began, mine }: { readonly began: number; readonly mine: readonly Call[] },
): Judged['end'] {
  if (mine.length === 0) return 'nobody called';
  if (began < posted) return 'left before';
  if (began < Infinity) return 'crossed';
  return mine.some(({ outcomes }) => outcomes === 'not-sent')
    ? 'taken back at the relay'
    : 'taken back in the queue';
}
