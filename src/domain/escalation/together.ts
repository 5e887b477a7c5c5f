import type { Incident, Rung } from '../incident/incident.js';
import type { OfficeId, Plan } from '../plan/plan.js';

/** Offices that each have to answer for themselves, and how far that has come. */
export interface Together {
  readonly offices: readonly OfficeId[];
  readonly answered: readonly OfficeId[];
  /** Not answered yet, called or not. */
  readonly missing: readonly OfficeId[];
  /** An officer has ended their calls: nobody waits for them. */
  readonly stopped: readonly OfficeId[];
}

/**
 * それぞれの確認 at an incident's level (`each` of ladder.yaml). Every office has a rung of its own, with its own answer
 * time, deputies and expiry; together they are confirmed when each of them is. An office that this incident does not
 * call is none of them, and where fewer than two are left nobody waits for another.
 */
export function togethersOf(
  { ladder: { each = [] } }: Pick<Plan, 'ladder'>,
  { rungs, severity }: Pick<Incident, 'rungs' | 'severity'>,
): Together[] {
  return each
    .filter(({ levels }) => levels.includes(severity.level))
    .map(({ offices }) => offices.flatMap((office) => lastOf(rungs, office) ?? []))
    .filter((group) => group.length > 1)
    .map((group) => {
      const those = (isOne: (rung: Rung) => boolean): OfficeId[] =>
        group.filter(isOne).map(({ office }) => office);
      return {
        offices: those(() => true),
        answered: those(({ state }) => state === 'answered'),
        missing: those(({ state }) => state !== 'answered' && state !== 'stood-down'),
        stopped: those(({ state }) => state === 'stood-down'),
      };
    });
}

/** Whether every office has answered, or is waited for no more. */
export function isConfirmed({ missing }: Together): boolean {
  return missing.length === 0;
}

/** A higher level calls an office anew: only the last of its rungs counts. */
function lastOf(rungs: readonly Rung[], office: OfficeId): Rung | undefined {
  return rungs.findLast((rung) => rung.office === office);
}
