import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { RungRules } from '../api/types';
import type { HeldRungs } from './rung-key';

/** Keeps a row on the screen; returns its release. */
export type Hold = (
  key: string,
  as: { readonly row: RungRules; readonly at: number },
) => () => void;

/** Rows whose forms are open: no filter and no colleague takes them, with what is typed, from the screen. */
export function useHeldRungs(): { readonly held: HeldRungs; readonly hold: Hold } {
  const [held, setHeld] = useState<HeldRungs>(new Map());
  const hold: Hold = (key, as) => {
    setHeld((before) => new Map(before).set(key, as));
    return () => setHeld((before) => new Map([...before].filter(([each]) => each !== key)));
  };
  return { held, hold };
}

/** Holds as long as it is there. */
export function Holding({
  hold,
  children,
}: {
  readonly hold: () => () => void;
  readonly children: ReactNode;
}): ReactElement {
  const first = useRef(hold);
  useEffect(() => first.current(), []);
  return <>{children}</>;
}
