import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, FactValue } from '../api/types';
import { needProof } from '../incident/completion';
import { FactField } from '../incident/fact-field';
import { readFact, UNKNOWN, type TypedFacts } from '../incident/read-fact';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { AreaField } from '../ui/inputs';
import { textOf } from '../ui/read-form';
import type { When } from '../ui/when-field';
import type { TFunction } from 'i18next';

type Step = Body<'SharedStepView'>;

const NOTHING: When = { day: '', time: '' };

/** A party ticks a step it was given; a fact it leaves empty stays as it was, unless it says 不明. */
export function PartyCompleteForm({
  path,
  step,
}: {
  readonly path: string;
  readonly step: Step;
}): ReactElement {
  const { t } = useTranslation();
  const [times, setTimes] = useState<Readonly<Record<string, When>>>({});
  const { evidence, facts } = step;
  return (
    <CommandForm<'PartyCompletionDto', null>
      path={`${path}/steps/${encodeURIComponent(step.id)}/completion`}
      submit={t('sharing.completeSubmit')}
      body={(data) => {
        needProof(step, data, t);
        return {
          evidence: Object.fromEntries(
            evidence.map(({ id }) => [id, textOf(data, `evidence.${id}`)]),
          ),
          facts: factsGiven(step, { data, times }, t),
          note: textOf(data, 'note'),
        };
      }}
      onDone={() => announce(t('sharing.completeDone'))}
    >
      {evidence.map(({ id, what }) => (
        <AreaField key={id} name={`evidence.${id}`} label={what} maxLength={4000} required />
      ))}
      {facts.length > 0 && <p>{t('sharing.factsLeft')}</p>}
      {facts.map((fact) => (
        <FactField
          key={fact.id}
          fact={fact}
          unanswered
          when={times[fact.id] ?? NOTHING}
          onWhen={(when) => setTimes({ ...times, [fact.id]: when })}
        />
      ))}
      <AreaField name="note" label={t('sharing.memo')} maxLength={2000} required={step.decides} />
    </CommandForm>
  );
}

/** What was filled in; 不明 only where it was chosen. */
function factsGiven({ facts }: Step, typed: TypedFacts, t: TFunction): Record<string, FactValue> {
  return Object.fromEntries(
    facts
      .map((fact) => [fact.id, readFact(fact, typed, t)] as const)
      .filter(([id, value]) => value !== null || typed.data.get(`facts.${id}`) === UNKNOWN),
  );
}
