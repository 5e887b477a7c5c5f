import type { Step } from '../domain/playbook/definition.js';

type Read = Omit<Step, 'block'>;

interface Flaw {
  readonly field: keyof Step;
  readonly what: string;
}

const NOTHING_RECORDED =
  '承認の手順は証拠も事実も記録できません。前か後の手順（do など）に書いてください';
const ONE_OF_BOTH = 'due（期限）か target（時計で計れない目標）の、どちらか一つを書いてください';

const approves = ({ kind }: Read): boolean => kind === 'approve';

/** What keys of one step do not go together, each at the key to mend. */
const RULES: readonly (Flaw & { readonly broken: (step: Read) => boolean })[] = [
  {
    field: 'kind',
    what: '承認（approve）には gate が要ります',
    broken: (step) => approves(step) && step.gate === null,
  },
  {
    field: 'gate',
    what: 'gate は kind: approve の手順だけに書けます',
    broken: (step) => !approves(step) && step.gate !== null,
  },
  {
    field: 'evidence',
    what: NOTHING_RECORDED,
    broken: (step) => approves(step) && step.evidence.length > 0,
  },
  {
    field: 'facts',
    what: NOTHING_RECORDED,
    broken: (step) => approves(step) && step.facts.length > 0,
  },
  {
    field: 'lasts',
    what: 'lasts は kind: wait の手順だけに書けます',
    broken: ({ kind, lasts }) => kind !== 'wait' && lasts !== null,
  },
  { field: 'target', what: ONE_OF_BOTH, broken: ({ due, target }) => Boolean(due && target) },
  { field: 'id', what: ONE_OF_BOTH, broken: ({ due, target }) => !due && !target },
];

/** Keys of one step that do not go together. */
export function stepFlaws(step: Read): Flaw[] {
  return RULES.filter(({ broken }) => broken(step));
}
