import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybookPhase, Run } from '../api/types';
import { StepItem } from './step-item';
import { isSettled, tracksOf } from './step-order';

interface Props {
  readonly run: Run;
  readonly phase: PlaybookPhase;
}

/** The steps of a phase. It is folded while it has not come and once it is over, but never while it is read. */
export function PhasePart({ run, phase }: Props): ReactElement | null {
  const { t } = useTranslation();
  const steps = run.steps.filter((step) => step.phase === phase);
  const later = steps.some(({ blockers }) => blockers.some(({ kind }) => kind === 'phase'));
  const done = steps.every(({ state }) => isSettled(state));
  const [open, setOpen] = useState(!later && !done);
  useEffect(() => {
    if (!later && !done) setOpen(true);
  }, [later, done]);
  if (steps.length === 0) return null;
  const label = { phase: t(`phase.${phase}`), count: steps.length };
  const state = done ? 'steps.donePhase' : later ? 'steps.laterPhase' : 'steps.nowPhase';
  const goal = run.goals.find((each) => each.phase === phase)?.goal;
  return (
    <section className="rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6">
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="min-h-11 cursor-pointer content-center">
          <h2 className="inline">{t(state, label)}</h2>
        </summary>
        <div className="mt-3 flex flex-col gap-3">
          {goal && <p>{t('steps.goal', { goal })}</p>}
          {tracksOf(run.steps, phase).map(({ path, steps: own }) => (
            <div key={path + (own[0]?.id ?? '')} className="flex flex-col gap-2">
              {path && <h3 className="mt-2 border-l-4 border-key-900 pl-2">{path}</h3>}
              <ol className="flex flex-col gap-2">
                {own.map((step) => (
                  <StepItem key={step.id} run={run} step={step} />
                ))}
              </ol>
            </div>
          ))}
        </div>
      </details>
    </section>
  );
}
