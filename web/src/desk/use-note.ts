import { useState } from 'react';

/** What was typed into a note and chosen for it, before it is handed over. */
export interface Note {
  /** By incident; what is not here is as the state has it. */
  readonly texts: Readonly<Record<string, string>>;
  /** By incident: how far its 経過 was when its text was first changed. */
  readonly versions: Readonly<Record<string, number>>;
  readonly left: readonly string[];
  /** Handovers that wait and end with this one. */
  readonly replaces: readonly string[];
  readonly note: string;
  readonly to: string;
}

const EMPTY: Note = { texts: {}, versions: {}, left: [], replaces: [], note: '', to: '' };

/** A note that stays on the device until it is handed over: a reload or a lost session takes nothing. */
export function useNote(account: string): {
  readonly note: Note;
  readonly change: (part: Partial<Note>) => void;
  readonly discard: () => void;
} {
  const place = `hikeshi:handover:${account}`;
  const [note, setNote] = useState<Note>(() => kept(place));
  const change = (part: Partial<Note>): void => {
    const next = { ...note, ...part };
    setNote(next);
    try {
      localStorage.setItem(place, JSON.stringify(next));
    } catch {
      // A device that keeps nothing still hands over what is on the screen.
    }
  };
  const discard = (): void => {
    setNote(EMPTY);
    localStorage.removeItem(place);
  };
  return { note, change, discard };
}

function kept(place: string): Note {
  try {
    return { ...EMPTY, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Note>) };
  } catch {
    return EMPTY;
  }
}
