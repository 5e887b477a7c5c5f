import { JA } from '../words/ja/labels.js';
import type { Instant } from '../domain/calendar/instant.js';
import { safeText } from '../shared/safe-text.js';
import { item } from './mail-items.js';
import type { Mail } from './mail.js';
import { matterMail, type MatterInput } from './matter-mail.js';
import { bothCalendars } from './moment.js';
import { codeLine } from './token.js';
import { wrap } from './wrap.js';

/** What the mail that asks whether a contact is right is written from. */
export interface ContactMailInput extends MatterInput {
  /** Its link, which only the reader can use. */
  readonly link: string;
  /** 確認番号: keeps a scanner that submits forms from answering. */
  readonly code: string;
  /** Until when an answer counts for this round. */
  readonly until: Instant;
  readonly officeTitle: string;
  /** Asked before in this round. */
  readonly again: boolean;
}

const SAMPLE = 'これは見本です。実在の団体の計画ではありません。';

/** 【連絡先の確認】緊急時にあなたへ連絡できますか */
export function contactMail(input: ContactMailInput): Mail {
  const { plan, link, code, until, officeTitle, again } = input;
  const subject = `【連絡先の確認】緊急時にあなたへ連絡できますか${again ? '（2回目）' : ''}`;
  return matterMail(input, subject, [
    ...(plan.sample ? wrap(SAMPLE) : []),
    ...item(JA.conclusion, ['事案のときにあなたへ連絡できるか、年に4回確かめています。']),
    ...item('お願い', [
      '次の画面で、登録の連絡先が今も正しいかを答えてください。',
      `回答期限　${bothCalendars(until, 'day')}`,
    ]),
    link,
    codeLine(code),
    ...item('確認方法', [
      '登録の電話番号の末尾が、画面に出ます。',
      '変わったときも、画面で答えてください。担当が直します。',
    ]),
    ...item(JA.phone, [`${safeText(plan.desk.phone)}　${safeText(plan.desk.name)}`]),
    ...item('送信理由', [`${safeText(officeTitle)}のあなたに送っています。`]),
  ]);
}
