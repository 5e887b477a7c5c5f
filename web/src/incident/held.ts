import { createContext, useContext } from 'react';

export interface Held {
  /** Somebody is typing here: what is open stays open, whatever others do to the step meanwhile. */
  readonly held: boolean;
  readonly release: () => void;
}

export const HeldContext = createContext<Held>({ held: false, release: () => undefined });

/** Whether the forms of the step around are kept because somebody types in them. */
export function useHeld(): Held {
  return useContext(HeldContext);
}
