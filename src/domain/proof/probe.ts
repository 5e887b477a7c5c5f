import type { Category } from '../plan/category.js';
import type { Lateness, Playbook, Step } from '../playbook/definition.js';

const NOTHING_NEEDED = { evidence: [], gates: [], measures: false };

/**
 * A playbook of one step, which can be done at once: what becomes of an approval or a clock once it has come up.
 * A clock that runs from an earlier step or phase runs from awareness here.
 */
export function probe(step: Step, category: Category, late: Lateness): Playbook {
  const due = step.due && { ...step.due, from: 'awareness' as const, step: null };
  const alone: Step = { ...step, due, needs: NOTHING_NEEDED, undo: null };
  return {
    ...{
      id: 'probe',
      title: step.title,
      summary: '',
      en: null,
      category,
      duties: [],
      residents: '',
    },
    card: { do: [], dont: [], call: [] },
    without: { network: '', power: '', superior: '' },
    due: null,
    late,
    phases: [{ phase: 'containment', goal: '', due: null, steps: [alone] }],
  };
}
