import { plus, type Instant } from '../calendar/instant.js';
import { nextOpenDay, nextOpening } from '../calendar/office-hours.js';
import type { Category } from '../plan/category.js';
import { officeOf } from '../plan/directory.js';
import type { Delay, LadderRow, OfficeId, Plan } from '../plan/plan.js';
import type { Incident } from '../incident/incident.js';
import type { Level } from '../severity/severity.js';

/** One office to be told, and when. */
export interface DueRung {
  readonly office: OfficeId;
  readonly dueAt: Instant;
}

/** The rungs an incident's level, category and facts call for, counted from awareness (domain reference 4.2). */
export function rungsFor(plan: Plan, incident: Incident, now: Instant): DueRung[] {
  return (
    plan.ladder.rows
      .filter((row) => applies(row, incident))
      // A drill never reaches anybody outside the body.
      .filter((row) => !(incident.drill && officeOf(plan.offices, row.office).outside))
      .flatMap((row) => {
        const delay = row.delays[incident.severity.level];
        return delay ? [{ office: row.office, dueAt: dueAt(delay, plan, { incident, now }) }] : [];
      })
  );
}

/**
 * When the answer time of somebody told at this moment is over; at a level that is told in office hours only,
 * not before the next opening.
 */
export function answerBy(plan: Plan, level: Level, toldAt: Instant): Instant {
  const end = plus(toldAt, plan.ladder.answerWithin[level]);
  return isToldAnyHour(plan, level) ? end : nextOpening(end, plan.hours);
}

function isToldAnyHour(plan: Plan, level: Level): boolean {
  return plan.ladder.roundTheClock.includes(level);
}

function applies(row: LadderRow, incident: Incident): boolean {
  const among = (category: Category): boolean => row.categories?.includes(category) ?? true;
  const ours = [incident.category, ...incident.secondary].filter((each) => each !== null);
  const categoryFits = row.categories === null || ours.some(among);
  return categoryFits && (!row.onlyWithPersonalData || incident.harm.personalData !== 'no');
}

function dueAt(
  delay: Delay,
  plan: Plan,
  { incident, now }: { incident: Incident; now: Instant },
): Instant {
  if (delay.kind === 'same-day') return nextOpening(now, plan.hours);
  const { aware, severity } = incident;
  const due =
    delay.kind === 'after' ? plus(aware.at, delay.span) : nextOpenDay(aware.at, plan.hours);
  if (isToldAnyHour(plan, severity.level)) return due;
  // A time that has passed is now, and now may be night.
  return nextOpening(due < now ? now : due, plan.hours);
}
