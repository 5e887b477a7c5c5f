import type { ReactElement } from 'react';
import { useNow } from '../format/use-now';
import { useMay } from '../session/use-session';
import { BeginForm } from './begin-form';
import { ChoiceForm } from './choice-form';
import { CompleteForm } from './complete-form';
import { GateCard } from './gate-card';
import { useHeld } from './held';
import { MoreActions } from './more-actions';
import type { StepProps } from './step-item';
import { isReady } from './step-order';
import { useIncident } from './use-incident';
import { mustWait, WaitPart } from './wait-part';

/** What the person may do with a step as it stands. */
export function StepActions({ run, step }: StepProps): ReactElement {
  const anybody = useMay('desk', 'responder', 'officer');
  const responder = useMay('responder', 'officer');
  const { phase } = useIncident();
  const { offered } = useHeld();
  const { block, gate } = step;
  const ready = isReady(offered);
  return (
    <>
      {gate && <GateCard run={run} step={step} />}
      {ready && block === 'choice' && responder && <ChoiceForm run={run} step={step} />}
      {ready && block === 'step' && !gate && anybody && <Work run={run} step={step} />}
      {phase !== 'closed' && <MoreActions run={run} step={step} />}
    </>
  );
}

/** 完了, and 着手 for what takes longer; a wait is first begun, then waited for. */
function Work({ run, step }: StepProps): ReactElement {
  const now = useNow();
  const { held } = useHeld();
  const { kind, begun, notBefore, state } = step;
  const begin = state === 'ready' && <BeginForm run={run} step={step} />;
  if (kind === 'wait' && !begun && !held) return <>{begin}</>;
  if (notBefore && mustWait(notBefore, now)) return <WaitPart until={notBefore} />;
  return (
    <>
      <CompleteForm run={run} step={step} />
      {begin}
    </>
  );
}
