import { what as WHAT } from '../words/ja/alarms.js';
import { JA } from '../words/ja/labels.js';
import type { AlarmKind } from '../domain/alarm/alarm.js';
import type { Instant } from '../domain/calendar/instant.js';
import { safeText } from '../shared/safe-text.js';
import { item } from './mail-items.js';
import type { Mail } from './mail.js';
import { matterMail, type MatterInput } from './matter-mail.js';
import { bothCalendars } from './moment.js';
import { clip, LINE_COLUMNS } from './wrap.js';

/** What the mail about an alarm is written from. */
export interface AlarmMailInput extends MatterInput {
  readonly page: string;
  readonly kind: AlarmKind;
  readonly since: Instant;
  readonly detail: string;
  /** How often it was told before. */
  readonly told: number;
  readonly paper: string;
}

/** What to do about what is wrong: for somebody who reads it at night. */
const ACTS: Record<AlarmKind, string> = {
  'mail-failing': '急ぐ相手には電話する。中継サーバーを見る。',
  'relay-fault': '急ぐ相手には電話する。パスワード、証明書、差出人の設定を見る。',
  'canary-missing': '送信箱と、中継サーバーを見る。',
  'clock-stepped': '時刻合わせ（NTP）を見る。対応中の事案の期限と連絡を確かめる。',
  'disk-nearly-full': '古い控えなどを消して、空きを作る。なくなると、登録も連絡もできなくなる。',
  'copies-used-up': '送信箱で「届きません」の宛先を見て、その人に電話する。',
  'destination-failing':
    'その部屋の人には電話する。メールは別の道で出ている。メール設定の「通知先」で試す。',
  'inbox-failing':
    '返信での回答と不達が分からない。電話で確かめる。受信箱のサーバーと設定 HIKESHI_IMAP_URL を見る。',
  'nobody-answers': 'いますぐ、紙の名簿で電話する。通じた人に、事案の番号を伝える。',
};

/** What is wrong, in a few words. */
export function alarmWhat(kind: AlarmKind): string {
  return WHAT[kind];
}

/** 【火消しの異常】サーバーの時計が大きく動きました */
export function alarmMail(input: AlarmMailInput): Mail {
  const { kind, since, detail, told, paper, plan } = input;
  const what = alarmWhat(kind);
  const again = told > 1 ? `（${told}回目の知らせ）` : '';
  const urgent = kind === 'nobody-answers' ? '【緊急・要対応】' : '【火消しの異常】';
  return matterMail(input, `${urgent}${what}${again}`, [
    ...item(JA.conclusion, [`${what}。`]),
    ...item('お願い', [
      ACTS[kind],
      'したことを、次の画面に書いてください。書くまで30分ごとに知らせます。',
    ]),
    input.page,
    ...item(JA.from, [bothCalendars(since)]),
    ...(detail
      ? item(kind === 'nobody-answers' ? JA.incident : JA.more, [
          clip(safeText(detail), LINE_COLUMNS * 2),
        ])
      : []),
    ...item(JA.phone, [
      `電話番号は紙の名簿を見る: ${safeText(paper)}`,
      `${safeText(plan.desk.phone)}　${safeText(plan.desk.name)}`,
    ]),
  ]);
}

/** 【火消し 試し】メールは届いています */
export function canaryMail(input: MatterInput): Mail {
  return matterMail(input, '【火消し 試し】メールは届いています', [
    ...item(JA.conclusion, ['火消しからのメールが、ここまで届いています。']),
    ...item('お願い', [
      '返事はいりません。',
      '毎日届きます。丸1日届かないときは、送信箱と中継サーバーを見てください。',
    ]),
  ]);
}

/** 【火消し 試し】管理者が試しに送ったメールです */
export function testMail(input: MatterInput): Mail {
  return matterMail(input, '【火消し 試し】管理者が試しに送ったメールです', [
    ...item(JA.conclusion, ['火消しからのメールが、ここまで届いています。']),
    ...item('お願い', ['届いたことを、送った管理者に知らせてください。返信はいりません。']),
  ]);
}
