import type { TFunction } from 'i18next';
import type { Body, FactNeed, FactValue, Step } from '../api/types';
import { need } from '../ui/need';
import { filled, textOf } from '../ui/read-form';
import type { When } from '../ui/when-field';
import { readHappenedAt, readWhen } from './read-when';

export interface Typed {
  readonly data: FormData;
  readonly times: Readonly<Record<string, When>>;
  readonly happened: When | null;
}

/** What completing a step sends: evidence must be there, an unknown fact is null. @throws Incomplete */
export function completionOf(step: Step, typed: Typed, t: TFunction): Body<'CompletionDto'> {
  const { data, happened } = typed;
  need(
    ...step.evidence.map(({ id, what }) => {
      const field = `evidence.${id}`;
      return !textOf(data, field) && { field, message: t('steps.missingEvidence', { what }) };
    }),
  );
  return {
    ...(step.evidence.length > 0
      ? {
          evidence: Object.fromEntries(
            step.evidence.map(({ id }) => [id, textOf(data, `evidence.${id}`)]),
          ),
        }
      : {}),
    ...(step.facts.length > 0
      ? { facts: Object.fromEntries(step.facts.map((fact) => [fact.id, factOf(fact, typed, t)])) }
      : {}),
    ...filled({ note: textOf(data, 'note') }),
    ...readHappenedAt(happened, t),
  };
}

function factOf({ id, type, label }: FactNeed, { data, times }: Typed, t: TFunction): FactValue {
  const field = `facts.${id}`;
  if (type === 'time') {
    const when = times[id];
    return when ? readWhen(field, when, t) : null;
  }
  const text = textOf(data, field);
  if (!text || text === 'unknown') return null;
  if (type !== 'number') return text;
  const number = Number(text.normalize('NFKC').replaceAll(',', ''));
  need(!Number.isFinite(number) && { field, message: t('steps.badNumber', { label }) });
  return number;
}
