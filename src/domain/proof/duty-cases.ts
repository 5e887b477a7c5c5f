import type { DutyRow } from '../duty/duty.js';
import { triggered } from '../duty/trigger.js';
import type { Plan } from '../plan/plan.js';
import type { KnownFacts } from '../playbook/guard.js';
import type { FactValue } from '../playbook/run.js';
import { witness } from '../playbook/witness.js';
import type { ProofCase } from './case.js';

/**
 * An outside duty as a night may have it: `open`, while nobody has decided whether it is due; `due`, by facts that
 * the desk records at once; `longer`, the same with those that give it its later last day (60日).
 */
export interface DutyCase {
  readonly row: DutyRow;
  readonly as: 'open' | 'due' | 'longer';
  /** Recorded when the incident is reported. */
  readonly facts: Readonly<Record<string, FactValue>>;
}

/** The rows of a plan that an incident of this category and level can come to. */
export function dutyCases(
  { duties, legal = 'public' }: Plan,
  { playbook, level }: Pick<ProofCase, 'playbook' | 'level'>,
): DutyCase[] {
  const known = { category: playbook.category, severity: level };
  return (duties?.rows ?? []).flatMap((row) => {
    // What a 議会 holds is under its own 条例: an incident of the body comes to it by a fact.
    const isOfAssembly = legal === 'public' && !row.legal.includes(legal);
    const organ: KnownFacts = isOfAssembly ? { ...known, 'assembly-data': 'yes' } : known;
    if (isOfAssembly ? !row.legal.includes('assembly') : !row.legal.includes(legal)) return [];
    return casesOfRow(row, organ).map(({ as, facts }) => ({
      ...{ row, as },
      facts: isOfAssembly ? { ...facts, 'assembly-data': 'yes' } : facts,
    }));
  });
}

/** A duty with a last day of the law is reminded of while it is open; the others only once they are due. */
function casesOfRow(row: DutyRow, known: KnownFacts): Omit<DutyCase, 'row'>[] {
  const { longer } = row.clock;
  const due = dueBy(row, known);
  if (!row.law) return due ? [{ as: 'due', facts: due }] : [];
  const isOpen = row.events.some((event) => triggered(event, known) !== false);
  const late = longer && witness(longer.when, known);
  const dueLate = late && dueBy(row, { ...known, ...late });
  return [
    ...(isOpen ? [{ as: 'open' as const, facts: {} }] : []),
    ...(dueLate ? [{ as: 'longer' as const, facts: { ...late, ...dueLate } }] : []),
  ];
}

/** The first facts that bring a duty about; null when none can. */
function dueBy(row: DutyRow, known: KnownFacts): DutyCase['facts'] | null {
  for (const event of row.events) {
    for (const { when } of event.cases) {
      const facts = witness({ test: 'all', of: [event.requires, when] }, known);
      if (facts && triggered(event, { ...known, ...facts }) === true) return facts;
    }
  }
  return null;
}
