import { useRef, useState } from 'react';
import { useCommand, type Command, type Order } from '../api/use-command';
import { keepText, keptText, type KeptText } from './kept-text';

/** The text somebody is working on, and what becomes of it. */
export interface Writing extends Pick<Command, 'state' | 'error'> {
  readonly text: string;
  /** Something is typed that is not saved. */
  readonly dirty: boolean;
  /** What is typed lies on this device, too. */
  readonly kept: boolean;
  /** Somebody else has saved since this was begun: the server holds theirs, `text` is ours. */
  readonly overtaken: boolean;
  readonly type: (text: string) => void;
  /** Save; over the version of somebody else only where that is said. */
  readonly save: (over?: 'over') => Promise<boolean>;
  /** Go on from the text of somebody else, with what is put together from both; saving it overwrites nothing unseen. */
  readonly merge: (text: string) => void;
  /** Let go of what is typed. */
  readonly discard: () => void;
}

interface Given<Line> {
  readonly account: string;
  /** What the text is kept under on this device. */
  readonly place: string;
  /** As the server has it. */
  readonly saved: KeptText;
  /** How it is saved. */
  readonly order: (text: KeptText) => Order;
  readonly onSaved?: (line: Line, text: string) => void;
}

/** One account's work on a text: every letter is kept on this device until the server has it. */
export function useKeptText<Line extends { readonly version: number }>(
  given: Given<Line>,
): Writing {
  const { account, place, saved, order, onSaved } = given;
  const [typed, setTyped] = useState(() => keptText(account, place));
  const [kept, setKept] = useState(true);
  // What is typed while a saving is on its way is newer than what it saves.
  const latest = useRef(typed);
  const { state, error, send } = useCommand();

  const hold = (next: KeptText | null): void => {
    latest.current = next;
    setTyped(next);
    setKept(keepText(account, place, next));
  };

  // Who typed the same as somebody else has nothing left to save.
  const open = typed && typed.text !== saved.text ? typed : null;

  const save = async (over?: 'over'): Promise<boolean> => {
    const sent = latest.current;
    if (!sent) return true;
    const { text } = sent;
    const line = await send<Line>(order({ text, version: over ? saved.version : sent.version }));
    if (!line) return false;
    onSaved?.(line, text);
    const now = latest.current;
    hold(now && now.text !== text ? { text: now.text, version: line.version } : null);
    return true;
  };

  return {
    text: open?.text ?? saved.text,
    dirty: open !== null,
    kept,
    overtaken: open !== null && open.version !== saved.version,
    state,
    error,
    type: (text) =>
      hold(text === saved.text ? null : { text, version: open?.version ?? saved.version }),
    save,
    merge: (text) => hold({ text, version: saved.version }),
    discard: () => hold(null),
  };
}
