import type { Case } from '../incident/case.js';
import type { Telling } from '../incident/incident.js';
import { candidates } from '../plan/authority.js';
import type { Assigned } from './run.js';

/** Who is told of a step, and who of its office was passed over. */
export type Doer = Pick<Telling, 'office' | 'person' | 'order' | 'passedOver'>;

/**
 * Who does a step at this moment: the one person it was handed over to, whatever office that one holds; else
 * whoever is present of its office, holder first. Null when the office is vacant.
 */
export function doerOf(
  { setting, now }: Pick<Case, 'setting' | 'now'>,
  { office, assigned }: Pick<Assigned, 'office'> & { readonly assigned: Assigned | null },
): Doer | null {
  const order = candidates(setting.directory, [office], now);
  if (assigned?.person) {
    const own = order.find(({ person }) => person === assigned.person);
    return { office, person: assigned.person, order: own?.order ?? 1, passedOver: [] };
  }
  const to = order.find((each) => !each.absent) ?? order[0];
  if (!to) return null;
  const passedOver = order
    .slice(0, order.indexOf(to))
    .map((each) => ({ person: each.person, order: each.order, why: 'absent' as const }));
  return { office, person: to.person, order: to.order, passedOver };
}
