import { CATEGORIES } from '../../plan/category.js';
import type { FactNeed, FactType } from '../definition.js';
import type { Layout } from './outline.js';

/** What a fact can be, as far as conditions need it. */
export interface FactKind {
  readonly label: string;
  readonly type: FactType;
  /** The values of a yes-no or one-of fact, with their labels; null where they are not listed. */
  readonly values: ReadonlyMap<string, string> | null;
}

const YES_NO: ReadonlyMap<string, string> = new Map([
  ['yes', 'はい'],
  ['no', 'いいえ'],
]);

const CATEGORY_LABELS = {
  intentional: '意図的な要因',
  unintentional: '意図しない要因',
  disaster: '災害',
  pandemic: '大規模な疾病',
  infrastructure: '電力・通信・水道の途絶',
} satisfies Record<(typeof CATEGORIES)[number], string>;

/** Facts every incident has, whatever its playbooks ask. */
export const ALWAYS_THERE: ReadonlyMap<string, FactKind> = new Map<string, FactKind>([
  [
    'severity',
    {
      label: '重要度',
      type: 'one-of',
      values: new Map(['L0', 'L1', 'L2', 'L3', 'L4'].map((level) => [level, level])),
    },
  ],
  [
    'category',
    {
      label: '事案区分',
      type: 'one-of',
      values: new Map(CATEGORIES.map((each) => [each, CATEGORY_LABELS[each]])),
    },
  ],
  ['kind', { label: '種別', type: 'text', values: null }],
  ['counter-stopped', { label: '窓口の停止', type: 'yes-no', values: YES_NO }],
  ['residents-affected', { label: '住民への影響', type: 'yes-no', values: YES_NO }],
  ['personal-data', { label: '個人情報', type: 'yes-no', values: YES_NO }],
]);

/** What the facts of a playbook can be: those always there, and those its steps ask for (the first asking). */
export function factKinds({ recording }: Layout): Map<string, FactKind> {
  const kinds = new Map(ALWAYS_THERE);
  for (const [id, [first]] of recording) {
    const need = first?.block.facts.find((each) => each.id === id);
    if (need && !kinds.has(id)) kinds.set(id, kindOf(need));
  }
  return kinds;
}

/** What one asked fact can be. */
export function kindOf({ label, type, options }: FactNeed): FactKind {
  const listed = type === 'one-of' ? new Map(options.map((each) => [each.id, each.label])) : null;
  return { label, type, values: type === 'yes-no' ? YES_NO : listed };
}
