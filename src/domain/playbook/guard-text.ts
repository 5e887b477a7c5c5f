import type { Comparison, Guard } from './guard.js';
import type { WrittenIn } from './playbook-words.js';

/** How a condition names facts and their values. */
export interface FactWords {
  readonly language: WrittenIn;
  fact(id: string): string;
  value(fact: string, value: string): string;
}

const COMPARED = {
  over: { ja: 'を超える', en: 'over' },
  atLeast: { ja: '以上', en: 'at least' },
  under: { ja: '未満', en: 'under' },
  atMost: { ja: '以下', en: 'at most' },
} as const satisfies Record<Comparison, Record<WrittenIn, string>>;

/** A condition as a person would read it aloud: 本人の数が100を超える. */
export function guardText(guard: Guard, words: FactWords): string {
  return words.language === 'ja' ? inJapanese(guard, words) : inEnglish(guard, words);
}

/** When it holds: 本人の数が100を超えるとき, 重要度が「L3」のとき. */
export function whenText(guard: Guard, words: FactWords): string {
  const text = guardText(guard, words);
  if (words.language === 'en') return `when ${text}`;
  return `${text}${endsInVerb(guard) ? 'とき' : 'のとき'}`;
}

/** Grammar: a verb or an adjective takes とき as it is, a noun takes のとき. */
function endsInVerb(guard: Guard): boolean {
  if (guard.test === 'all' || guard.test === 'any') {
    const last = guard.of.at(-1);
    return last !== undefined && !isBracketed(last) && endsInVerb(last);
  }
  return guard.test === 'not' || (guard.test === 'compare' && guard.by === 'over');
}

function inJapanese(guard: Guard, words: FactWords): string {
  const { fact, value } = words;
  const inner = (each: Guard): string => bracketed(each, inJapanese(each, words), '（）');
  switch (guard.test) {
    case 'is':
      return `${fact(guard.fact)}が「${value(guard.fact, guard.value)}」`;
    case 'in':
      return `${fact(guard.fact)}が${guard.values.map((each) => `「${value(guard.fact, each)}」`).join('か')}`;
    case 'compare':
      return `${fact(guard.fact)}が${guard.value}${COMPARED[guard.by].ja}`;
    case 'count':
      return `${guard.facts.map((each) => `「${fact(each)}」`).join('')}のうち${guard.atLeast}つ以上が「はい」`;
    case 'all':
      return guard.of.map(inner).join('、かつ');
    case 'any':
      return guard.of.map(inner).join('、または');
    case 'not':
      return `（${inJapanese(guard.of, words)}）ではない`;
  }
}

function inEnglish(guard: Guard, words: FactWords): string {
  const { fact, value } = words;
  const inner = (each: Guard): string => bracketed(each, inEnglish(each, words), '()');
  switch (guard.test) {
    case 'is':
      return `${fact(guard.fact)} is “${value(guard.fact, guard.value)}”`;
    case 'in':
      return `${fact(guard.fact)} is ${guard.values.map((each) => `“${value(guard.fact, each)}”`).join(' or ')}`;
    case 'compare':
      return `${fact(guard.fact)} is ${COMPARED[guard.by].en} ${guard.value}`;
    case 'count':
      return `at least ${guard.atLeast} of these are “yes”: ${guard.facts.map(fact).join(', ')}`;
    case 'all':
      return guard.of.map(inner).join(' and ');
    case 'any':
      return guard.of.map(inner).join(' or ');
    case 'not':
      return `not (${inEnglish(guard.of, words)})`;
  }
}

/** Several conditions inside another one need brackets, or nobody knows what belongs together. */
function bracketed(guard: Guard, text: string, brackets: string): string {
  return isBracketed(guard) ? `${brackets[0]}${text}${brackets[1]}` : text;
}

function isBracketed({ test }: Guard): boolean {
  return test === 'all' || test === 'any' || test === 'count';
}
