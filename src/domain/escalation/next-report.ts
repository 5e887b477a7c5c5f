import { nextOpening } from '../calendar/office-hours.js';
import { plus, type Instant } from '../calendar/instant.js';
import type { Effect, TimerKey } from '../effect.js';
import { bySystem, type Case, type Decision } from '../incident/case.js';
import { isOpen, type Incident } from '../incident/incident.js';
import { candidates } from '../plan/authority.js';
import { isAbsent, officesOf, standingIn } from '../plan/directory.js';
import type { OfficeId, PersonId, Plan } from '../plan/plan.js';
import { isBelow } from '../severity/severity.js';
import { ask } from './tell.js';

/** Timer that runs out when the next report (次報) is due. */
export const REPORT_TIMER: TimerKey = 'report';

/** What the clock of reports is read from. */
export interface Reported {
  readonly incident: Incident;
  readonly plan: Pick<Plan, 'ladder' | 'hours'>;
}

/**
 * When the next report is due: as the last one promised, else so long after the first notice at this level as the
 * plan says. A higher level is told anew, and its clock may bring the time forward. Null: nothing is promised.
 */
export function nextReportAt({ incident, plan }: Reported): Instant | null {
  if (!isOpen(incident)) return null;
  if (incident.phase === 'prevention') return promisedSince(incident, 'prevention');
  const last = incident.updates?.at(-1);
  const first = firstToldAt(incident);
  const isToldSince = first !== null && (!last || last.at < first);
  const times = [last?.next, isToldSince ? reportDue({ incident, plan }, first) : null];
  return times.filter((at) => typeof at === 'string').toSorted()[0] ?? null;
}

/** So long after a report of this moment the next one is due; in open hours where a level is told in them only. */
export function reportDue({ incident, plan }: Reported, from: Instant): Instant | null {
  const { level } = incident.severity;
  const span = plan.ladder.nextReport?.[level];
  if (span === undefined || incident.phase === 'prevention') return null;
  const at = plus(from, span);
  return plan.ladder.roundTheClock.includes(level) ? at : nextOpening(at, plan.hours);
}

/** The report that is due is somebody's to write; they are told once for each time. */
export function remindOfReport(given: Case): Decision | null {
  const { incident, now, setting } = given;
  const due = nextReportAt({ incident, plan: setting.plan });
  if (due === null || due > now) return null;
  if (incident.told.some((each) => each.template === 'update-due' && each.at >= due)) return null;
  const lead = leadOf(given);
  return lead && ask(bySystem(given), { template: 'update-due', run: null, step: null, ...lead });
}

/** The timer of reports, before a decision and after it. */
export function reportTimerChanges({ incident, setting }: Case, after: Incident): Effect[] {
  const { plan } = setting;
  const old = nextReportAt({ incident, plan });
  const at = nextReportAt({ incident: after, plan });
  if (old === at) return [];
  if (at === null) return [{ kind: 'forget', key: REPORT_TIMER }];
  return [{ kind: 'wake', key: REPORT_TIMER, at }];
}

interface Lead {
  readonly office: OfficeId;
  readonly person: PersonId;
  readonly order: number;
  readonly passedOver: [];
}

/** The report that is due is this person's to write: they lead the response. */
export function isReporter(given: Case, person: PersonId | null): boolean {
  return person !== null && leadOf(given)?.person === person;
}

/**
 * Who leads the response: whoever sent the last report, else who was the first to understand a call, else
 * 統括情報セキュリティ責任者. Somebody who is away or has left is passed over.
 */
function leadOf(given: Case): Lead | null {
  const { incident, setting, now } = given;
  const sender = incident.updates?.at(-1)?.sender ?? null;
  const understood = incident.told
    .filter(({ answered }) => answered?.choice === 'understood')
    .toSorted((one, other) => (one.answered?.at ?? '').localeCompare(other.answered?.at ?? ''))
    .map(({ person }) => person);
  const people = [...(sender === null ? [] : [sender]), ...understood];
  const led = people.map((person) => leading(given, person)).find((each) => each !== null);
  if (led) return led;
  const offices = setting.plan.rights.lowerSeverity.slice(-1);
  const order = candidates(setting.directory, offices, now);
  const to = order.find((each) => !each.absent) ?? order[0];
  return to ? { office: to.office, person: to.person, order: to.order, passedOver: [] } : null;
}

function leading({ setting: { directory }, now }: Case, person: PersonId): Lead | null {
  const [seat] = officesOf(directory, person, now);
  if (!seat || isAbsent(directory, person, now)) return null;
  const standing = standingIn(directory, seat.office, now).find(
    (each) => each.person.id === person,
  );
  return standing?.person.email
    ? { office: seat.office, person, order: seat.order, passedOver: [] }
    : null;
}

/** What was promised since a phase began. */
function promisedSince(
  { updates, phaseSince }: Incident,
  phase: keyof Incident['phaseSince'],
): Instant | null {
  const last = updates?.at(-1);
  return last && last.at >= (phaseSince[phase] ?? '') ? last.next : null;
}

/** When somebody was first told at this level or above. */
function firstToldAt({ told, rungs, severity }: Incident): Instant | null {
  const now = new Set(
    rungs.filter((rung) => !isBelow(rung.level, severity.level)).map((rung) => rung.id),
  );
  return told.find((each) => each.rung !== null && now.has(each.rung))?.at ?? null;
}
