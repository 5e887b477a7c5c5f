import type { Case } from '../incident/case.js';
import { type Candidate, candidates } from '../plan/authority.js';
import { holderOf } from '../plan/directory.js';
import type { OfficeId, PersonId, Setting } from '../plan/plan.js';
import type { Gate } from './definition.js';

/** Who must not confirm: a person, and offices that have agreed already. */
export interface NotBy {
  readonly person: PersonId | null;
  readonly offices: readonly OfficeId[];
}

/**
 * Who approves afterwards: the holder of this office, also when away; where it is vacant or held by whoever
 * acted, the next of the gate, then those to whom the plan gives rights, then any other office of the body.
 */
export function ratifierOf(
  { setting, now }: Pick<Case, 'setting' | 'now'>,
  { gate, office }: { readonly gate: Gate; readonly office: OfficeId },
  notBy: NotBy = { person: null, offices: [] },
): Candidate | null {
  const order = confirmingOffices(setting, gate, office).filter(
    (each) => !notBy.offices.includes(each),
  );
  const isOther = ({ person }: Candidate): boolean => person !== notBy.person;
  const all = order.flatMap((each) => candidates(setting.directory, [each], now)).filter(isOther);
  return all.find((each) => each.order === 1) ?? all[0] ?? null;
}

/** Whether somebody may approve afterwards: the holder of the office; while it is vacant, the offices after it. */
export function mayRatify(
  { setting, now, actor }: Pick<Case, 'setting' | 'now' | 'actor'>,
  { gate, office }: { readonly gate: Gate; readonly office: OfficeId },
): boolean {
  const holder = holderOf(setting.directory, office, now);
  if (holder) return holder.person.id === actor.person;
  return confirmingOffices(setting, gate, office)
    .flatMap((each) => candidates(setting.directory, [each], now))
    .some(({ person }) => person === actor.person);
}

/** The order of those who confirm; never empty. */
function confirmingOffices({ plan }: Setting, gate: Gate, first: OfficeId): OfficeId[] {
  const { closeSevere, belowFloor, lowerSeverity, skipRequired } = plan.rights;
  const inside = plan.offices.filter(({ outside }) => !outside).map(({ id }) => id);
  const rights = [...closeSevere, ...belowFloor, ...lowerSeverity, ...skipRequired];
  return [...new Set([first, ...gate.authority, ...gate.with, ...rights, ...inside])];
}
