import type { Instant } from '../calendar/instant.js';
import type { Plan } from '../plan/plan.js';

type Named = Pick<Plan, 'body' | 'playbooks'>;

/** A plan, and when it was first kept; null when that was not noted. */
export interface KeptPlan {
  readonly keptAt: Instant | null;
  readonly plan: Named;
}

/** One version of a playbook as a body has followed it. */
export interface PlaybookVersion {
  readonly digest: string;
  /** When a plan of the body first named it; null when that was not noted. */
  readonly keptAt: Instant | null;
  readonly inForce: boolean;
}

/** Every version of a playbook that plans of its body have named: the one in force first, then newest first. */
export function versionsOf(
  id: string,
  { inForce, kept }: { readonly inForce: Named; readonly kept: readonly KeptPlan[] },
): PlaybookVersion[] {
  const current = digestIn(inForce, id);
  // What was kept before it was noted is earlier than all that was.
  const since = new Map<string, string>();
  for (const { plan, keptAt } of kept.filter((each) => each.plan.body === inForce.body)) {
    const digest = digestIn(plan, id);
    const at = keptAt ?? '';
    if (digest && at <= (since.get(digest) ?? at)) since.set(digest, at);
  }
  return [...since]
    .toSorted(([one, at], [other, otherAt]) => {
      if (one === current || other === current) return one === current ? -1 : 1;
      return at === otherAt ? compare(one, other) : compare(otherAt, at);
    })
    .map(([digest, at]) => ({ digest, keptAt: at || null, inForce: digest === current }));
}

function digestIn(plan: Named, id: string): string | undefined {
  return plan.playbooks.find((each) => each.id === id)?.digest;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1;
}
