import { JA } from '../words/ja/labels.js';
import type { Plan } from '../domain/plan/plan.js';
import { safeText } from '../shared/safe-text.js';
import { matterHeaders } from './mail-headers.js';
import { item } from './mail-items.js';
import type { Mail } from './mail.js';
import { spokenNumber } from './notice-input.js';
import { wrap } from './wrap.js';

/** What every mail that belongs to no incident is written from. */
export interface MatterInput {
  readonly plan: Plan;
  readonly to: string;
  /** Mails about the same hang together. */
  readonly about: string;
  readonly noticeNumber: string;
  readonly resend: boolean;
}

/** A mail of the program itself: its lines, with 再送 before and the number after them. */
export function matterMail(input: MatterInput, subject: string, lines: readonly string[]): Mail {
  const { plan, to, about, noticeNumber, resend } = input;
  const number = spokenNumber({ notice: input });
  const again = `再送です。通知番号 ${number} が届いていれば、同じ内容です。`;
  return {
    to: safeText(to),
    subject: `${subject}${resend ? ' 再送' : ''}`,
    text: `${[
      ...(resend ? wrap(again) : []),
      ...lines,
      ...item(JA.number, [
        `通知番号　${number}`,
        `差出　${safeText(plan.bodyName)} 火消し（自動送信）`,
      ]),
    ].join('\n')}\n`,
    headers: matterHeaders({ body: plan.body, about, noticeNumber }),
  };
}
