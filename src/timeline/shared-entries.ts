import type { Language } from '../accounts/caller.js';
import type { Entry } from '../domain/incident/entry.js';
import { authorFor, openEntry } from '../domain/sharing/open-facts.js';
import type { Party } from '../domain/sharing/party.js';
import type { Sight } from '../domain/sharing/visible-to.js';
import { entryText, isSystemEntry, type Names } from './entry-text.js';
import { strikesOf } from './strikes.js';
import { fileOf, type EntryView } from './timeline.view.js';

interface Reading {
  readonly sight: Sight;
  /** The body that leads. */
  readonly lead: string;
  readonly parties: readonly Party[];
  readonly names: Names;
  readonly language: Language;
}

/** The 経過 as a party sees it: what its scope opens, and what it wrote itself. */
export function sharedEntries(
  entries: readonly { readonly id: string; readonly entry: Entry }[],
  { sight, lead, parties, names, language }: Reading,
): EntryView[] {
  const strikes = strikesOf(entries.map(({ entry }) => entry));
  const named = sight.sees.includes('details');
  return entries.flatMap(({ id, entry }): EntryView[] => {
    const open = openEntry(entry, sight);
    if (!open) return [];
    const { kind, happenedAt, recordedAt } = open;
    const struck = strikes.get(id) ?? null;
    return [
      {
        ...{ id, kind, happenedAt, recordedAt, system: isSystemEntry(kind) },
        // Its place in the lead's chain would tell how much else is recorded.
        seq: 0,
        by: authorFor(entry, sight, { lead, parties }),
        text: entryText(open, names, language),
        file: struck ? null : fileOf(open),
        struck: struck && (named ? struck : { ...struck, by: lead, reason: '' }),
      },
    ];
  });
}
