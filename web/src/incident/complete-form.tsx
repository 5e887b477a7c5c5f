import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../api/server-time';
import type { Step } from '../api/types';
import { dayAndTime } from '../format/date-input';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { SharedCheck } from '../sharing/shared-check';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { CommandForm } from '../ui/command-form';
import { AreaField, TextField } from '../ui/inputs';
import type { When } from '../ui/when-field';
import { completionOf } from './completion';
import { FactLine, timesOf } from './fact-line';
import { HappenedAt } from './happened-at';
import { useHeld } from './held';
import { knownFor, useShown } from './known-facts';
import { useIsNext } from './next-step';
import { useIncident } from './use-incident';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';

/** 完了, with the evidence and facts the step asks for; a step that asks for nothing is one press. */
export function CompleteForm({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const title = titleIn(useLanguage(), step);
  const path = useStepPath(run, step);
  const { held, hold, release } = useHeld();
  const now = knownFor(step, run);
  const shown = useShown(now, held);
  const [times, setTimes] = useState<Readonly<Record<string, When>>>({});
  const [happened, setHappened] = useState<When | null>(null);
  const decides = step.kind === 'decide';
  const { parties } = useIncident();
  const [shared, setShared] = useState(false);
  return (
    <CommandForm<'CompletionDto'>
      path={`${path}/completion`}
      label={title}
      submit={t('steps.complete')}
      floats={useIsNext(step)}
      body={(data) => ({
        ...completionOf(step, { data, times: timesOf(step.facts, shown, times), happened }, t),
        ...(shared ? { shared } : {}),
      })}
      onDone={() => {
        setHappened(null);
        setShared(false);
        release();
        announce(t('steps.completed', { title }));
      }}
      extra={
        happened === null && (
          <Button look="plain" onClick={() => setHappened(dayAndTime(serverNow()))}>
            {t(decides ? 'form.moreTime' : 'form.moreDetail')}
          </Button>
        )
      }
    >
      {step.evidence.map((each) => (
        <EvidenceField key={each.id} evidence={each} />
      ))}
      {step.facts.map((fact) => (
        <FactLine
          key={fact.id}
          fact={fact}
          shown={shown[fact.id] ?? null}
          now={now[fact.id] ?? null}
          when={times[fact.id]}
          onWhen={(when) => {
            hold();
            setTimes({ ...times, [fact.id]: when });
          }}
        />
      ))}
      {decides && <AreaField name="note" label={t('steps.decided')} maxLength={2000} required />}
      {happened && (
        <>
          <HappenedAt value={happened} onChange={setHappened} />
          {!decides && <AreaField name="note" label={t('form.note')} maxLength={2000} />}
        </>
      )}
      {parties.count > 0 && (decides || happened) && (
        <SharedCheck checked={shared} onChange={setShared} />
      )}
    </CommandForm>
  );
}

function EvidenceField({
  evidence,
}: {
  readonly evidence: Step['evidence'][number];
}): ReactElement {
  const { t } = useTranslation();
  const { id, what, kind, keepYears } = evidence;
  const keep = keepYears === null ? '' : t('steps.keep', { years: keepYears });
  return (
    <TextField
      name={`evidence.${id}`}
      label={t('steps.evidenceOf', { kind: t(`playbooks.evidence.${kind}`), what })}
      hint={t(`steps.evidenceHint.${kind}`) + keep}
      maxLength={4000}
      required
    />
  );
}
