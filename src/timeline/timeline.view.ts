import { toFileView, type FileView } from '../evidence/file.view.js';
import type { Entry, EntryKind } from '../domain/incident/entry.js';

/** One line of the 経過, in the reader's language. */
export class EntryView {
  readonly id: string;
  /** Place in the body's chain; pass the last as `after` to read on. */
  readonly seq: number;
  readonly kind: EntryKind;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly text: string;
  /** Written by the system about itself: hidden until asked for. */
  readonly system: boolean;
  /** What it attaches; null in all other entries, and when it was struck. */
  readonly file: FileView | null;
  readonly struck: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

export class TimelineView {
  readonly items: readonly EntryView[];
}

/** What an entry attaches, as it is shown beside it. */
export function fileOf({ kind, facts }: Entry): FileView | null {
  return kind === 'file-attached' ? toFileView(facts) : null;
}
