import { plus, type Instant } from '../calendar/instant.js';
import { nextOpenDay, nextOpening } from '../calendar/office-hours.js';
import type { Category } from '../plan/category.js';
import { officeOf } from '../plan/directory.js';
import type { Channel, Delay, LadderRow, LadderRules, OfficeId, Plan } from '../plan/plan.js';
import { namedAssets, matches, type Asset } from '../register/asset.js';
import type { Incident } from '../incident/incident.js';
import type { Level } from '../severity/severity.js';

/** One office to be told, and when. */
export interface DueRung {
  readonly office: OfficeId;
  readonly dueAt: Instant;
}

/** What decides which rows of a ladder are used. */
export type Concerned = Pick<Incident, 'category' | 'secondary' | 'harm' | 'assets'>;

/** An office that is told about an incident. */
export interface Told {
  readonly incident: Incident;
  readonly office: OfficeId;
}

/**
 * The rungs an incident's level, category and facts call for, counted from awareness (domain reference 4.2). An
 * office with several rows is told at the earliest of their times.
 */
export function rungsFor(plan: Plan, incident: Incident, now: Instant): DueRung[] {
  const { level } = incident.severity;
  const rungs = rowsFor(plan, incident)
    // A drill never reaches anybody outside the body.
    .filter((row) => !(incident.drill && officeOf(plan.offices, row.office).outside))
    .flatMap((row) => {
      const delay = row.delays[level];
      return delay
        ? [{ office: row.office, dueAt: dueAt(delay, row, { plan, incident, now }) }]
        : [];
    });
  if (rungs.length === 0) return rungWithoutRows(plan, incident, now);
  return rungs.filter((rung, index) => earliestOf(rungs, rung.office) === index);
}

/** No row fits (a drill may leave only those outside): 統括情報セキュリティ責任者 is told rather than nobody. */
function rungWithoutRows(plan: Plan, incident: Incident, now: Instant): DueRung[] {
  const { level } = incident.severity;
  const office = plan.rights.lowerSeverity.at(-1);
  if (level === 'L0' || plan.ladder.rows.length === 0 || office === undefined) return [];
  const anyHour = plan.ladder.roundTheClock.includes(level);
  return [{ office, dueAt: anyHour ? now : nextOpening(now, plan.hours) }];
}

/**
 * The rows of the ladder that are used for an incident, and one for each office that answers for a named asset:
 * several for one office where it has several categories or assets.
 */
export function rowsFor(plan: Plan, incident: Concerned): LadderRow[] {
  const named = namedAssets(plan, incident);
  const rows = plan.ladder.rows.filter((row) => applies(row, incident, named));
  return [...rows, ...rowsOfAssets(plan.ladder, named)];
}

/** 台帳の責任者 and 委託・保守事業者 of what is named, told beside the others. */
function rowsOfAssets({ named: delays }: LadderRules, named: readonly Asset[]): LadderRow[] {
  if (!delays) return [];
  const row = (office: OfficeId | null | undefined, at: LadderRow['delays']): LadderRow[] =>
    office ? [{ office, delays: at, categories: null, onlyWithPersonalData: false }] : [];
  return named.flatMap(({ office, vendor }) => [
    ...row(office, delays.responsible),
    ...row(vendor?.office, delays.vendor),
  ]);
}

/** In which order the desk tries to reach an office of this incident; empty: any number that is known. */
export function channelsOf(plan: Plan, { incident, office }: Told): readonly Channel[] {
  const rows = rowsFor(plan, incident).filter((row) => row.office === office);
  return [...new Set(rows.flatMap(({ channels = [] }) => channels))];
}

/**
 * When the answer time of an office told at this moment is over; at a level that is told in office hours only,
 * not before the next opening.
 */
export function answerBy(plan: Plan, { incident, office }: Told, toldAt: Instant): Instant {
  const { level } = incident.severity;
  const end = plus(toldAt, plan.ladder.answerWithin[level]);
  const rows = rowsFor(plan, incident).filter((row) => row.office === office);
  const anyHour =
    rows.length === 0
      ? plan.ladder.roundTheClock.includes(level)
      : rows.some((row) => isToldAnyHour(plan, row, level));
  return anyHour ? end : nextOpening(end, plan.hours);
}

function isToldAnyHour({ ladder }: Plan, row: LadderRow, level: Level): boolean {
  return (row.roundTheClock ?? ladder.roundTheClock).includes(level);
}

function earliestOf(rungs: readonly DueRung[], office: OfficeId): number {
  const own = rungs.filter((rung) => rung.office === office);
  const first = own.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))[0];
  return first ? rungs.indexOf(first) : -1;
}

function applies(row: LadderRow, incident: Concerned, named: readonly Asset[]): boolean {
  const { assets } = row;
  if (assets && !named.some((asset) => matches(asset, assets))) return false;
  const among = (category: Category): boolean => row.categories?.includes(category) ?? true;
  const ours = [incident.category, ...incident.secondary].filter((each) => each !== null);
  const categoryFits = row.categories === null || ours.some(among);
  return categoryFits && (!row.onlyWithPersonalData || incident.harm.personalData !== 'no');
}

function dueAt(
  delay: Delay,
  row: LadderRow,
  { plan, incident, now }: { plan: Plan; incident: Incident; now: Instant },
): Instant {
  if (delay.kind === 'same-day') return nextOpening(now, plan.hours);
  const { aware, severity } = incident;
  const due =
    delay.kind === 'after' ? plus(aware.at, delay.span) : nextOpenDay(aware.at, plan.hours);
  if (isToldAnyHour(plan, row, severity.level)) return due;
  // A time that has passed is now, and now may be night.
  return nextOpening(due < now ? now : due, plan.hours);
}
