import type { Bulletin } from '../api/types';

/** What all staff are told, without when they are told more. */
export type Words = Pick<Bulletin['draft'], 'stopped' | 'instead'>;

/** 両方残す: theirs, then mine, where they differ; what is one line stays one. */
export function bothWords(theirs: Words, mine: Words): Words {
  return {
    stopped: both(theirs.stopped, mine.stopped, ''),
    instead: both(theirs.instead, mine.instead, '\n'),
  };
}

function both(theirs: string, mine: string, between: string): string {
  if (theirs.includes(mine)) return theirs;
  return mine.includes(theirs) ? mine : `${theirs}${between}${mine}`;
}
