import type { Plan } from '../api/types';

/** Everybody of the directory once, whoever is absent last. */
export function peopleOf(plan: Plan | undefined): Plan['offices'][number]['holders'] {
  const holders = plan?.offices.flatMap((office) => office.holders) ?? [];
  const people = [...new Map(holders.map((holder) => [holder.person, holder])).values()];
  return people.toSorted((one, other) => Number(one.absent) - Number(other.absent));
}
