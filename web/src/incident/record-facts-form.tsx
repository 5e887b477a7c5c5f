import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, FactValue, Run } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { CommandForm } from '../ui/command-form';
import { Hint } from '../ui/field';
import { need } from '../ui/need';
import type { When } from '../ui/when-field';
import { FactField } from './fact-field';
import { factWords } from './fact-words';
import { readFact, type TypedFacts } from './read-fact';
import { useIncident } from './use-incident';

interface Props {
  readonly run: Run;
  readonly onDone: () => void;
}

/** わかった事実: everything the 手順書 asks for somewhere, with what is known; only what was changed is sent. */
export function RecordFactsForm({ run, onDone }: Props): ReactElement {
  const { t } = useTranslation();
  const { id } = useIncident();
  const [before] = useState(() => run.facts);
  const [times, setTimes] = useState<Readonly<Record<string, When>>>({});
  const changed = (typed: TypedFacts): Body<'FactsDto'> => {
    const facts = before.flatMap(({ need: fact, value }) => {
      const now = readFact(fact, typed, t);
      return now === null || now === value ? [] : [[fact.id, now] as const];
    });
    const [first] = before;
    need(facts.length === 0 && { field: `facts.${first?.need.id}`, message: t('runs.factsNone') });
    return { facts: Object.fromEntries(facts) };
  };
  return (
    <CommandForm<'FactsDto'>
      path={`/incidents/${id}/runs/${run.run}/facts`}
      submit={t('runs.factsSend')}
      body={(data) => changed({ data, times })}
      onDone={() => {
        onDone();
        announce(t('runs.factsDone'));
      }}
    >
      <Hint>{t('runs.factsHint')}</Hint>
      {before.map(({ need: fact, value }) => (
        <FactLine
          key={fact.id}
          known={{ need: fact, value }}
          now={run.facts.find((each) => each.need.id === fact.id)?.value ?? null}
          when={times[fact.id] ?? { day: '', time: '' }}
          onWhen={(when) => setTimes({ ...times, [fact.id]: when })}
        />
      ))}
    </CommandForm>
  );
}

interface LineProps {
  readonly known: Run['facts'][number];
  /** What is on record at this moment: somebody else may have been faster. */
  readonly now: FactValue;
  readonly when: When;
  readonly onWhen: (when: When) => void;
}

function FactLine({ known: { need: fact, value }, now, when, onWhen }: LineProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const [entering, setEntering] = useState(fact.type !== 'time');
  const recorded =
    value === null
      ? undefined
      : t('runs.factsNow', { value: factWords(fact, value, { t, language }) });
  return (
    <div className="flex flex-col gap-1">
      {entering ? (
        <FactField fact={fact} known={value} when={when} onWhen={onWhen} hint={recorded} />
      ) : (
        <div>
          <p className="text-std-16B-170">{fact.label}</p>
          <p className="text-dns-14N-130">{recorded ?? t('runs.factsUnknown')}</p>
          {/* A time takes much room, and few of them are entered at once. */}
          <Button look="plain" onClick={() => setEntering(true)}>
            {t('runs.factsTime', { label: fact.label })}
          </Button>
        </div>
      )}
      {now !== value && (
        <p role="status" className="text-dns-14N-130 text-error-2">
          {t('runs.factsMeanwhile', { value: factWords(fact, now, { t, language }) })}
        </p>
      )}
    </div>
  );
}
