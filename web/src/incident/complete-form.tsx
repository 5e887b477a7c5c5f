import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import { dayAndTime } from '../format/date-input';
import { announce } from '../ui/announcer';
import { CommandForm } from '../ui/command-form';
import { AreaField, TextField } from '../ui/inputs';
import { Button } from '../ui/button';
import type { When } from '../ui/when-field';
import { completionOf } from './completion';
import { FactField } from './fact-field';
import { HappenedAt } from './happened-at';
import { useHeld } from './held';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';

/** 完了, with the evidence and facts the step asks for; a step that asks for nothing is one press. */
export function CompleteForm({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const path = useStepPath(run, step);
  const { release } = useHeld();
  const [times, setTimes] = useState<Readonly<Record<string, When>>>({});
  const [happened, setHappened] = useState<When | null>(null);
  return (
    <CommandForm<'CompletionDto'>
      path={`${path}/completion`}
      label={step.title}
      submit={t('steps.complete')}
      body={(data) => completionOf(step, { data, times, happened }, t)}
      onDone={() => {
        setHappened(null);
        release();
        announce(t('steps.completed', { title: step.title }));
      }}
      extra={
        happened === null && (
          <Button look="plain" onClick={() => setHappened(dayAndTime(serverNow()))}>
            {t('form.moreDetail')}
          </Button>
        )
      }
    >
      {step.evidence.map(({ id, what }) => (
        <TextField
          key={id}
          name={`evidence.${id}`}
          label={`${t('steps.evidence')}: ${what}`}
          hint={t('steps.evidenceHint')}
          maxLength={4000}
          required
        />
      ))}
      {step.facts.map((fact) => (
        <FactField
          key={fact.id}
          fact={fact}
          when={times[fact.id] ?? { day: '', time: '' }}
          onWhen={(when) => setTimes({ ...times, [fact.id]: when })}
        />
      ))}
      {happened && (
        <>
          <HappenedAt value={happened} onChange={setHappened} />
          <AreaField name="note" label={t('form.note')} maxLength={2000} />
        </>
      )}
    </CommandForm>
  );
}
