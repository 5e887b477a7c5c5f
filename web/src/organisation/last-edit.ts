import type { Written } from './draft-context';

/** Of which draft, and whose edit. */
export interface EditPlace {
  readonly account: string;
  readonly draft: string;
}

const keyOf = ({ account, draft }: EditPlace): string => `hikeshi:last-edit:${account}:${draft}`;

/** The last edit of a draft made in this tab, so that it can be undone after a reload, too. */
export function lastEdit(place: EditPlace): Written | null {
  const kept = sessionStorage.getItem(keyOf(place));
  return kept === null ? null : (JSON.parse(kept) as Written);
}

/** Remember it, or that there is nothing left to undo. */
export function keepLastEdit(place: EditPlace, written: Written | null): void {
  if (written) sessionStorage.setItem(keyOf(place), JSON.stringify(written));
  else sessionStorage.removeItem(keyOf(place));
}
