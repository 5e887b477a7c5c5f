import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, type Call } from './client';
import { newKey } from './key';
import { orderMark } from './order-mark';
import { Refused, Unreachable } from './problem';
import { keysTouchedBy } from './touched';

/** Waits before each further try when no answer comes, in milliseconds. */
const RETRIES = [1000, 2000, 4000];

export type CommandState = 'idle' | 'sending' | 'retrying';

export interface Order {
  readonly path: string;
  readonly body?: unknown;
  readonly method?: Call['method'];
}

export interface Command {
  readonly state: CommandState;
  readonly error: Error | null;
  /** Send it; the same order after a lost answer goes out under the same key. Undefined when it failed. */
  readonly send: <T>(order: Order) => Promise<T | undefined>;
  readonly refuse: (error: Error) => void;
}

/** A sending that may have arrived: its key, and the mark of the order it stands for. */
export interface SentKey {
  readonly key: string;
  readonly order: string;
}

/** Where a key outlives the page: a reload in the middle of sending must not make a second incident. */
export interface KeyPlace {
  readonly load: () => SentKey | null;
  readonly save: (kept: SentKey) => void;
}

export interface Options {
  readonly place?: KeyPlace | undefined;
  readonly onRefused?: ((refused: Refused) => void) | undefined;
}

/** One write at a time, safe to repeat. Afterwards everything it may have changed is read again. */
export function useCommand({ place, onRefused }: Options = {}): Command {
  const client = useQueryClient();
  const [state, setState] = useState<CommandState>('idle');
  const [error, setError] = useState<Error | null>(null);
  const kept = useRef<SentKey | null>(null);
  const busy = useRef(false);

  const keyFor = (order: string): string => {
    const last = kept.current ?? place?.load() ?? null;
    const key = last?.order === order ? last.key : newKey();
    kept.current = { key, order };
    place?.save(kept.current);
    return key;
  };

  const readAgain = (path: string): Promise<unknown> =>
    Promise.all(keysTouchedBy(path).map((queryKey) => client.invalidateQueries({ queryKey })));

  async function send<T>({ path, body, method = 'POST' }: Order): Promise<T | undefined> {
    if (busy.current) return undefined;
    busy.current = true;
    setState('sending');
    setError(null);
    const key = keyFor(orderMark(JSON.stringify([method, path, body])));
    try {
      const result = await insist<T>(path, { method, body, key, quiet: isBeforeLogin(path) }, () =>
        setState('retrying'),
      );
      kept.current = null;
      void readAgain(path);
      return result ?? ({} as T);
    } catch (failure) {
      // An answer that refuses ends this key; after a lost one, or a server in trouble, nobody knows what was kept.
      if (failure instanceof Refused) {
        if (failure.problem.status < 500) kept.current = null;
        onRefused?.(failure);
      }
      if (isConflict(failure)) void readAgain(path);
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return undefined;
    } finally {
      busy.current = false;
      setState('idle');
    }
  }

  return { state, error, send, refuse: setError };
}

async function insist<T>(path: string, options: Call, onRetry: () => void): Promise<T> {
  for (const wait of RETRIES) {
    try {
      return await call<T>(path, options);
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      onRetry();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return call<T>(path, options);
}

/** There 401 means a wrong password, not a log-in that has run out. */
function isBeforeLogin(path: string): boolean {
  return path.startsWith('/session') || path.startsWith('/setup');
}

function isConflict(failure: unknown): boolean {
  return failure instanceof Refused && failure.problem.status === 409;
}
