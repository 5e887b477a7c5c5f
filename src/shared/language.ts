import type { Language } from '../accounts/caller.js';

/** Japanese unless the client prefers English (RFC 9110 section 12.5.4, first match). */
export function languageOf(header: string | undefined): Language {
  const first = (header ?? '').split(',').map((part) => part.trim().toLowerCase());
  const known = first.find((part) => part.startsWith('ja') || part.startsWith('en'));
  return known?.startsWith('en') ? 'en' : 'ja';
}
