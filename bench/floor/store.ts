import type { Row } from '../../src/database/sql.js';
import type { Report } from '../reports.js';

/** What the floor does with one database; the same rows as the product's, by the plainest road. */
export interface Store {
  create(report: Report, key: string): Promise<{ id: string; number: string }>;
  note(incident: string, key: string): Promise<void>;
  complete(of: { incident: string; run: string; step: string }, key: string): Promise<void>;
  /** The stored state as it lies there, or undefined. */
  read(incident: string): Promise<string | undefined>;
  list(limit: number): Promise<Row[]>;
  filter(phase: string, category: string, limit: number): Promise<Row[]>;
  /** Incidents with one word of two characters, newest first. */
  search(word: string, limit: number): Promise<Row[]>;
  close(): Promise<void>;
}

/** A step's outcome. */
export interface Outcome {
  readonly run: string;
  readonly step: string;
  readonly row: Row;
}

/** One command on an incident that is there: its new state, its entries, its answer. */
export interface Change {
  readonly incident: string;
  readonly key: string;
  readonly rows: readonly Row[];
  readonly outcome?: Outcome;
}

/** The state after a change: one version further, and a step's outcome where one was completed. */
export function changed(state: string, outcome?: Outcome): string {
  const incident = JSON.parse(state) as {
    version: number;
    runs: { id: string; outcomes: Record<string, unknown> }[];
  };
  incident.version += 1;
  const run = outcome && incident.runs.find((each) => each.id === outcome.run);
  if (run && outcome) run.outcomes[outcome.step] = JSON.parse(String(outcome.row.facts));
  return JSON.stringify(incident);
}
