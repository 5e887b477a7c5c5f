import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { spanOf } from '../format/elapsed';
import { useNow } from '../format/use-now';
import { formatMoment, minutesBetween } from '../format/when';
import { useLanguage } from '../i18n/use-language';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { DecisionForm } from './decision-form';
import { useHeld } from './held';
import { RatifyPart } from './ratify-part';
import { ReasonDisclosure } from './reason-disclosure';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';

/** 承認: who may decide, since when it waits, and the ways on. */
export function GateCard({ run, step }: StepProps): ReactElement | null {
  const { t } = useTranslation();
  const { gate, state, outcome } = step;
  if (!gate) return null;
  const { held } = useHeld();
  const open = state === 'ready' || state === 'requested' || held;
  const { decider, authority } = gate;
  return (
    <div className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 bg-yellow-50 p-3">
      <p className="text-std-16B-170">{t(open ? 'steps.gate' : 'steps.gateSettled')}</p>
      <p>
        {t('steps.authority', { offices: authority.join(' → ') })}
        {open && (
          <>
            <br />
            {decider ? t('steps.decider', { ...decider }) : t('steps.noDecider')}
          </>
        )}
      </p>
      {state === 'requested' && outcome && (
        <Waiting since={outcome.at} name={outcome.byName} reason={outcome.note} />
      )}
      {open && <OpenGate run={run} step={step} />}
      <RatifyPart run={run} step={step} />
    </div>
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

function OpenGate({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const path = useStepPath(run, step);
  const officer = useMay('officer');
  const responder = useMay('responder', 'officer');
  return (
    <div className="flex flex-wrap gap-2">
      {responder && step.state === 'ready' && (
        <ReasonDisclosure
          path={`${path}/request`}
          label={t('steps.request')}
          reason={t('steps.requestReason')}
          look="main"
        />
      )}
      {officer && (
        <Disclosure label={`${t('steps.approve')}／${t('steps.reject')}`} look="second">
          {() => (
            <DecisionForm
              path={`${path}/decision`}
              yes={t('steps.approve')}
              no={t('steps.reject')}
              hint={t('steps.decisionReasonHint')}
            />
          )}
        </Disclosure>
      )}
      {responder && step.gate?.mayActFirst && (
        <ReasonDisclosure
          path={`${path}/emergency-action`}
          label={t('steps.actFirst')}
          reason={t('steps.actFirstReason')}
          hint={t('steps.actFirstHint')}
          look="danger"
        />
      )}
    </div>
  );
}
