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

const UNDONE = ['done', 'answered', 'skipped', 'begun', 'requested'] as const;
type Undone = (typeof UNDONE)[number];

/** What is seldom needed, folded away: another office or person, a later due time, leaving out, taking back. */
export function MoreActions(props: StepProps): ReactElement | null {
  const { t } = useTranslation();
  const { offered } = useHeld();
  const anybody = useMay('desk', 'responder', 'officer');
  const open = !isSettled(offered);
  const undone = UNDONE.find((each) => each === offered);
  if (!anybody || (!open && !undone)) return null;
  return (
    <Disclosure label={t('steps.moreActions')}>
      {(close) => (
        <div className="flex flex-col items-start gap-1">
          {open && <Passing {...props} onDone={close} />}
          {open && offered !== 'requested' && <SkipPart {...props} />}
          {undone && <UndoPart {...props} state={undone} />}
        </div>
      )}
    </Disclosure>
  );
}

function Passing({ run, step, onDone }: StepProps & { onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const responder = useMay('responder', 'officer');
  const { dueAt, legal } = step;
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
      {responder && dueAt && !legal && (
        <Disclosure label={t('steps.postpone')}>
          {() => <PostponeForm run={run} step={step} onDone={onDone} />}
        </Disclosure>
      )}
      {legal && <p className="py-2">{t('steps.legalKept')}</p>}
    </>
  );
}

/** 省略する: leaving a step out, with a reason. */
export function SkipPart({ run, step }: StepProps): ReactElement | null {
  const { t } = useTranslation();
  const path = useStepPath(run, step);
  const responder = useMay('responder', 'officer');
  if (!responder) return null;
  const hint = step.duty ? 'steps.skipDutyHint' : 'steps.skipHint';
  return (
    <ReasonDisclosure
      path={`${path}/skip`}
      label={t('steps.skip')}
      reason={t('steps.skipReason')}
      hint={step.required ? t(hint) : undefined}
    />
  );
}

/** What taking back is called, and what it is asked for. */
const WORDS = {
  done: ['steps.undo', 'steps.undoReason'],
  answered: ['steps.undo', 'steps.undoReason'],
  skipped: ['steps.undo', 'steps.undoReason'],
  begun: ['steps.undoBegun', 'steps.undoBegunReason'],
  requested: ['steps.withdraw', 'steps.withdrawReason'],
} as const satisfies Record<Undone, readonly [string, string]>;

function UndoPart({ run, step, state }: StepProps & { readonly state: Undone }): ReactElement {
  const { t } = useTranslation();
  const path = useStepPath(run, step);
  const [label, reason] = WORDS[state];
  return (
    <ReasonDisclosure
      path={`${path}/undo`}
      label={t(label)}
      reason={t(reason)}
      hint={step.outcome?.by === SYSTEM ? t('steps.undoByFacts') : undefined}
    />
  );
}
