import { isConfirmed, togethersOf } from '../domain/escalation/together.js';
import type { Handed, Telling } from '../domain/incident/incident.js';
import type { PersonId } from '../domain/plan/plan.js';
import { safeText } from '../shared/safe-text.js';
import { shown, tellingOf, titleOf, type NoticeInput } from './notice-input.js';

/** Who was asked by name to answer instead of the reader, and what has come of it. */
export interface HandedTo {
  readonly who: string;
  readonly state: 'asked' | 'accepted' | 'gone-on';
}

/** Why the reader was asked by name; null where the order of the office says who is told. */
export function handedIn(input: NoticeInput): Handed | null {
  return tellingOf(input)?.handed ?? null;
}

/** 副市長　（例）青空 太郎 */
export function whoOf({ directory }: Pick<NoticeInput, 'directory'>, id: PersonId): string {
  const person = directory.people.find((each) => each.id === id);
  return safeText([person?.post, person?.name ?? id].filter(Boolean).join('　'));
}

/** From whom, and what they said. */
export function handedLines(input: NoticeInput, { from, reason }: Handed): string[] {
  return [
    ...(from.length > 0
      ? [`これまでの担当　${from.map((each) => whoOf(input, each)).join('、')}`]
      : []),
    ...(reason ? [`引継ぎの理由　${shown(reason)}`] : []),
  ];
}

/** To whom the reader has handed it on. */
export function handedTo(input: NoticeInput): HandedTo | null {
  const { told, rungs } = input.incident;
  const mine = told.filter((each) => each.key === input.notice.key);
  const answer = mine[0]?.answered;
  if (answer?.choice !== 'hand-over') return null;
  const next = told.find(
    (each) =>
      each.handed?.from.includes(input.notice.person) &&
      each.at >= answer.at &&
      mine.some(({ rung }) => rung === each.rung),
  );
  if (!next) return null;
  const rung = rungs.find(({ id }) => id === next.rung);
  const isLast = told.findLast((each) => each.rung === next.rung) === next;
  return {
    who: whoOf(input, next.person),
    state: stateOf(next, isLast && rung?.state === 'calling'),
  };
}

function stateOf({ answered }: Telling, isAsked: boolean): HandedTo['state'] {
  if (answered && answered.choice !== 'hand-over') return 'accepted';
  return isAsked && !answered ? 'asked' : 'gone-on';
}

/** Other offices whose answers are waited for beside the reader's, by title (`each` of the ladder). */
export function waitingFor(input: NoticeInput): string[] {
  const { incident, plan, notice } = input;
  const own = notice.rungs;
  const others = togethersOf(plan, incident)
    .filter((each) => !isConfirmed(each) && each.offices.some((office) => own.includes(office)))
    .flatMap(({ missing }) => missing.filter((office) => !own.includes(office)));
  return [...new Set(others)].map((office) => titleOf(input, office));
}
