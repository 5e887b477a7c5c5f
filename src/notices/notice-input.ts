import { JA } from '../words/ja/labels.js';
import type { Instant } from '../domain/calendar/instant.js';
import type {
  Incident,
  NoticeKey,
  NoticeTemplate,
  PassedOver,
  Telling,
} from '../domain/incident/incident.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Directory, OfficeId, PersonId, Plan } from '../domain/plan/plan.js';
import type { Assigned, Outcome } from '../domain/playbook/run.js';
import { safeText } from '../shared/safe-text.js';
import { withheld } from './withhold.js';

/** One notice to one person, as its row and its telling have it. */
export interface NoticeToWrite {
  readonly key: NoticeKey;
  readonly template: NoticeTemplate;
  readonly office: OfficeId;
  readonly person: PersonId;
  readonly order: number;
  /** Every office this person is called for by this notice. */
  readonly rungs: readonly OfficeId[];
  /** Offices of which nobody can be told, in whose place this person is. */
  readonly inPlaceOf: readonly OfficeId[];
  readonly passedOver: readonly PassedOver[];
  /** 通知番号: the same for every attempt of this notice. */
  readonly noticeNumber: string;
}

/** What a notice is written from; nothing is read from anywhere else. */
export interface NoticeInput {
  readonly incident: Incident;
  readonly plan: Plan;
  readonly directory: Directory;
  /** The step a notice is about; `dueAt` only where its time is what the notice tells of. */
  readonly step: {
    readonly title: string;
    readonly how: string;
    readonly office: OfficeId;
    readonly dueAt: Instant | null;
  } | null;
  /** Every outside duty that is open, one a line, where the notice tells of one. */
  readonly duties?: readonly string[];
  readonly notice: NoticeToWrite;
  readonly now: Instant;
  readonly answerBy: Instant | null;
}

/** What is not known yet is said, never left out. */
export const UNKNOWN = JA.beingChecked;

/** A user's words on one line, safe, and without what stays behind the log-in. */
export function shown(text: string): string {
  return withheld(safeText(text));
}

/** The office as the body says it in mails. */
export function titleOf({ plan }: Pick<NoticeInput, 'plan'>, office: OfficeId): string {
  return safeText(officeOf(plan.offices, office).title);
}

/** The telling that asked for this notice. */
export function tellingOf({ incident, notice }: NoticeInput): Telling | undefined {
  return incident.told.find((each) => each.key === notice.key);
}

/** What happened so far to the step a notice is about; undefined when nothing did. */
export function outcomeOf(input: NoticeInput): Outcome | undefined {
  const telling = tellingOf(input);
  const run = input.incident.runs.find((each) => each.id === telling?.run);
  return run?.outcomes[telling?.step ?? ''];
}

/** To whom the step a notice is about was passed on; undefined when to nobody. */
export function assignedOf(input: Pick<NoticeInput, 'incident' | 'notice'>): Assigned | undefined {
  const telling = input.incident.told.find((each) => each.key === input.notice.key);
  const run = input.incident.runs.find((each) => each.id === telling?.run);
  return run?.assigned[telling?.step ?? ''];
}

/** 庁内ネットワーク切断: the step's title without the mark of its kind (【承認】). */
export function stepTitle({ step }: Pick<NoticeInput, 'step'>): string {
  return safeText(step?.title ?? '').replace(/^【[^】]*】/u, '') || JA.steps;
}

/** 通知番号 as a person can read it out; of a long id its end, which differs most. */
export function spokenNumber({
  notice,
}: {
  readonly notice: Pick<NoticeToWrite, 'noticeNumber'>;
}): string {
  const number = safeText(notice.noticeNumber);
  return number.length > 16 ? number.slice(-8).toUpperCase() : number;
}
