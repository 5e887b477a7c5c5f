import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { DecisionForm } from './decision-form';
import { useHeld } from './held';
import { ReasonDisclosure } from './reason-disclosure';
import { isReady } from './step-order';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';
import { slash } from '../i18n/punctuation';

/** The ways on at a gate: ask, decide, act first. What waits for the reader stands out. */
export function GateActions({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const session = useSession();
  const path = useStepPath(run, step);
  const responder = useMay('responder', 'officer');
  const { offered } = useHeld();
  const { gate } = step;
  const asked = offered === 'requested';
  const rejected = offered === 'rejected';
  const mine = asked && step.asked;
  const agreed = gate?.consents.some(({ by }) => by === `account:${session?.account ?? ''}`);
  return (
    <div className="flex flex-wrap gap-2">
      {responder && (isReady(offered) || rejected) && (
        <ReasonDisclosure
          path={`${path}/request`}
          label={t(rejected ? 'steps.askAgain' : 'steps.request')}
          reason={t('steps.requestReason')}
          look={rejected ? 'second' : 'main'}
        />
      )}
      {!rejected && !agreed && <Decide path={path} step={step} look={mine ? 'main' : 'second'} />}
      {responder && gate?.mayActFirst && !rejected && (
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

function Decide({
  path,
  step,
  look,
}: {
  readonly path: string;
  readonly step: StepProps['step'];
  readonly look: 'main' | 'second';
}): ReactElement | null {
  const { t } = useTranslation();
  const officer = useMay('officer');
  if (!officer) return null;
  return (
    <Disclosure label={`${t('steps.approve')}${slash()}${t('steps.reject')}`} look={look}>
      {(close) => (
        <DecisionForm
          path={`${path}/decision`}
          yes={t('steps.approve')}
          no={t('steps.reject')}
          hint={step.gate?.passesOver ? t('steps.decisionReasonHint') : undefined}
          onDone={close}
        />
      )}
    </Disclosure>
  );
}
