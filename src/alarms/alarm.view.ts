import type { AlarmKind } from '../domain/alarm/alarm.js';

/** Something that is, or was, wrong with the installation. */
export class AlarmView {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly since: string;
  /** What the mail server comes to grief on, in the reader's language; else empty. */
  readonly why: string;
  /** For the administrator: what the mail server said, how full the disk is. */
  readonly detail: string;
  /** The incident for which nobody answers; its number is the detail. */
  readonly incident: string | null;
  readonly raisedAt: string;
  readonly toldAt: string | null;
  /** `open` until a person has acted (`settled`) or the cause is over. */
  readonly state: 'open' | 'settled' | 'over';
  readonly settledAt: string | null;
  readonly settledBy: string | null;
  readonly reason: string | null;
  readonly overAt: string | null;
}

export class AlarmsView {
  readonly items: readonly AlarmView[];
  /** Where the paper with the telephone numbers lies. */
  readonly paperList: string;
}
