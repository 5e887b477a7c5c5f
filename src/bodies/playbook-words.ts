import type { Language } from '../accounts/caller.js';
import type { Plan } from '../domain/plan/plan.js';
import type { ReadPlaybook } from '../domain/plan-document/source.js';
import type { Block, Due, FactNeed, Playbook } from '../domain/playbook/definition.js';
import { factNeeds } from '../domain/playbook/facts.js';
import { guardText, whenText, type FactWords } from '../domain/playbook/guard-text.js';
import { dueText, titleIn } from '../domain/playbook/playbook-words.js';
import { allBlocks } from '../domain/playbook/walk.js';
import { ANSWER_WORDS, LEVEL_WORDS, type Word } from '../shared/words.js';

const YES_NO = {
  yes: { ja: 'はい', en: 'yes' },
  no: { ja: 'いいえ', en: 'no' },
} as const satisfies Record<string, Word>;

/** Facts every incident has, as the report form calls them. */
const ALWAYS_THERE: Readonly<Record<string, Word>> = {
  severity: { ja: '重要度', en: 'severity' },
  category: { ja: '区分', en: 'category' },
  kind: { ja: '種別', en: 'kind' },
  'counter-stopped': { ja: '窓口の停止', en: 'counter stopped' },
  'residents-affected': { ja: '住民への影響', en: 'residents affected' },
  'personal-data': { ja: '個人情報の漏えい等', en: 'leak of personal data' },
};

/** Due times in words, by what they stand at. */
export function dueTexts(playbook: Playbook, language: Language): Record<string, string> {
  const titles = new Map(allBlocks(playbook).map((block) => [block.id, titleIn(language, block)]));
  const dues: [string, Due | null][] = [
    [':', playbook.due],
    ...playbook.phases.map(({ phase, due }): [string, Due | null] => [`phase:${phase}`, due]),
    ...allBlocks(playbook).flatMap((block): [string, Due | null][] =>
      'due' in block ? [[block.id, block.due]] : [],
    ),
  ];
  const step = (id: string): string => titles.get(id) ?? id;
  return Object.fromEntries(
    dues.flatMap(([at, due]) => (due ? [[at, dueText(due, step, language)]] : [])),
  );
}

/** The playbooks of a body in the order of its plan, with their conditions in Japanese. */
export function readPlaybooks({
  plan,
  playbooks,
}: {
  readonly plan: Plan;
  readonly playbooks: ReadonlyMap<string, Playbook>;
}): ReadPlaybook[] {
  return plan.playbooks.flatMap(({ digest }) => {
    const playbook = playbooks.get(digest);
    return playbook
      ? [{ playbook, conditions: conditions(playbook, { plan, language: 'ja' }) }]
      : [];
  });
}

/** When each option of a choice is taken, and what ends each repeat, in words. */
export function conditions(
  playbook: Playbook,
  { plan, language }: { readonly plan: Plan; readonly language: Language },
): Record<string, string> {
  const words = factWords(factNeeds(playbook), plan, language);
  return Object.fromEntries(allBlocks(playbook).flatMap((block) => said(block, words)));
}

function said(block: Block, words: FactWords): [string, string][] {
  if (block.block === 'repeat')
    return block.until ? [[block.id, guardText(block.until, words)]] : [];
  if (block.block !== 'choice') return [];
  return block.options.flatMap(({ id, when }): [string, string][] =>
    when ? [[`${block.id}/${id}`, whenText(when, words)]] : [],
  );
}

/** What facts and their values are called: those the playbook asks for, and those always there. */
export function factWords(
  needs: ReadonlyMap<string, FactNeed>,
  plan: Plan,
  language: Language,
): FactWords {
  return {
    language,
    fact: (id) => needs.get(id)?.label ?? ALWAYS_THERE[id]?.[language] ?? id,
    value: (fact, value) => {
      const need = needs.get(fact);
      return need ? valueOf(need, value, language) : valueThere(fact, value, { plan, language });
    },
  };
}

function valueOf({ type, options }: FactNeed, value: string, language: Language): string {
  if (type === 'yes-no') return wordIn(YES_NO, value, language);
  return options.find((option) => option.id === value)?.label ?? value;
}

function valueThere(
  fact: string,
  value: string,
  { plan, language }: { readonly plan: Plan; readonly language: Language },
): string {
  if (fact === 'severity') return wordIn(LEVEL_WORDS, value, language);
  if (fact === 'category') return labelOf(plan.categories, 'category', value);
  return fact === 'kind' ? labelOf(plan.kinds, 'id', value) : wordIn(ANSWER_WORDS, value, language);
}

function wordIn(words: Readonly<Record<string, Word>>, value: string, language: Language): string {
  return words[value]?.[language] ?? value;
}

function labelOf<K extends string>(
  all: readonly ({ readonly label: string } & Readonly<Record<K, unknown>>)[],
  key: K,
  value: string,
): string {
  return all.find((each) => each[key] === value)?.label ?? value;
}
