import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../api/types';
import { spanOf } from '../format/elapsed';
import { useNow } from '../format/use-now';
import { formatMoment, minutesBetween } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { GateActions } from './gate-actions';
import { GateParts } from './gate-parts';
import { useHeld } from './held';
import { isUndecided } from './agreed';
import { useOfficeTitle } from './office-name';
import { isReady } from './step-order';
import { RatifyPart } from './ratify-part';
import type { StepProps } from './step-item';
import { comma } from '../i18n/punctuation';

/**
 * 承認: who may decide, who has agreed, since when it waits, and the ways on. Whoever it waits for as it is opened reads
 * what is asked and decides before all else; the form does not move under them afterwards.
 */
export function GateCard({ run, step }: StepProps): ReactElement | null {
  const { t } = useTranslation();
  const { offered } = useHeld();
  const [decides] = useState(step.asked);
  const { gate, state, outcome, asked } = step;
  if (!gate) return null;
  const open = isReady(offered) || offered === 'requested';
  const title = open ? (asked ? 'steps.yourTurn' : 'steps.gate') : 'steps.gateSettled';
  const request = state === 'requested' ? outcome : null;
  const actions = (open || offered === 'rejected') && <GateActions run={run} step={step} />;
  return (
    <div className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 bg-yellow-50 p-3">
      <p className="text-std-16B-170">{t(title)}</p>
      {decides && request?.note && <p className="whitespace-pre-line">{request.note}</p>}
      {decides && actions}
      <Order step={step} open={open} />
      {request && (
        <Waiting since={request.at} name={request.byName} reason={decides ? '' : request.note} />
      )}
      <GateParts step={step} />
      {!decides && actions}
      <RatifyPart run={run} step={step} />
    </div>
  );
}

function Order({ step, open }: { readonly step: Step; readonly open: boolean }): ReactElement {
  const { t } = useTranslation();
  const decider = step.gate?.decider;
  const undecided = isUndecided(step, useOfficeTitle());
  const offices = (titles: readonly string[] = []): string => titles.join(' → ');
  return (
    <p>
      {t('steps.authority', { offices: offices(step.gate?.authority) })}
      {step.gate && step.gate.with.length > 0 && (
        <>
          <br />
          {t('steps.with', { offices: step.gate.with.join(comma()) })}
        </>
      )}
      {open && undecided && (
        <>
          <br />
          {decider ? t('steps.decider', { ...decider }) : t('steps.noDecider')}
        </>
      )}
    </p>
  );
}

function Waiting({
  since,
  name,
  reason,
}: {
  since: string;
  name: string;
  reason: string;
}): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const span = spanOf(Math.max(0, minutesBetween(since, now)), t);
  return (
    <>
      <p>{t('steps.waiting', { name, time: formatMoment(since, language), span })}</p>
      {reason && <p className="whitespace-pre-line">{reason}</p>}
    </>
  );
}
