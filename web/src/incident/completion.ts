import type { TFunction } from 'i18next';
import type { Body, Step } from '../api/types';
import { need } from '../ui/need';
import { filled, textOf } from '../ui/read-form';
import type { When } from '../ui/when-field';
import { readFact, type TypedFacts } from './read-fact';
import { readHappenedAt } from './read-when';

export interface Typed extends TypedFacts {
  readonly happened: When | null;
}

interface Proved {
  readonly evidence: readonly Pick<Step['evidence'][number], 'id' | 'what'>[];
  readonly decides: boolean;
}

/** Each evidence of a step is there, and what was decided. @throws Incomplete naming what is not. */
export function needProof({ evidence, decides }: Proved, data: FormData, t: TFunction): void {
  need(
    ...evidence.map(({ id, what }) => {
      const field = `evidence.${id}`;
      return !textOf(data, field) && { field, message: t('steps.missingEvidence', { what }) };
    }),
    decides && !textOf(data, 'note') && { field: 'note', message: t('steps.missingDecision') },
  );
}

/** What completing a step sends: evidence must be there, an unknown fact is null. @throws Incomplete */
export function completionOf(step: Step, typed: Typed, t: TFunction): Body<'CompletionDto'> {
  const { data, happened } = typed;
  const note = textOf(data, 'note');
  needProof({ evidence: step.evidence, decides: step.kind === 'decide' }, data, t);
  return {
    ...(step.evidence.length > 0
      ? {
          evidence: Object.fromEntries(
            step.evidence.map(({ id }) => [id, textOf(data, `evidence.${id}`)]),
          ),
        }
      : {}),
    ...(step.facts.length > 0
      ? { facts: Object.fromEntries(step.facts.map((fact) => [fact.id, readFact(fact, typed, t)])) }
      : {}),
    ...filled({ note }),
    ...readHappenedAt(happened, t),
  };
}
