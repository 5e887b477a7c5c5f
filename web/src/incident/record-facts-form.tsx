import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Body, Run } from '../api/types';
import { useLanguage } from '../i18n/use-language';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { CommandForm } from '../ui/command-form';
import { Hint } from '../ui/field';
import { need } from '../ui/need';
import type { When } from '../ui/when-field';
import { FactLine } from './fact-line';
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
      if (fact.type === 'time' && !typed.times[fact.id]) return [];
      const now = readFact(fact, typed, t);
      return now === value ? [] : [[fact.id, now] as const];
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
        <Folded key={fact.id} known={{ need: fact, value }}>
          <FactLine
            fact={fact}
            shown={value}
            now={run.facts.find((each) => each.need.id === fact.id)?.value ?? null}
            when={times[fact.id]}
            onWhen={(when) => setTimes({ ...times, [fact.id]: when })}
          />
        </Folded>
      ))}
    </CommandForm>
  );
}

interface FoldedProps {
  readonly known: Run['facts'][number];
  readonly children: ReactElement;
}

/** A time takes much room, and few of them are entered at once: its boxes come when they are wanted. */
function Folded({ known: { need: fact, value }, children }: FoldedProps): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(fact.type !== 'time');
  if (open) return children;
  return (
    <div>
      <p className="text-std-16B-170">{fact.label}</p>
      <p className="text-dns-14N-130">
        {value === null
          ? t('runs.factsUnknown')
          : t('runs.factsNow', { value: factWords(fact, value, { t, language }) })}
      </p>
      <Button look="plain" onClick={() => setOpen(true)}>
        {t('runs.factsTime', { label: fact.label })}
      </Button>
    </div>
  );
}
