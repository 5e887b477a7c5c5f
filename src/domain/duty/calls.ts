import { plus, type Instant } from '../calendar/instant.js';
import type { Incident, Telling } from '../incident/incident.js';
import type { OfficeId, Setting } from '../plan/plan.js';
import type { Duty } from '../playbook/definition.js';
import { dutyStandings, isUnsettled, type Dutied, type DutyStanding } from './on-incident.js';

/** Offices to telephone because the last day that the law sets comes nearer and no reminder was answered. */
export interface DutyCalls {
  readonly duties: readonly { readonly duty: Duty; readonly title: string }[];
  readonly offices: readonly OfficeId[];
  /** From when on: the answer time counts at any hour, as the law does. */
  readonly alarmAt: Instant;
}

/**
 * Whom the desk telephones about outside duties; null when somebody has answered the last reminder, or nothing is
 * open. A reminder is a mail, and a mail lies unread from 29 December to 3 January: the law's days run on.
 */
export function dutyCalls(
  given: Dutied & { readonly setting: Pick<Setting, 'plan'> },
): DutyCalls | null {
  const { incident, setting } = given;
  const [first] = unansweredReminders(incident);
  if (!first || incident.phase === 'closed') return null;
  const open = dutyStandings(given).filter((each) => isLegalAndReminded(each, incident));
  if (open.length === 0) return null;
  const titles = new Map(open.map(({ row }) => [row.id, row.title]));
  return {
    duties: [...titles].map(([duty, title]) => ({ duty, title })),
    offices: [...new Set(open.flatMap(({ row }) => row.remind.offices))],
    alarmAt: plus(first.at, setting.plan.ladder.answerWithin[incident.severity.level]),
  };
}

/** Mails about outside duties since the last one that somebody has answered. */
export function unansweredReminders({ told }: Incident): Telling[] {
  const mails = told.filter(isReminder);
  const answers = mails.flatMap(({ answered }) =>
    answered && answered.choice !== 'hand-over' ? [answered.at] : [],
  );
  const last = answers.toSorted().at(-1) ?? '';
  return mails.filter(({ at, answered }) => answered === null && at > last);
}

function isReminder({ template }: Telling): boolean {
  return template === 'duty-reminder' || template === 'duty-due';
}

function isLegalAndReminded(standing: DutyStanding, { duties }: Incident): boolean {
  const { row } = standing;
  const isReminded = duties?.reminded.some(({ duty }) => duty === row.id) ?? false;
  return row.law && isReminded && isUnsettled(standing);
}
