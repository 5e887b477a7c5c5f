import type { Graph } from '../domain/playbook/picture/graph.js';
import type { TextCheck, TextSort } from './text-check.js';
import type { TextFinding } from './text-finding.js';

/** A draft of a 手順書 in a list. */
export class DraftLine {
  readonly id: string;
  readonly sort: TextSort;
  /** The id in its text: its own, or that of the playbook it changes; empty as long as it has none. */
  readonly playbook: string;
  readonly title: string;
  /** Counts the savings, from 1. */
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** A draft with its text, exactly as typed. */
export class DraftView extends DraftLine {
  readonly text: string;
}

/** What the checker says of a text; nothing is kept. */
export class TextCheckView implements TextCheck {
  readonly sort: TextSort | null;
  /** Its id, or that of the playbook it changes. */
  readonly id: string | null;
  readonly title: string | null;
  /** Where the file belongs. */
  readonly file: string | null;
  /** In reading order. */
  readonly findings: readonly TextFinding[];
  /** How many more there are. */
  readonly omitted: number;
  /** Null for a shared part, and while the text cannot be read. */
  readonly graph: Graph | null;
  /** Line of each node of the picture that the text says something of, from 1. */
  readonly lines: Readonly<Record<string, number>>;
}
