import type { Guard } from '../guard.js';
import type { FactKind } from './fact-kinds.js';
import { didYouMean } from './near.js';

/** What in a condition does not fit the types of its facts. */
export function misfits(guard: Guard, kinds: ReadonlyMap<string, FactKind>): string[] {
  switch (guard.test) {
    case 'all':
    case 'any':
      return guard.of.flatMap((each) => misfits(each, kinds));
    case 'not':
      return misfits(guard.of, kinds);
    case 'is':
      return valueMisfits(guard.fact, [guard.value], kinds.get(guard.fact));
    case 'in':
      return valueMisfits(guard.fact, guard.values, kinds.get(guard.fact));
    case 'compare':
      return compareMisfits(guard.fact, kinds.get(guard.fact));
    case 'count':
      return guard.facts.flatMap((fact) => countMisfits(fact, kinds.get(fact)));
  }
}

function valueMisfits(fact: string, values: readonly string[], kind?: FactKind): string[] {
  if (!kind) return [];
  if (kind.type === 'time') {
    return [
      `時刻の事実「${fact}」（${kind.label}）は条件に使えません。はい・いいえの事実を足してください。`,
    ];
  }
  if (kind.type === 'count' || kind.type === 'number') {
    return values
      .filter((value) => value.trim() === '' || !Number.isFinite(Number(value)))
      .map((value) => `数の事実「${fact}」（${kind.label}）の値に「${value}」はありません。`);
  }
  const { values: listed } = kind;
  if (!listed) return [];
  return values
    .filter((value) => !listed.has(value))
    .map(
      (value) =>
        `事実「${fact}」（${kind.label}）の値に「${value}」はありません。${didYouMean(value, listed.keys())}${valueNames(listed)}のどれかを書いてください。`,
    );
}

function valueNames(values: ReadonlyMap<string, string>): string {
  return [...values].map(([id, label]) => (id === label ? id : `${id}（${label}）`)).join('・');
}

function compareMisfits(fact: string, kind?: FactKind): string[] {
  if (!kind || kind.type === 'count' || kind.type === 'number') return [];
  return [
    `事実「${fact}」（${kind.label}）は数ではないので、大小を比べられません。is か in を使うか、事実の type を count か number にしてください。`,
  ];
}

function countMisfits(fact: string, kind?: FactKind): string[] {
  if (!kind || kind.type === 'yes-no') return [];
  return [
    `事実「${fact}」（${kind.label}）は、はい・いいえではないので、「はい」の数に入れられません。`,
  ];
}
