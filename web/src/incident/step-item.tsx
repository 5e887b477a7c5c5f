import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Run, Step, StepState } from '../api/types';
import { Due } from '../format/due';
import { Tag, type Tone } from '../ui/chip';
import { cls } from '../ui/class';
import { blockerWords } from './blocker-words';
import { HeldContext } from './held';
import { Overtaken } from './overtaken';
import { StepActions } from './step-actions';
import { StepOutcome } from './step-outcome';
import { isActive, isSettled } from './step-order';

const MARKS: Record<StepState, string> = {
  ready: '□',
  blocked: '□',
  off: '－',
  done: '☑',
  answered: '☑',
  approved: '☑',
  'acted-first': '☑',
  skipped: '☒',
  rejected: '☒',
  requested: '…',
};

const TONES: Record<StepState, Tone> = {
  ready: 'good',
  blocked: 'plain',
  off: 'plain',
  done: 'plain',
  answered: 'plain',
  approved: 'plain',
  'acted-first': 'warn',
  skipped: 'plain',
  rejected: 'plain',
  requested: 'warn',
};

export interface StepProps {
  readonly run: Run;
  readonly step: Step;
}

/** One step: open with everything it needs when it can be done, one line otherwise. */
export function StepItem({ run, step }: StepProps): ReactElement {
  const [held, setHeld] = useState(false);
  const holding = useMemo(() => ({ held, release: () => setHeld(false) }), [held]);
  const active = isActive(step) || held;
  return (
    <HeldContext value={holding}>
      <li
        onInput={() => setHeld(true)}
        id={`step-${step.id}`}
        tabIndex={-1}
        className={cls(
          'scroll-mt-4 rounded-8 border p-3',
          active ? 'border-2 border-key-900 bg-white' : 'border-solid-gray-200',
          step.state === 'off' && 'text-solid-gray-700',
        )}
      >
        {active ? (
          <div className="flex flex-col gap-3">
            <Head step={step} />
            <Body run={run} step={step} />
          </div>
        ) : (
          <details>
            <summary className="min-h-11 cursor-pointer list-none content-center">
              <Head step={step} />
              <Blockers run={run} step={step} />
            </summary>
            <div className="mt-3 flex flex-col gap-3">
              <Body run={run} step={step} />
            </div>
          </details>
        )}
      </li>
    </HeldContext>
  );
}

function Head({ step }: { readonly step: Step }): ReactElement {
  const { t } = useTranslation();
  const { state, title, officeTitle, dueAt, required, target } = step;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span aria-hidden="true" className="text-std-20B-150">
        {MARKS[state]}
      </span>
      <span className={cls('min-w-0 flex-1 basis-48', isActive(step) && 'text-std-17B-170')}>
        {title}
      </span>
      <Tag tone={TONES[state]}>{t(`steps.state.${state}`)}</Tag>
      <span className="text-dns-14N-130">{officeTitle}</span>
      {!required && <Tag>{t('steps.optional')}</Tag>}
      {target && <Tag>{t('steps.target', { target })}</Tag>}
      {dueAt && !isSettled(state) && <Due at={dueAt} />}
      {!isActive(step) && (
        <span aria-hidden="true" className="no-print">
          ▼
        </span>
      )}
    </div>
  );
}

function Blockers({ run, step }: StepProps): ReactElement | null {
  const { t } = useTranslation();
  if (step.blockers.length === 0) return null;
  // An approval that is also the step before is said once.
  const gates = step.blockers.flatMap((each) => (each.kind === 'gate' ? [each.step] : []));
  const told = step.blockers.filter((each) => each.kind !== 'step' || !gates.includes(each.step));
  return (
    <p className="pl-8 text-dns-14N-130 text-solid-gray-700">
      {told.map((blocker) => blockerWords(blocker, run, t)).join('、')}
    </p>
  );
}

function Body({ run, step }: StepProps): ReactElement {
  const { t } = useTranslation();
  const { helperTitles, irreversible, how } = step;
  return (
    <>
      {irreversible && (
        <p>
          <Tag tone="bad">{t(`steps.irreversible.${irreversible}`)}</Tag>
        </p>
      )}
      <p className="max-w-prose whitespace-pre-line">{how.trim()}</p>
      {helperTitles.length > 0 && (
        <p className="text-dns-14N-130">
          {t('steps.helpers', { offices: helperTitles.join('、') })}
        </p>
      )}
      <Overtaken step={step} />
      <StepOutcome step={step} />
      <StepActions run={run} step={step} />
    </>
  );
}
