import { createContext, use, useCallback, useState } from 'react';
import { useLocation } from 'react-router';
import type { Run, Step } from '../api/types';
import { useSession } from '../session/use-session';
import { activeSteps, placeOf, type RunStep } from './step-order';

export interface StepsNow {
  /** What stands above the checklist with its forms, and not in it. */
  readonly next: RunStep | null;
  /** The reader's other steps, and those of others, the most urgent first. */
  readonly mine: readonly RunStep[];
  readonly others: readonly RunStep[];
  /** Somebody types in a step, or has done with it: as long as they do, it stays where it is. */
  readonly hold: (place: string, held: boolean) => void;
}

/** What the checklist below knows of what stands above it. */
export const StepsNowContext = createContext<Pick<StepsNow, 'next' | 'hold'>>({
  next: null,
  hold: () => undefined,
});

/**
 * いま行うこと: the step the address names, else the reader's most urgent one. It stays until it is settled, whatever
 * becomes more urgent meanwhile, and as long as somebody types in it.
 */
export function useStepsNow(runs: readonly Run[]): StepsNow {
  const holdsOffice = useHoldsOffice();
  const [kept, setKept] = useState('');
  const [held, setHeld] = useState<readonly string[]>([]);
  const { hash } = useLocation();
  const ready = activeSteps(runs).toSorted(askedFirst);
  const own = ready.filter(({ step }) => step.mine);
  const mine = !holdsOffice && own.length === 0 ? ready : own;
  const isFree = (each: RunStep): boolean => !held.includes(placeOf(each));
  const typedIn = held.includes(kept) ? at(kept, every(runs)) : undefined;
  const asked = at(decodeURIComponent(hash.slice(1)), ready.filter(isFree));
  const next = typedIn ?? asked ?? at(kept, mine) ?? mine.find(isFree) ?? null;
  const place = next ? placeOf(next) : '';
  if (place !== kept) setKept(place);
  const rest = (some: readonly RunStep[]): RunStep[] =>
    some.filter((each) => placeOf(each) !== place);
  return {
    next,
    mine: rest(mine),
    others: rest(ready.filter((each) => !mine.includes(each))),
    hold: useCallback((each, isHeld) => {
      setHeld((before) => {
        if (before.includes(each) === isHeld) return before;
        return isHeld ? [...before, each] : before.filter((other) => other !== each);
      });
    }, []),
  };
}

/** Whether a step stands above the checklist. */
export function useIsNext(step: Step): boolean {
  return use(StepsNowContext).next?.step === step;
}

/** Who holds no office, such as the night desk, sees to everything. */
export function useHoldsOffice(): boolean {
  return (useSession()?.offices ?? []).length > 0;
}

/** A decision that waits for the reader holds others up; what others have to decide first is nobody's next step. */
function askedFirst(one: RunStep, other: RunStep): number {
  const rank = ({ step }: RunStep): number =>
    step.asked ? -1 : Number(step.state === 'requested');
  return rank(one) - rank(other);
}

function at(place: string, among: readonly RunStep[]): RunStep | undefined {
  return among.find((each) => placeOf(each) === place);
}

function every(runs: readonly Run[]): RunStep[] {
  return runs.flatMap((run) => run.steps.map((step) => ({ run, step })));
}
