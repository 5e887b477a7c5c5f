import type { Plan } from '../api/types';

/** How many numbers of one office fit a line. */
const MOST = 2;

/** Whom to call at an office: the holder's number first, then the deputies'. */
export function phonesOf(plan: Plan, office: string): string[] {
  const holders = plan.offices.find((each) => each.id === office)?.holders ?? [];
  const phones = holders
    .toSorted((one, other) => one.order - other.order)
    .flatMap(({ phone }) => phone ?? []);
  return [...new Set(phones)].slice(0, MOST);
}
