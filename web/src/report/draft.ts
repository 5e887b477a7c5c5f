import { useState } from 'react';
import type { Answer, Category, Level } from '../api/types';
import { newKey } from '../api/key';
import type { KeyPlace, SentKey } from '../api/use-command';
import { dayAndTime } from '../format/date-input';
import { asServerTime } from '../api/server-time';
import type { When } from '../ui/when-field';

/** What the clerk has typed so far. */
export interface Draft {
  readonly summary: string;
  readonly kind: string;
  /** Day and time as typed; null until somebody does. */
  readonly when: When | null;
  /** When the report was begun, by this device's clock: the time offered. */
  readonly begunAt: number;
  readonly place: string;
  /** Another 機関 than the first, or `unknown`; drafts kept from before have none. */
  readonly organ?: string;
  readonly system: string;
  readonly counter: Answer;
  readonly residents: Answer;
  readonly personalData: Answer;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly done: string;
  readonly category: Category | '';
  readonly level: Level | '';
  /** Another playbook's id, or `none`; empty as proposed. */
  readonly playbook: string;
  readonly drill: boolean;
  /** Assets of the register; drafts kept from before have none. */
  readonly assets?: readonly string[];
  readonly assetsUnknown?: boolean;
}

interface Kept {
  readonly draft: Draft;
  /** Which tab wrote it; drafts kept from before have none. */
  readonly tab?: string;
  /** Key of a sending that may have arrived; survives a reload. */
  readonly sent?: SentKey;
}

/**
 * The draft of one account on this device: kept with every letter until the server has taken it. What another tab has
 * typed since stays that tab's.
 */
export function useDraft(account: string, name: string) {
  const place = `hikeshi:draft:${account}`;
  const [tab] = useState(newKey);
  const [kept, setKept] = useState(() => load(place));
  const blank = (): Draft => ({ ...BLANK, begunAt: Date.now(), contactName: name });
  const store = (next: Kept | null): void => {
    setKept(next);
    try {
      if (next) keep(place, { ...next, tab });
      else letGo(place, [tab, kept?.tab]);
    } catch {
      // A device that keeps nothing still reports what is on the screen.
    }
  };
  const [fresh, setFresh] = useState(blank);
  const draft = kept?.draft ?? fresh;
  const keys: KeyPlace = {
    load: () => load(place)?.sent ?? null,
    save: (sent) => store({ draft, sent }),
  };
  return {
    draft,
    kept: kept !== null,
    keys,
    change: (part: Partial<Draft>) => store({ ...kept, draft: { ...draft, ...part } }),
    discard: () => {
      setFresh(blank());
      store(null);
    },
  };
}

const BLANK = {
  summary: '',
  kind: '',
  when: null,
  place: '',
  system: '',
  counter: 'unknown',
  residents: 'unknown',
  personalData: 'unknown',
  contactPhone: '',
  done: '',
  category: '',
  level: '',
  playbook: '',
  drill: false,
} as const;

/** 気づいた時刻 as it stands: what was typed, else when the report was begun. */
export function whenOf({ when, begunAt }: Draft): When {
  return when ?? dayAndTime(asServerTime(begunAt));
}

/** On the device, for whatever ends the tab; and in the tab, where no other one writes over it. */
function keep(place: string, kept: Kept): void {
  const text = JSON.stringify(kept);
  sessionStorage.setItem(place, text);
  localStorage.setItem(place, text);
}

/** What the device keeps stays where another tab wrote it. */
function letGo(place: string, tabs: readonly (string | undefined)[]): void {
  sessionStorage.removeItem(place);
  if (tabs.includes(load(place)?.tab)) localStorage.removeItem(place);
}

function load(place: string): Kept | null {
  try {
    const text = sessionStorage.getItem(place) ?? localStorage.getItem(place);
    return JSON.parse(text ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
