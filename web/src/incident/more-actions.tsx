import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/use-session';
import { Disclosure } from '../ui/disclosure';
import { HandOverForm } from './hand-over-form';
import { useHeld } from './held';
import { PostponeForm } from './postpone-form';
import { ReassignForm } from './reassign-form';
import { ReasonDisclosure } from './reason-disclosure';
import { isSettled } from './step-order';
import { SYSTEM } from './step-outcome';
import { useStepPath } from './step-path';
import type { StepProps } from './step-item';

const UNDONE = ['done', 'answered', 'skipped', 'begun'];

/** What is seldom needed, folded away: another office or person, a later due time, leaving out, taking back. */
export function MoreActions(props: StepProps): ReactElement | null {
  const { t } = useTranslation();
  const { offered } = useHeld();
  const anybody = useMay('desk', 'responder', 'officer');
  const open = !isSettled(offered);
  const undone = UNDONE.includes(offered);
  if (!anybody || (!open && !undone)) return null;
  return (
    <Disclosure label={t('steps.moreActions')}>
      {(close) => (
        <div className="flex flex-col items-start gap-1">
          {open && <Passing {...props} onDone={close} />}
          {open && offered !== 'requested' && <SkipPart {...props} />}
          {undone && <UndoPart {...props} />}
        </div>
      )}
    </Disclosure>
  );
}

function Passing({ run, step, onDone }: StepProps & { onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const responder = useMay('responder', 'officer');
  const { dueAt, duty } = step;
  return (
    <>
      {responder && (
        <Disclosure label={t('steps.reassign')}>
          {() => <ReassignForm run={run} step={step} onDone={onDone} />}
        </Disclosure>
      )}
      <Disclosure label={t('steps.handOver')}>
        {() => <HandOverForm run={run} step={step} onDone={onDone} />}
      </Disclosure>
      {responder && dueAt && !duty && (
        <Disclosure label={t('steps.postpone')}>
          {() => <PostponeForm run={run} step={step} onDone={onDone} />}
        </Disclosure>
      )}
      {dueAt && duty && <p className="py-2">{t('steps.legalKept')}</p>}
    </>
  );
}

function SkipPart({ run, step }: StepProps): ReactElement | null {
  const { t } = useTranslation();
  const path = useStepPath(run, step);
  const responder = useMay('responder', 'officer');
  if (!responder) return null;
  return (
    <ReasonDisclosure
      path={`${path}/skip`}
      label={t('steps.skip')}
      reason={t('steps.skipReason')}
      hint={step.required ? t('steps.skipHint') : undefined}
    />
  );
}

function UndoPart({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const path = useStepPath(run, step);
  const begun = useHeld().offered === 'begun';
  return (
    <ReasonDisclosure
      path={`${path}/undo`}
      label={t(begun ? 'steps.undoBegun' : 'steps.undo')}
      reason={t(begun ? 'steps.undoBegunReason' : 'steps.undoReason')}
      hint={step.outcome?.by === SYSTEM ? t('steps.undoByFacts') : undefined}
    />
  );
}
