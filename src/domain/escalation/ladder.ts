import { plus, type Instant } from '../calendar/instant.js';
import { nextOpenDay, nextOpening } from '../calendar/office-hours.js';
import type { Category } from '../plan/category.js';
import type { Delay, LadderRow, OfficeId, Plan } from '../plan/plan.js';
import type { Incident } from '../incident/incident.js';

/** One office to be told, and when. */
export interface DueRung {
  readonly office: OfficeId;
  readonly dueAt: Instant;
}

/** The rungs an incident's level, category and facts call for, counted from awareness (domain reference 4.2). */
export function rungsFor(plan: Plan, incident: Incident, now: Instant): DueRung[] {
  return plan.ladder.rows
    .filter((row) => applies(row, incident))
    .flatMap((row) => {
      const delay = row.delays[incident.severity.level];
      return delay ? [{ office: row.office, dueAt: dueAt(delay, plan, { incident, now }) }] : [];
    });
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
  const anyHour = plan.ladder.roundTheClock.includes(incident.severity.level);
  if (delay.kind === 'next-open-day') return nextOpenDay(incident.aware.at, plan.hours);
  if (delay.kind === 'same-day') return nextOpening(now, plan.hours);
  const due = plus(incident.aware.at, delay.span);
  return anyHour ? due : nextOpening(due < now ? now : due, plan.hours);
}
