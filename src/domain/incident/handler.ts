import type { Entry, EntryFacts, EntryKind } from './entry.js';
import type { Incident } from './incident.js';

/** Folds one kind of entry into the state. */
export type Handler<K extends EntryKind> = (
  state: Incident,
  facts: EntryFacts[K],
  entry: Entry,
) => Incident;
export type Handlers<K extends EntryKind> = { readonly [Each in K]: Handler<Each> };
