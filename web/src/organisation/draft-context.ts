import { createContext, useContext } from 'react';
import type { FormerText } from '../api/types';

/** What an edit or a list has written into the draft. */
export interface Written {
  readonly lines: readonly string[];
  readonly version: number | null;
  readonly former: readonly FormerText[];
}

/** The draft that the forms of the page write into. */
export interface OpenDraft {
  readonly id: string;
  /** The edit count that was read. */
  readonly version: number;
  /** `seen`: the edit count it was made of. */
  readonly wrote: (written: Written, seen: number) => void;
  /** The edit count that a form counts as seen which was opened at another: what was written here since is one's own. */
  readonly carried: (opened: number) => number;
}

export const DraftContext = createContext<OpenDraft | null>(null);

/** The draft around a form. */
export function useDraft(): OpenDraft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('Only a page with a draft has forms.');
  return draft;
}

/** Whether the page edits at all. */
export function useIsEditing(): boolean {
  return useContext(DraftContext) !== null;
}
