import { dutyStandings, isUnsettled } from '../duty/on-incident.js';
import type { Case } from '../incident/case.js';
import { standingIn, type Standing } from '../plan/directory.js';
import type { Instant } from '../calendar/instant.js';
import type { Incident, PassedOver, Telling } from '../incident/incident.js';
import { isSettled, type Pinned, type StepStanding, viewOf } from '../playbook/standing.js';
import { standings } from '../playbook/standings.js';
import type { Plan } from '../plan/plan.js';
import { nextReportAt } from './next-report.js';
import { seatByName } from './by-name.js';
import { isCalling } from './tell.js';

/** What to do with a notice at the moment it would leave. */
export type Leaving =
  | { readonly send: true; readonly telling: Telling }
  | { readonly send: false; readonly why: 'over' | PassedOver['why'] };

/** What a question is about: the incident, and the plan its playbooks are pinned in. */
export interface Asked {
  readonly incident: Incident;
  readonly setting: Pinned & { readonly plan: Pick<Plan, 'ladder'> };
}

/** Whether anybody still has to act on what a telling says; a rung says so itself. */
export function isNeeded(asked: Asked, telling: Telling): boolean {
  return telling.template === 'rung' || openQuestions(asked).includes(telling);
}

/** The tellings, beside those of rungs, on which somebody still has to act. */
export function openQuestions({ incident, setting }: Asked): Telling[] {
  if (incident.phase === 'closed') return [];
  const questions = incident.told.filter((each) => each.template !== 'rung');
  const runs = new Map(
    incident.runs
      .filter((run) => questions.some((each) => each.run === run.id))
      .map((run) => [run.id, { run, at: standings(viewOf({ incident, setting }, run)) }]),
  );
  const openDuties = questions.some(isOfDuty) ? unsettledDuties({ incident, setting }) : [];
  return questions.filter((each) => {
    if (each.template === 'closure') return incident.closure !== null;
    if (each.template === 'update-due') return isReportDue({ incident, setting }, each);
    if (isOfDuty(each)) return openDuties.includes(each.step ?? '');
    const { run, at = [] } = runs.get(each.run ?? '') ?? {};
    if (each.template === 'ratification') {
      return run?.outcomes[each.step ?? '']?.ratification?.decided === null;
    }
    const standing = at.find(({ item }) => item.id === each.step);
    if (!standing) return false;
    if (each.template === 'gate') return waitsFor(standing, each);
    return (
      !isSettled(standing.state) && (each.template !== 'step-assigned' || isTheirs(standing, each))
    );
  });
}

/** Nothing was reported since. */
function isReportDue({ incident, setting }: Asked, { at }: Telling): boolean {
  const due = nextReportAt({ incident, plan: setting.plan });
  return due !== null && due <= at;
}

function isOfDuty({ template }: Telling): boolean {
  return template === 'duty-reminder' || template === 'duty-due';
}

function unsettledDuties(asked: Asked): string[] {
  return dutyStandings(asked).flatMap((each) => (isUnsettled(each) ? [each.row.id] : []));
}

function waitsFor({ state, outcome }: StepStanding, { office }: Telling): boolean {
  const agreed = outcome?.consents?.some((each) => each.office === office) ?? false;
  return state === 'requested' && !agreed;
}

/** It may have been passed on to somebody else since. */
function isTheirs({ assigned }: StepStanding, { office, person, passedOver }: Telling): boolean {
  if (assigned?.office !== office) return false;
  const known = [person, ...passedOver.map((each) => each.person)];
  return assigned.person === null || known.includes(assigned.person);
}

/**
 * Asked again just before a mail leaves: somebody may have answered, the incident may be closed, or the person
 * may have left the office or be away since the mail was decided on.
 */
export function leaving(given: Case, key: string): Leaving {
  const { incident, setting, now } = given;
  // One mail may serve several rungs of the same person: it leaves while any of them calls.
  const telling = incident.told.find(
    (each) => each.key === key && (each.template !== 'rung' || isCalling(incident, each.rung)),
  );
  if (!telling || telling.answered || incident.phase === 'closed')
    return { send: false, why: 'over' };
  if (!isNeeded(given, telling)) return { send: false, why: 'over' };
  const standing = telling.handed
    ? seatByName(given, telling.office, telling.person)
    : seatOf(setting, telling, now);
  if (telling.template !== 'rung') {
    const hasLeft = !standing && seatOf(setting, telling, telling.at);
    return hasLeft ? { send: false, why: 'vacant' } : { send: true, telling };
  }
  if (!standing) return { send: false, why: 'vacant' };
  if (standing.absent && telling.round === 1) return { send: false, why: 'absent' };
  return { send: true, telling };
}

/** Whoever was told, in the office that was told; a step may be handed over to somebody of another one. */
function seatOf(
  { directory }: Case['setting'],
  { office, person }: Telling,
  at: Instant,
): Standing | null {
  return standingIn(directory, office, at).find((each) => each.person.id === person) ?? null;
}
