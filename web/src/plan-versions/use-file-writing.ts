import { useRef, useState } from 'react';
import type { PlanVersionFile, PlanVersionLine } from '../api/types';
import { useCommand, type Command } from '../api/use-command';
import { keepText, keptText, type KeptText } from '../playbook-drafts/kept-text';

/** The text somebody is working on, and what becomes of it. */
export interface FileWriting extends Pick<Command, 'state' | 'error'> {
  readonly text: string;
  readonly dirty: boolean;
  /** What is typed lies on this device, too. */
  readonly kept: boolean;
  /** Somebody else has changed this file since this was begun. */
  readonly overtaken: boolean;
  readonly type: (text: string) => void;
  readonly save: (over?: 'over') => Promise<boolean>;
  readonly discard: () => void;
}

interface Given {
  readonly id: string;
  readonly file: PlanVersionFile;
  readonly account: string;
}

/** One account's work on a file of a version: every letter is kept on this device until the server has it. */
export function useFileWriting({ id, file, account }: Given): FileWriting {
  const place = `${id}:${file.path}`;
  const [typed, setTyped] = useState(() => keptText(account, place));
  const [kept, setKept] = useState(true);
  // What is typed while a saving is on its way is newer than what it saves.
  const latest = useRef(typed);
  const { state, error, send } = useCommand();
  const now = file.text ?? '';

  const hold = (next: KeptText | null): void => {
    latest.current = next;
    setTyped(next);
    setKept(keepText(account, place, next));
  };
  const open = typed && typed.text !== now ? typed : null;

  const save = async (over?: 'over'): Promise<boolean> => {
    const sent = latest.current;
    if (!sent) return true;
    const version = over ? file.version : sent.version;
    const body = { path: file.path, text: sent.text, version };
    const path = `/plan/versions/${id}/file`;
    const line = await send<PlanVersionLine>({ path, method: 'PUT', body });
    if (!line) return false;
    const typing = latest.current;
    const isMore = typing && typing.text !== sent.text;
    hold(isMore ? { text: typing.text, version: line.version } : null);
    return true;
  };

  return {
    text: open?.text ?? now,
    dirty: open !== null,
    kept,
    overtaken: open !== null && open.version !== file.version,
    state,
    error,
    type: (text) => hold(text === now ? null : { text, version: open?.version ?? file.version }),
    save,
    discard: () => hold(null),
  };
}
