import { useEffect, type ReactElement } from 'react';
import type { Run, Step } from '../api/types';
import { cls } from '../ui/class';
import { HeldContext, useHolding } from './held';
import { useHoldsOffice, useIsNext } from './next-step';
import { StepBlockers } from './step-blockers';
import { BegunBy, StepBody } from './step-body';
import { StepHead } from './step-head';
import { isActive, placeOf } from './step-order';

export interface StepProps {
  readonly run: Run;
  readonly step: Step;
}

interface Props extends StepProps {
  /** Told when somebody begins to type in it, and when that is over. */
  readonly onHeld?: (held: boolean) => void;
}

/** One step: open with everything it needs when the reader can do it, one line otherwise. */
export function StepItem({ run, step, onHeld }: Props): ReactElement {
  const holdsOffice = useHoldsOffice();
  const isNext = useIsNext(step);
  const isOthers = holdsOffice && !step.mine && !isNext;
  const [holding, active] = useHolding(step, isActive(step) && !isOthers);
  const { held } = holding;
  useEffect(() => onHeld?.(held), [held, onHeld]);
  return (
    <HeldContext value={holding}>
      <li
        onInput={holding.hold}
        id={placeOf({ run, step })}
        tabIndex={-1}
        className={cls(
          'scroll-mt-4 rounded-8 border p-3',
          active ? 'border-2 border-key-900 bg-white' : 'border-solid-gray-200',
          step.state === 'off' && 'text-solid-gray-700',
        )}
      >
        {active ? (
          <div className="flex flex-col gap-3">
            <StepHead step={step} active />
            <BegunBy step={step} />
            <StepBody run={run} step={step} />
          </div>
        ) : (
          <details>
            <summary className="min-h-11 cursor-pointer list-none content-center">
              <StepHead step={step} />
              <BegunBy step={step} />
              <StepBlockers run={run} step={step} />
            </summary>
            <div className="mt-3 flex flex-col gap-3">
              <StepBody run={run} step={step} />
            </div>
          </details>
        )}
      </li>
    </HeldContext>
  );
}
