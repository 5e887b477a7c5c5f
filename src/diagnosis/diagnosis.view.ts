import type { Check, FindingId, Health } from '../domain/diagnosis/diagnosis.js';

/** One thing that was looked at on the server. */
export class DiagnosisLineView {
  readonly check: Check;
  readonly finding: FindingId;
  /** `note`: neither good nor bad, or not to be measured from here. */
  readonly health: Health;
  /** When it was so last, or since when it is so. */
  readonly at: string | null;
  /** Per cent, or how many. */
  readonly count: number | null;
  readonly bytes: number | null;
  /** An address, a relay, a folder, a file. */
  readonly name: string;
  /** What stands in the way, and what to do, in the reader's language; else empty. */
  readonly why: string;
  readonly act: string;
}

/** What runs here. */
export class ProgramView {
  readonly version: string;
  readonly node: string;
  readonly database: 'sqlite' | 'postgres';
  /** How many migrations the database has had, and the last one. */
  readonly migrations: number;
  readonly lastMigration: string;
}

/** 診断: what was measured on the server just now. */
export class DiagnosisView {
  /** The server's clock. */
  readonly at: string;
  readonly lines: readonly DiagnosisLineView[];
  readonly program: ProgramView;
}
