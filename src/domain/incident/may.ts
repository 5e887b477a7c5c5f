import { Refusal } from '../errors.js';
import { authorityOf } from '../plan/authority.js';
import type { OfficeId } from '../plan/plan.js';
import type { Case } from './case.js';

/** Refuse a command in a phase it does not belong to. */
export function mustBeIn(given: Case, action: string, phases: readonly string[]): void {
  const { phase } = given.incident;
  if (!phases.includes(phase))
    throw new Refusal('illegal-phase', { action, phase, allowed: phases });
}

/** Refuse a command on an incident that is over; a record of the past may be mended at any time. */
export function mustBeOpenOrPast(given: Case, action: string): void {
  if (given.incident.past) return;
  mustBeIn(given, action, ['triage', 'containment', 'recovery', 'prevention']);
}

/** Whether whoever acts may decide in one of these offices: its holder, or a deputy when nobody before is there. */
export function holds(given: Case, offices: readonly OfficeId[]): boolean {
  const where = { directory: given.setting.directory, at: given.now };
  const authority = authorityOf(given.actor.person, offices, where);
  return authority !== null && (!authority.isDeputy || authority.othersAbsent);
}

/** Refuse whoever may not decide in one of these offices, and whoever gives no reason. */
export function mustHold(given: Case, offices: readonly OfficeId[], reason: string): void {
  if (!holds(given, offices)) throw new Refusal('not-authorised', { offices });
  if (!reason) throw new Refusal('reason-missing');
}
