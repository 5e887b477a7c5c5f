import { between, MINUTE } from '../calendar/instant.js';
import { ask } from '../escalation/tell.js';
import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import type { NoticeTemplate } from '../incident/incident.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import { doerOf } from './doer.js';
import { findAnywhere, type StepRef } from './follow.js';
import { isSettled, type StepStanding } from './standing.js';
import { isTold, latenessOf, type Stage } from './timers.js';

const LATE_TEMPLATES: readonly string[] = ['step-reminder', 'step-due', 'step-late'];

type Act = (
  given: Case,
  ref: StepRef,
  late: { at: StepStanding; offices: readonly OfficeId[] },
) => Decision | null;

const ACTS: Readonly<Record<Stage, Act>> = {
  remind: (given, { run, step }, { at }) => {
    // A step that came up late is not reminded of a time that has passed.
    if (given.incident.runs.find((each) => each.id === run)?.reminded.includes(step)) return null;
    const inTime = at.dueAt !== null && given.now < at.dueAt;
    return inTurn(
      given,
      (now) => record(now, 'step-reminded', { run, step }),
      (now) => (inTime ? tell(now, 'step-reminder', { ref: { run, step }, at }) : only(now, [])),
    );
  },
  due: (given, { run, step }, { at }) => {
    if (given.incident.runs.find((each) => each.id === run)?.overdue.includes(step)) return null;
    return inTurn(
      given,
      (now) => record(now, 'step-overdue', { run, step }),
      (now) => tell(now, 'step-due', { ref: { run, step }, at }),
    );
  },
  late: (given, { run, step }, { at, offices }) => {
    const told = given.incident.runs.find((each) => each.id === run)?.escalated[step] ?? 0;
    const office = offices[told];
    if (office === undefined) return null;
    return inTurn(
      given,
      (now) => record(now, 'step-escalated', { run, step, office }),
      (now) =>
        tell(now, 'step-late', { ref: { run, step }, at: { ...at, office, assigned: null } }),
    );
  },
};

/** A step's clock has run out: its office is reminded, told, and then the offices above, one after another. */
export function stepTimeOver(given: Case, ref: StepRef, stage: string): Decision | null {
  const run = given.incident.runs.find((each) => each.id === ref.run);
  if (!run || !isStage(stage)) return null;
  const { standing, view } = findAnywhere(given, ref);
  if (isSettled(standing.state) || standing.undecided) return null;
  const offices = latenessOf(standing, view.playbook.late).tell;
  return ACTS[stage](given, ref, { at: standing, offices });
}

function isStage(name: string): name is Stage {
  return Object.hasOwn(ACTS, name);
}

/** One mail in this time: it leads to the list of all that is late. */
const QUIET = 30 * MINUTE;

/** Late steps come in swarms; a mail for each would bury the call that matters. */
function toldLately({ incident, now }: Case, template: NoticeTemplate, person: PersonId): boolean {
  const counts = template === 'step-late' ? ['step-late'] : LATE_TEMPLATES;
  return incident.told.some(
    (each) =>
      each.person === person && counts.includes(each.template) && between(each.at, now) < QUIET,
  );
}

/** Whoever does the step is told, unless just now. */
function tell(
  given: Case,
  template: 'step-reminder' | 'step-due' | 'step-late',
  { ref, at }: { ref: StepRef; at: StepStanding },
): Decision {
  if (!isTold(at)) return only(given, []);
  const doer = doerOf(given, at);
  if (!doer || toldLately(given, template, doer.person)) return only(given, []);
  return ask(given, { template, ...ref, ...doer });
}
