import { bySystem, type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import type { Incident } from '../incident/incident.js';
import type { Clock } from './clocks.js';
import { evaluate, type Verdict } from './evaluate.js';
import { recordedOrder } from './evolve-duty.js';
import type { Noted } from './noted.js';
import { dutyFacts, notesOf, questionOf, type Dutied } from './on-incident.js';

/** What the duties look at; none of it changes with most commands. */
const LOOKED_AT = [
  'facts',
  'harm',
  'severity',
  'kind',
  'category',
  'aware',
  'organ',
  'duties',
] as const;

/** Whether a decision changed anything that duties look at. */
export function changesDuties(before: Incident, after: Incident): boolean {
  return LOOKED_AT.some((key) => before[key] !== after[key]);
}

/**
 * Put on record the clocks that a decision has opened: from then on they stand, whatever is recorded later,
 * until somebody judges that nothing has to be reported. Null when it opened none.
 */
export function openDuties(given: Case, after: Incident): Decision | null {
  const { incident: before, setting } = given;
  if (after.past || !setting.plan.duties || !changesDuties(before, after)) return null;
  const now = { incident: after, setting };
  const verdicts = evaluate(questionOf(now, changedNotes(given, now)));
  const opened = verdicts.flatMap((verdict) =>
    verdict.clocks.flatMap((clock) => newOn(verdict, clock, after)),
  );
  if (opened.length === 0) return null;
  return inTurn(
    { ...bySystem(given), incident: after },
    ...opened.map(
      ({ verdict, clock, cases }) =>
        (turn: Case) =>
          record(turn, 'duty-opened', {
            duty: verdict.row.id,
            cases,
            origin: clock.origin,
            because: verdict.because,
          }),
    ),
    (turn) => only(turn, []),
  );
}

/** What was known before, and beside it what the decision has made known. */
function changedNotes(given: Case, after: Dutied): Noted[] {
  const { incident, setting, now, happenedAt } = given;
  const [earlier, known] = [dutyFacts({ incident }), dutyFacts(after)];
  const made = recordedOrder(now, after.incident.version);
  const fresh = notesOf(after, made, happenedAt).filter(
    ({ fact, value }) => !Object.hasOwn(earlier, fact) || earlier[fact] !== value,
  );
  // What was taken back with its step says nothing any more.
  const stays = notesOf({ incident, setting }, after.incident.aware.at).filter(({ fact }) =>
    Object.hasOwn(known, fact),
  );
  return [...stays, ...fresh];
}

function newOn(
  verdict: Verdict,
  clock: Clock,
  { duties }: Incident,
): { verdict: Verdict; clock: Clock; cases: string[] }[] {
  const judgedAt = duties?.judged.findLast(({ duty }) => duty === verdict.row.id)?.at ?? '';
  const known = (duties?.opened ?? [])
    .filter(({ duty, at }) => duty === verdict.row.id && at > judgedAt)
    .flatMap(({ cases }) => cases);
  const cases = clock.cases.filter((each) => !known.includes(each));
  return cases.length > 0 ? [{ verdict, clock, cases }] : [];
}
