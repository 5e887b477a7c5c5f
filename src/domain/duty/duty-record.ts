import type { Instant } from '../calendar/instant.js';
import type { Day } from '../plan/plan.js';
import type { Duty } from '../playbook/definition.js';
import type { Judged, Opened } from './clocks.js';
import type { Deadline } from './duty.js';

/** 報告を要しないとの判断. */
export interface Judgement extends Judged {
  /** Who judged, by office and name; the one who entered it stands in the 経過. */
  readonly by: string;
  readonly reason: string;
}

/** A report that went out. */
export interface DutyReport {
  readonly duty: Duty;
  readonly at: Instant;
  /** 受付番号; empty where none was given. */
  readonly number: string;
  readonly by: string;
}

/** What a reminder was about: one deadline of one clock, before it or at it. */
export interface Reminded {
  readonly duty: Duty;
  readonly day1: Day;
  readonly kind: Deadline['kind'];
  readonly stage: 'before' | 'at';
}

/** What is on record about an incident's outside duties; the deadlines themselves are derived. */
export interface DutyRecord {
  readonly opened: readonly Opened[];
  readonly judged: readonly Judgement[];
  readonly reports: readonly DutyReport[];
  readonly reminded: readonly Reminded[];
}

/** Of an incident about which nothing was recorded yet. */
export const NOTHING_RECORDED: DutyRecord = { opened: [], judged: [], reports: [], reminded: [] };
