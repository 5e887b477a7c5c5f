import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Duties } from '../api/types';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { Hint } from '../ui/field';
import { need } from '../ui/need';
import type { When } from '../ui/when-field';
import { FactField } from './fact-field';
import { readFact, type TypedFacts } from './read-fact';
import { useIncident } from './use-incident';

interface Props {
  readonly facts: Duties['facts'];
  readonly onDone: () => void;
}

const EMPTY: When = { day: '', time: '' };

/** The facts duties ask; only what was changed is sent. */
export function DutyFactsForm({ facts, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const [before] = useState(() => facts);
  const [times, setTimes] = useState<Readonly<Record<string, When>>>({});
  const changed = (typed: TypedFacts): Body<'DutyFactsDto'> => {
    const said = before.flatMap((fact) => {
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
        <FactField
          key={fact.id}
          fact={fact}
          known={fact.value}
          when={times[fact.id] ?? EMPTY}
          onWhen={(when) => setTimes({ ...times, [fact.id]: when })}
        />
      ))}
    </CommandForm>
  );
}
