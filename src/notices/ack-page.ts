import type { AnswerChoice, AnswerVia, Answered } from '../domain/incident/incident.js';
import { answeredPage, overPage, unknownPage } from './ack-done.js';
import type { Colleague, Entered, FormProblem } from './ack-form.js';
import { openPage } from './ack-open.js';
import type { Desk } from './ack-parts.js';
import { factsOf, type NoticeFacts } from './notice-facts.js';
import { handedTo, waitingFor, type HandedTo } from './handed-words.js';
import type { NoticeInput } from './notice-input.js';
import type { NoticeRow } from './notice-row.js';
import { sentBecause } from './sent-to.js';

/** The notice behind a link, as its page shows it. */
export interface AckNotice {
  readonly number: string;
  readonly template: NoticeRow['template'];
  readonly facts: NoticeFacts;
  readonly desk: Desk;
  /** Office of the reader, and why it is this one. */
  readonly sentBecause: string;
  /** Where a decision is entered after log-in. */
  readonly page: string | null;
  /** Who was asked by name instead of the reader. */
  readonly handedTo?: HandedTo | null;
  /** Other offices that have to answer too, by title; nothing where the reader's answer stands alone. */
  readonly waitingFor?: readonly string[];
}

/** What the page shows of a notice: the same facts as its mail. */
export function ackNoticeOf(input: NoticeInput, page: string | null): AckNotice {
  const { incident, plan, notice } = input;
  return {
    number: incident.number,
    template: notice.template,
    facts: factsOf(input),
    desk: plan.desk,
    sentBecause: sentBecause(input),
    handedTo: handedTo(input),
    waitingFor: waitingFor(input),
    page,
  };
}

/** An answer on record, as far as a link shows it. */
export type ShownAnswer = Omit<Answered, 'via'> & { readonly via: AnswerVia | null };

/** What a link can show. `unknown` and `over` never say more than that. */
export type AckView =
  | {
      readonly state: 'open';
      readonly notice: AckNotice;
      readonly needsCode: boolean;
      readonly choices: readonly AnswerChoice[];
      readonly colleagues: readonly Colleague[];
      readonly problem: FormProblem | null;
      /** What was entered before a refused answer; nothing on a first visit. */
      readonly entered: Entered;
      /** Sent back with the answer, when the server wants to know when the page was shown. */
      readonly nonce: string | null;
    }
  | {
      readonly state: 'answered';
      readonly notice: AckNotice;
      readonly answered: ShownAnswer;
      /** Just now by this form, or found so. */
      readonly just: boolean;
    }
  | { readonly state: 'over'; readonly notice: AckNotice }
  | { readonly state: 'unknown'; readonly desk: Desk | null };

/** One case of what a link can show. */
export type AckCase<S extends AckView['state']> = Extract<AckView, { readonly state: S }>;

/** A page and the status it is answered with. */
export interface AckPage {
  readonly status: number;
  readonly html: string;
}

export const PROBLEM_STATUS = {
  'choice-missing': 400,
  'colleague-unknown': 409,
  'colleague-needless': 400,
  'note-too-long': 400,
  'wrong-code': 403,
  'wrong-number': 403,
  'too-soon': 400,
  'too-many-guesses': 429,
} as const satisfies Record<FormProblem, number>;

/** The page behind a notice's link: server-rendered, without JavaScript; reading it changes nothing. */
export function ackPage(view: AckView): AckPage {
  switch (view.state) {
    case 'open':
      return { status: view.problem ? PROBLEM_STATUS[view.problem] : 200, html: openPage(view) };
    case 'answered':
      return { status: 200, html: answeredPage(view) };
    case 'over':
      return { status: 410, html: overPage(view) };
    case 'unknown':
      return { status: 404, html: unknownPage(view) };
  }
}
