import { useState } from 'react';
import { useSession } from '../session/use-session';

/** A half-written record of one incident: it stays in this tab, for this account, until it is recorded. */
export function useKeptNote(incident: string): readonly [string, (text: string) => void] {
  const account = useSession()?.account ?? '';
  const place = `hikeshi:note:${account}:${incident}`;
  const [text, setText] = useState(() => sessionStorage.getItem(place) ?? '');
  const change = (next: string): void => {
    setText(next);
    try {
      if (next) sessionStorage.setItem(place, next);
      else sessionStorage.removeItem(place);
    } catch {
      // A device that keeps nothing still records what is on the screen.
    }
  };
  return [text, change];
}
