import { Injectable } from '@nestjs/common';
import { Guesses } from '../accounts/guesses.service.js';
import type { Tx } from '../database/sql.js';
import { Refusal } from '../domain/errors.js';
import type { AnswerChoice, UnreadWhy } from '../domain/incident/incident.js';
import { AckService, type Opened } from '../notices/ack.service.js';
import { Replies, type NamedNotice } from '../notices/replies.service.js';
import type { NamedMessage } from '../notices/token.js';
import { ProblemError } from '../shared/errors.js';
import { readAnswer, type ReadAnswer } from './answer-words.js';
import { isAutomatic } from './automatic.js';
import { bounceOf, type Bounce } from './bounce.js';
import type { InboundResult } from './inbound-mail.repository.js';
import { namedMessages } from './our-messages.js';
import type { ReceivedMail } from './received-mail.js';

/** What is to be noted of a mail, and what follows from it in the same transaction. */
export interface Verdict {
  readonly result: Partial<InboundResult> & Pick<InboundResult, 'outcome'>;
  readonly act: (tx: Tx) => Promise<unknown>;
}

/** As long as a message on the page behind the link. */
const LONGEST_NOTE = 200;

const NOTHING_FOLLOWS = async (): Promise<void> => undefined;

/** Decides what a mail is: a bounce or a person's answer, of which of our notices; else it changes nothing. */
@Injectable()
export class Verdicts {
  constructor(
    private readonly acks: AckService,
    private readonly replies: Replies,
    private readonly guesses: Guesses,
  ) {}

  /** Nothing is changed before `act`, but a wrong code is counted. */
  async of(mail: ReceivedMail): Promise<Verdict> {
    const bounce = bounceOf(mail);
    if (bounce) return this.bounced(mail, bounce);
    const row = await this.rowOf(namedIn(mail));
    const notice = row && (await this.acks.of(row));
    if (!notice) return { result: { outcome: 'unknown' }, act: NOTHING_FOLLOWS };
    const about = aboutOf(notice.row);
    if (isAutomatic(mail))
      return { result: { outcome: 'automatic', ...about }, act: NOTHING_FOLLOWS };
    if (notice.over) return { result: { outcome: 'over', ...about }, act: NOTHING_FOLLOWS };
    return this.answered(mail, notice);
  }

  private async bounced(
    { returned, reports, text }: ReceivedMail,
    bounce: Bounce,
  ): Promise<Verdict> {
    const all = [returned, ...reports, text].join('\n');
    const row = await this.rowOf(namedMessages(all));
    if (!row) return { result: { outcome: 'unknown' }, act: NOTHING_FOLLOWS };
    const { state, detail } = bounce;
    const about = { ...aboutOf(row), detail };
    if (state === 'delayed') {
      return { result: { outcome: 'delayed', ...about }, act: NOTHING_FOLLOWS };
    }
    return {
      result: { outcome: 'bounced', ...about },
      act: (tx) => this.replies.bounced(tx, row, `bounced ${detail}`.trim()),
    };
  }

  private async answered(mail: ReceivedMail, notice: Opened): Promise<Verdict> {
    const read = readAnswer(mail.text);
    const why = await this.unclear(mail, notice, read);
    const about = aboutOf(notice.row);
    if (why === 'repeated') return { result: { outcome: 'over', ...about }, act: NOTHING_FOLLOWS };
    const keep = (tx: Tx, why: UnreadWhy): Promise<boolean> =>
      this.replies.unread(tx, notice.row, { why, text: read.said });
    if (why) {
      const result = { outcome: 'unread', ...about, detail: why } as const;
      return { result, act: (tx) => keep(tx, why) };
    }
    const choice = read.choice as AnswerChoice;
    return {
      result: { outcome: 'answered', ...about, detail: choice },
      act: async (tx) => {
        const note = [...read.said].slice(0, LONGEST_NOTE).join('');
        try {
          await notice.answer(tx, { choice, note, via: 'reply' });
        } catch (error) {
          // Somebody was faster, at the link or on the telephone: the desk sees both.
          if (!(error instanceof Refusal)) throw error;
          await keep(tx, 'too-late');
        }
      },
    };
  }

  /** Why a reply is no answer; null where it is one. */
  private async unclear(
    { from }: ReceivedMail,
    { addresses, answered, choices, code, row }: Opened,
    read: ReadAnswer,
  ): Promise<UnreadWhy | 'repeated' | null> {
    if (!addresses.includes(from)) return 'other-address';
    if (answered) return read.choice === answered.choice ? 'repeated' : 'too-late';
    if (!read.choice) return 'no-choice';
    if (!choices.includes(read.choice)) return 'not-offered';
    if (code === null) return null;
    if (!read.code) return 'code-missing';
    return (await this.isRight(row.id, read.code === code)) ? null : 'wrong-code';
  }

  /** Guesses by mail are slowed like those at the link. */
  private async isRight(notice: string, right: boolean): Promise<boolean> {
    const guess = { account: `ack:${notice}`, address: `mail:${notice}` };
    try {
      return (await this.guesses.look(guess, async () => (right ? true : null))) !== null;
    } catch (error) {
      if (error instanceof ProblemError) return false;
      throw error;
    }
  }

  private async rowOf(named: readonly NamedMessage[]): Promise<NamedNotice | null> {
    for (const each of named) {
      const found = await this.replies.named(each);
      if (found) return found;
    }
    return null;
  }
}

function namedIn({ headers }: ReceivedMail): NamedMessage[] {
  const { 'in-reply-to': answered = '', references = '' } = headers;
  // The mail that is answered counts before the thread it stands in.
  return [...namedMessages(answered), ...namedMessages(references)];
}

function aboutOf({
  body_id: body,
  id: notice,
}: NamedNotice): Pick<InboundResult, 'body' | 'notice'> {
  return { body, notice };
}
