import type { ReactElement } from 'react';
import type { Run, Step } from '../api/types';
import { cls } from '../ui/class';
import { HeldContext, useHolding } from './held';
import { StepBlockers } from './step-blockers';
import { StepBody } from './step-body';
import { StepHead } from './step-head';
import { placeOf } from './step-order';

export interface StepProps {
  readonly run: Run;
  readonly step: Step;
}

/** One step: open with everything it needs when it can be done, one line otherwise. */
export function StepItem({ run, step }: StepProps): ReactElement {
  const [holding, active] = useHolding(step);
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
            <StepBody run={run} step={step} />
          </div>
        ) : (
          <details>
            <summary className="min-h-11 cursor-pointer list-none content-center">
              <StepHead step={step} />
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
