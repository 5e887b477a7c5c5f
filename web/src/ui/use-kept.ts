import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { sessionQuery } from '../api/queries';
import type { KeyPlace } from '../api/use-command';
import { FormKeeper, type Shown } from './form-keeper';
import { keepForm, keptForm, type Aside } from './typed-store';

/** What was typed into a form before, and what can be done with it. */
export interface Kept extends Shown {
  readonly discard: () => void;
  readonly settle: (one: Aside, how: 'take' | 'drop') => void;
  /** The server has it. */
  readonly forget: () => void;
  /** Keeps the key of what is being sent, so that a reload in the middle does not send it twice. */
  readonly keys: KeyPlace;
}

const NOTHING: Shown = { restored: false, aside: [] };

/**
 * What is typed into the texts of a form stays in this tab, for this account, until the server has taken it: the page
 * may be left, read anew, or the log-in may end meanwhile. `name` tells the form from all others; null: not kept.
 */
export function useKept(form: RefObject<HTMLElement | null>, name: string | null): Kept {
  const client = useQueryClient();
  const keeper = useRef<FormKeeper>(null);
  const [shown, setShown] = useState(NOTHING);
  const place = (): string | null => {
    const account = client.getQueryData(sessionQuery.queryKey)?.account;
    return name === null || !account ? null : `${account}:${name}`;
  };
  useEffect(() => {
    if (!form.current || name === null) return;
    const mine = new FormKeeper(form.current, { place, tell: setShown });
    keeper.current = mine;
    return () => mine.stop();
  }, [client, form, name]);
  return {
    ...shown,
    discard: () => keeper.current?.discard(),
    settle: (one, how) => keeper.current?.settle(one, how),
    forget: useCallback(() => keeper.current?.forget(), []),
    keys: {
      load: () => keptForm(place() ?? '').sent ?? null,
      save: (sent) => {
        const at = place();
        if (at !== null) keepForm(at, { ...keptForm(at), sent });
      },
    },
  };
}
