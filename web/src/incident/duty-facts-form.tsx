import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Duties } from '../api/types';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Hint } from '../ui/field';
import { need } from '../ui/need';
import { Check } from '../ui/radio-row';
import { textOf } from '../ui/read-form';
import type { When } from '../ui/when-field';
import { FactField } from './fact-field';
import { readFact, UNKNOWN, type TypedFacts } from './read-fact';
import { useIncident } from './use-incident';

interface Props {
  readonly facts: Duties['facts'];
  readonly onDone: () => void;
}

type Fact = Duties['facts'][number];

const EMPTY: When = { day: '', time: '' };

/** The facts duties ask; only what was changed is sent. */
export function DutyFactsForm({ facts, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const [before] = useState(() => facts);
  const [times, setTimes] = useState<Readonly<Record<string, When>>>({});
  const changed = (typed: TypedFacts): Body<'DutyFactsDto'> => {
    const said = before.flatMap((fact) => {
      if (isSaidUnknown(fact, typed)) return [[fact.id, null] as const];
      if (fact.type === 'time' && !typed.times[fact.id]) return [];
      const now = readFact(fact, typed, t);
      return now === fact.value ? [] : [[fact.id, now] as const];
    });
    need(said.length === 0 && { field: `facts.${before[0]?.id}`, message: t('duties.factsNone') });
    return { facts: Object.fromEntries(said) };
  };
  return (
    <CommandForm<'DutyFactsDto'>
      path={`/incidents/${id}/duties/facts`}
      submit={t('duties.facts')}
      body={(data) => changed({ data, times })}
      onDone={() => {
        onDone();
        announce(t('duties.factsDone'));
      }}
    >
      <Hint>{t('duties.factsHint')}</Hint>
      {before.map((fact) => (
        <div key={fact.id}>
          <FactField
            fact={fact}
            known={fact.value}
            unanswered={!fact.recorded}
            when={times[fact.id] ?? EMPTY}
            onWhen={(when) => setTimes({ ...times, [fact.id]: when })}
          />
          {!fact.recorded && !isChosen(fact) && (
            <Check name={unknownOf(fact)}>{t('duties.factUnknown')}</Check>
          )}
        </div>
      ))}
    </CommandForm>
  );
}

/** 不明 is among the answers of these; of the others it is a box to tick. */
function isChosen({ type }: Fact): boolean {
  return type === 'yes-no' || type === 'one-of';
}

function unknownOf({ id }: Fact): string {
  return `unknown.${id}`;
}

/** 不明 as the first answer: blank alone says nothing yet. */
function isSaidUnknown(fact: Fact, { data }: TypedFacts): boolean {
  if (fact.recorded) return false;
  return isChosen(fact) ? textOf(data, `facts.${fact.id}`) === UNKNOWN : data.has(unknownOf(fact));
}
