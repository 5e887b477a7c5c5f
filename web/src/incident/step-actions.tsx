import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/use-session';
import { ChoiceForm } from './choice-form';
import { CompleteForm } from './complete-form';
import { GateCard } from './gate-card';
import { useHeld } from './held';
import { ReasonDisclosure } from './reason-disclosure';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';

/** What the person may do with a step as it stands. */
export function StepActions({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const path = useStepPath(run, step);
  const anybody = useMay('desk', 'responder', 'officer');
  const responder = useMay('responder', 'officer');
  const { held } = useHeld();
  const { state, block, gate } = step;
  const ready = state === 'ready' || held;
  const mayUndo = state === 'done' || state === 'answered' || state === 'skipped';
  const maySkip = ready || state === 'blocked';
  return (
    <>
      {gate && <GateCard run={run} step={step} />}
      {ready && block === 'choice' && responder && <ChoiceForm run={run} step={step} />}
      {ready && block === 'step' && !gate && anybody && <CompleteForm run={run} step={step} />}
      <div className="flex flex-wrap gap-2">
        {maySkip && responder && (
          <ReasonDisclosure
            path={`${path}/skip`}
            label={t('steps.skip')}
            reason={t('steps.skipReason')}
          />
        )}
        {mayUndo && anybody && (
          <ReasonDisclosure
            path={`${path}/undo`}
            label={t('steps.undo')}
            reason={t('steps.undoReason')}
          />
        )}
      </div>
    </>
  );
}
