import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { draftQuery } from '../api/queries';
import type { Draft, DraftLine } from '../api/types';
import { useCommand, type Command } from '../api/use-command';
import { keepText, keptText, type KeptText } from './kept-text';

/** The text somebody is working on, and what becomes of it. */
export interface Writing extends Pick<Command, 'state' | 'error'> {
  readonly text: string;
  /** Something is typed that is not saved. */
  readonly dirty: boolean;
  /** What is typed lies on this device, too. */
  readonly kept: boolean;
  /** Somebody else has saved since this was begun: `draft` holds theirs, `text` ours. */
  readonly overtaken: boolean;
  readonly type: (text: string) => void;
  /** Save; over the version of somebody else only where that is said. */
  readonly save: (over?: 'over') => Promise<boolean>;
  /** Let go of what is typed. */
  readonly discard: () => void;
}

/** One account's work on a draft: every letter is kept on this device until the server has it. */
export function useWriting(draft: Draft, account: string): Writing {
  const client = useQueryClient();
  const { id } = draft;
  const [typed, setTyped] = useState(() => keptText(account, id));
  const [kept, setKept] = useState(true);
  // What is typed while a saving is on its way is newer than what it saves.
  const latest = useRef(typed);
  const { state, error, send } = useCommand();

  const hold = (next: KeptText | null): void => {
    latest.current = next;
    setTyped(next);
    setKept(keepText(account, id, next));
  };

  // Who typed the same as somebody else has nothing left to save.
  const open = typed && typed.text !== draft.text ? typed : null;

  const save = async (over?: 'over'): Promise<boolean> => {
    const sent = latest.current;
    if (!sent) return true;
    const version = over ? draft.version : sent.version;
    const body = { text: sent.text, version };
    const line = await send<DraftLine>({ path: `/drafts/${id}`, method: 'PATCH', body });
    if (!line) return false;
    client.setQueryData(draftQuery(id).queryKey, { ...draft, ...line, text: sent.text });
    const now = latest.current;
    hold(now && now.text !== sent.text ? { text: now.text, version: line.version } : null);
    return true;
  };

  return {
    text: open?.text ?? draft.text,
    dirty: open !== null,
    kept,
    overtaken: open !== null && open.version !== draft.version,
    state,
    error,
    type: (text) => {
      const version = open?.version ?? draft.version;
      hold(text === draft.text ? null : { text, version });
    },
    save,
    discard: () => hold(null),
  };
}
