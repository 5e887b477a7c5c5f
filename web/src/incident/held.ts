import { createContext, useContext, useMemo, useState } from 'react';
import type { Step, StepState } from '../api/types';
import { isActive } from './step-order';

export interface Held {
  /** Somebody is typing here: what is open stays open, whatever others do to the step meanwhile. */
  readonly held: boolean;
  /** The state by which forms are offered: the present one, or the one when the typing began. */
  readonly offered: StepState;
  readonly hold: () => void;
  readonly release: () => void;
}

const NOBODY: Held = {
  held: false,
  offered: 'blocked',
  hold: () => undefined,
  release: () => undefined,
};

export const HeldContext = createContext<Held>(NOBODY);

/** Whether the forms of the step around are kept because somebody types in them. */
export function useHeld(): Held {
  return useContext(HeldContext);
}

/** For the step that holds them: the context, and whether it stands open. */
export function useHolding(step: Step, active = isActive(step)): readonly [Held, boolean] {
  const [kept, setKept] = useState<{ state: StepState; active: boolean } | null>(null);
  const { state } = step;
  const holding = useMemo(
    () => ({
      held: kept !== null,
      offered: kept?.state ?? state,
      hold: () => setKept((before) => before ?? { state, active }),
      release: () => setKept(null),
    }),
    [kept, state, active],
  );
  return [holding, kept?.active ?? active];
}
