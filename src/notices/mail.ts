import { JA } from '../words/ja/labels.js';
import { headersOf, type MailHeaders } from './mail-headers.js';
import { advice, answering, item, origin, soFar } from './mail-items.js';
import { subjectOf } from './mail-subject.js';
import { safeText } from '../shared/safe-text.js';
import { factsOf, type NoticeFacts } from './notice-facts.js';
import { shown, spokenNumber, UNKNOWN, type NoticeInput } from './notice-input.js';
import { clip, LINE_COLUMNS, wrap } from './wrap.js';

/** A mail as it leaves: one text part, complete in itself. */
export interface Mail {
  /** Empty when the person has no address: such a notice is undeliverable. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: MailHeaders;
}

/** A notice, and what only its mail needs. */
export interface MailInput extends NoticeInput {
  /** The acknowledgement page of this notice. */
  readonly link: string;
  /** 確認番号; `needsCode`: asked for at the link and in a reply, too (L3 and L4). */
  readonly code: string | null;
  readonly needsCode?: boolean;
  /** Where an answer is given with the two numbers, without the link. */
  readonly codePage?: string;
  /** Replies are read: the mail says what to write. */
  readonly byReply?: boolean;
  /** Perhaps sent before: the reader may have two. */
  readonly resend: boolean;
  /** What waited with it for the same person, a line each. */
  readonly also?: readonly string[];
  /** When the next report is to be expected. */
  readonly next: string | null;
  /** Where a decision is entered after log-in; without it the mail only says so. */
  readonly page?: string | null;
}

/** Of those that waited, named one by one. */
const MOST_BESIDES = 8;

/** A notice as a mail in plain text: the nine items of the ux reference, section 4, in its order. */
export function writeMail(input: MailInput): Mail {
  const person = input.directory.people.find((each) => each.id === input.notice.person);
  return {
    to: safeText(person?.email ?? ''),
    subject: subjectOf(input, input.resend),
    text: `${linesOf(input).join('\n')}\n`,
    headers: headersOf(input),
  };
}

function linesOf(input: MailInput): string[] {
  const facts = factsOf(input);
  const { conclusion, request, severity, situation, responding } = facts;
  const choice = request.options.join(' ／ ');
  const what = situation.map(({ label, text }) => `${label}　${text}`);
  return [
    ...marks(input, facts),
    ...item(JA.conclusion, [conclusion]),
    ...item('お願い', [
      request.sentence,
      choice,
      `回答期限　${request.deadline}`,
      ...request.background,
    ]),
    ...item(JA.severity, [severity]),
    ...item('状況', what),
    ...item(JA.doing, responding),
    ...answering(input),
    ...besides(input),
    ...item('これまで', soFar(input)),
    ...advice(input),
    ...item(JA.nextReport, [shown(input.next ?? '') || UNKNOWN]),
    ...origin(input),
  ];
}

/** What could not be sent for a while, told at once. */
function besides({ also = [] }: MailInput): string[] {
  if (also.length === 0) return [];
  const shownFirst = also.slice(0, MOST_BESIDES).map((line) => clip(line, LINE_COLUMNS - 4));
  const more = also.length - shownFirst.length;
  return item('まとめ', [
    'メールを送れない間にたまった次の連絡を、この1通にまとめました。',
    ...shownFirst,
    ...(more > 0 ? [`ほか${more}件（画面に一覧）`] : []),
  ]);
}

function marks(input: MailInput, facts: NoticeFacts): string[] {
  const again = `再送です。通知番号 ${spokenNumber(input)} が届いていれば、同じ内容です。`;
  return [...facts.marks, ...(input.resend ? [again] : [])].flatMap((line) => wrap(line));
}
