import type { TFunction } from 'i18next';
import type { FactNeed, FactValue } from '../api/types';
import { need } from '../ui/need';
import { textOf } from '../ui/read-form';
import type { When } from '../ui/when-field';
import { readWhen } from './read-when';

/** Facts as typed: texts and choices in the form, times beside it. */
export interface TypedFacts {
  readonly data: FormData;
  readonly times: Readonly<Record<string, When>>;
}

/** What was typed for a fact; null is 不明. @throws Incomplete when it is no such value. */
export function readFact(fact: FactNeed, { data, times }: TypedFacts, t: TFunction): FactValue {
  const { id, type, label } = fact;
  const field = `facts.${id}`;
  if (type === 'time') {
    const when = times[id];
    return when ? readWhen(field, when, t) : null;
  }
  const text = textOf(data, field);
  if (!text || text === UNKNOWN) return null;
  if (type !== 'number' && type !== 'count') return text;
  const number = Number(text.normalize('NFKC').replaceAll(',', ''));
  const fits = type === 'count' ? Number.isSafeInteger(number) && number >= 0 : isFinite(number);
  need(!fits && { field, message: t(`steps.bad.${type}`, { label }) });
  return number;
}

/** The answer 不明 among radio buttons. No option of a playbook may be called so: ids are short words. */
export const UNKNOWN = '?';
