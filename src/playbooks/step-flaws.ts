import type { Step } from '../domain/playbook/definition.js';

interface Flaw {
  readonly field: keyof Step;
  readonly what: string;
}

/** Keys of one step that do not go together. */
export function stepFlaws(step: Omit<Step, 'block'>): Flaw[] {
  const flaws: (Flaw | false)[] = [
    step.kind === 'approve' &&
      step.gate === null && { field: 'kind', what: '承認（approve）には gate が要ります' },
    step.kind !== 'approve' &&
      step.gate !== null && { field: 'gate', what: 'gate は kind: approve の手順だけに書けます' },
    step.kind === 'approve' &&
      step.evidence.length > 0 && { field: 'evidence', what: NOTHING_RECORDED },
    step.kind === 'approve' && step.facts.length > 0 && { field: 'facts', what: NOTHING_RECORDED },
    step.kind !== 'wait' &&
      step.lasts !== null && { field: 'lasts', what: 'lasts は kind: wait の手順だけに書けます' },
    step.due !== null && step.target !== null && { field: 'target', what: ONE_OF_BOTH },
    step.due === null && step.target === null && { field: 'id', what: ONE_OF_BOTH },
  ];
  return flaws.filter((flaw) => flaw !== false);
}

const NOTHING_RECORDED =
  '承認の手順は証拠も事実も記録できません。前か後の手順（do など）に書いてください';
const ONE_OF_BOTH = 'due（期限）か target（時計で計れない目標）の、どちらか一つを書いてください';
