import type { Written } from './draft-context';

const keyOf = (draft: string): string => `hikeshi:last-edit:${draft}`;

/** The last edit of a draft made in this tab, so that it can be undone after a reload, too. */
export function lastEdit(draft: string): Written | null {
  const kept = sessionStorage.getItem(keyOf(draft));
  return kept === null ? null : (JSON.parse(kept) as Written);
}

/** Remember it, or that there is nothing left to undo. */
export function keepLastEdit(draft: string, written: Written | null): void {
  if (written) sessionStorage.setItem(keyOf(draft), JSON.stringify(written));
  else sessionStorage.removeItem(keyOf(draft));
}
