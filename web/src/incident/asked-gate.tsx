import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { spanOf } from '../format/elapsed';
import { useNow } from '../format/use-now';
import { formatTime, minutesBetween } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { titleIn } from '../playbooks/words';
import { Button } from '../ui/button';
import { DecisionForm, type Decision } from './decision-form';
import { HeldContext, useHolding } from './held';
import { Overtaken } from './overtaken';
import { placeOf } from './step-order';
import type { StepProps } from './step-item';
import { useStepPath } from './step-path';

/** A decision that waits for the reader, made where it is read: A or B, then why. */
export function AskedGate({ run, step, onDone }: StepProps & { onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = useStepPath(run, step);
  const [holding] = useHolding(step);
  const [chosen, setChosen] = useState<Decision | null>(null);
  const [yes, no] = [t('steps.approve'), t('steps.reject')];
  const choice = (value: Decision, label: string): ReactElement => (
    <Button
      look={chosen === value ? 'main' : 'second'}
      aria-pressed={chosen === value}
      className="max-w-60 flex-1 px-2! whitespace-nowrap"
      onClick={() => setChosen(value)}
    >
      {chosen === value && <span aria-hidden="true">✓</span>}
      {label}
    </Button>
  );
  return (
    <HeldContext value={holding}>
      <div className="flex flex-col gap-2" onInput={holding.hold}>
        <p>
          <Link to={`steps#${placeOf({ run, step })}`} className="text-dns-16B-130">
            {titleIn(language, step)}
          </Link>
        </p>
        <Request step={step} />
        <Overtaken step={step} />
        <div className="flex flex-wrap gap-2">
          {choice('yes', `A ${yes}`)}
          {choice('no', `B ${no}`)}
        </div>
        {chosen && (
          <DecisionForm
            key={chosen}
            chosen={chosen}
            path={`${path}/decision`}
            yes={yes}
            no={no}
            hint={step.gate?.passesOver ? t('steps.decisionReasonHint') : undefined}
            onDone={onDone}
          />
        )}
      </div>
    </HeldContext>
  );
}

/** Who asks, why, and how long it has waited. */
function Request({ step: { outcome } }: Pick<StepProps, 'step'>): ReactElement | null {
  const { t } = useTranslation();
  const now = useNow();
  if (!outcome) return null;
  const { byName: name, at, note } = outcome;
  const span = spanOf(Math.max(0, minutesBetween(at, now)), t);
  return (
    <p className="text-dns-16N-130">
      {note && <span className="line-clamp-3 whitespace-pre-line">{note}</span>}
      <span className="text-dns-14N-130 text-solid-gray-700">
        {t('steps.waiting', { name, time: formatTime(at), span })}
      </span>
    </p>
  );
}
