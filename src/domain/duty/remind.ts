import { between, MINUTE } from '../calendar/instant.js';
import { ask } from '../escalation/tell.js';
import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import { candidates } from '../plan/authority.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import { dutyTimer, nextReminders, type Reminder } from './timers.js';

/** One mail in this time: it lists every report that is open. */
const QUIET = 30 * MINUTE;

/** A reminder's time has come: the offices of the row are told, and each person once. */
export function remindOfDuty(given: Case, key: string): Decision | null {
  const reminder = nextReminders(given).find((each) => dutyTimer(each) === key);
  if (!reminder) return null;
  const { duty, day1, kind, stage } = reminder;
  return inTurn(
    given,
    (now) => record(now, 'duty-reminded', { duty, day1, kind, stage }),
    ...officesOf(given, reminder).map((office) => (now: Case) => tell(now, reminder, office)),
  );
}

function officesOf({ setting }: Case, { duty }: Reminder): OfficeId[] {
  const rows = setting.plan.duties?.rows ?? [];
  return [...new Set(rows.filter(({ id }) => id === duty).flatMap(({ remind }) => remind.offices))];
}

function tell(given: Case, { duty, stage, dueAt }: Reminder, office: OfficeId): Decision {
  const order = candidates(given.setting.directory, [office], given.now);
  const to = order.find((each) => !each.absent) ?? order[0];
  // After a standstill the time may be over already: then that it is due is what has to be said.
  const isOver = stage === 'before' && given.now >= dueAt;
  if (!to || isOver || toldLately(given, to.person)) return only(given, []);
  const template = stage === 'before' ? 'duty-reminder' : 'duty-due';
  const passedOver = order
    .slice(0, order.indexOf(to))
    .map((each) => ({ person: each.person, order: each.order, why: 'absent' as const }));
  const { person, order: rank } = to;
  return ask(given, { template, run: null, step: duty, office, person, order: rank, passedOver });
}

function toldLately({ incident, now }: Case, person: PersonId): boolean {
  return incident.told.some(
    (each) =>
      each.person === person &&
      (each.template === 'duty-reminder' || each.template === 'duty-due') &&
      between(each.at, now) < QUIET,
  );
}
