import { JA } from '../words/ja/labels.js';
import { instantOf } from '../domain/calendar/jst.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Authority } from '../domain/plan/authority.js';
import { officeOf } from '../domain/plan/directory.js';
import type { Day, Directory, PersonId, Plan } from '../domain/plan/plan.js';
import { safeText } from '../shared/safe-text.js';
import { matterHeaders } from './mail-headers.js';
import { item } from './mail-items.js';
import type { Mail } from './mail.js';
import { bothCalendars } from './moment.js';
import { spokenNumber, UNKNOWN } from './notice-input.js';
import { clip, wrap } from './wrap.js';

/** What the mail that asks for an approval is written from. */
export interface ApprovalMailInput {
  readonly version: {
    readonly id: string;
    readonly number: number;
    readonly label: string | null;
    readonly inForceFrom: Day | null;
    /** In how many places it differs from the version before; null where nobody has counted. */
    readonly changes: number | null;
    readonly contactsOnly: boolean | null;
    readonly requested: { readonly name: string; readonly at: Instant } | null;
  };
  /** The plan in force. */
  readonly plan: Plan;
  readonly directory: Directory;
  readonly person: PersonId;
  readonly authority: Authority;
  readonly noticeNumber: string;
  /** The page of the version, behind the log-in. */
  readonly page: string;
  readonly resend: boolean;
}

const NAME_COLUMNS = 40;
const SAMPLE = 'これは見本です。実在の団体の計画ではありません。';

/** 【決裁のお願い】緊急時対応計画の改定 [計画の版 3番] */
export function approvalMail(input: ApprovalMailInput): Mail {
  const { version, plan, person, directory, noticeNumber, resend } = input;
  const to = directory.people.find((each) => each.id === person)?.email ?? '';
  const again = resend ? ' 再送' : '';
  return {
    to: safeText(to),
    subject: `【決裁のお願い】${nameOf(input)}${again} [計画の版 ${version.number}番]`,
    text: `${linesOf(input).join('\n')}\n`,
    headers: matterHeaders({ body: plan.body, about: version.id, noticeNumber }),
  };
}

function linesOf(input: ApprovalMailInput): string[] {
  const { version, plan, page, resend } = input;
  const { requested, changes, contactsOnly, number, label } = version;
  const again = `再送です。通知番号 ${spokenNumber({ notice: input })} が届いていれば、同じ内容です。`;
  const named = label ? `（${clip(safeText(label), NAME_COLUMNS)}）` : '';
  const counted = changes === null ? UNKNOWN : `${changes}か所`;
  return [
    ...(plan.sample ? wrap(SAMPLE) : []),
    ...(resend ? wrap(again) : []),
    ...item(JA.conclusion, [`${nameOf(input)}が、あなたの決裁を待っています。`]),
    ...item('お願い', [
      '内容を読み、承認するか、差し戻してください。',
      '回答期限　できるだけ早くお願いします。',
    ]),
    ...item(JA.plan, [
      `${safeText(plan.bodyName)}　${clip(safeText(plan.name), NAME_COLUMNS)}`,
      `計画の版　${number}番${named}`,
    ]),
    ...item(JA.inForce, dayLines(version.inForceFrom)),
    ...item(JA.changes, [
      `一つ前の版との違い　${counted}${contactsOnly ? '（連絡先だけ）' : ''}`,
      '違いは、言葉にして次の画面に並べてあります。',
    ]),
    ...item('依頼', [
      safeText(requested?.name ?? UNKNOWN),
      ...(requested ? [bothCalendars(requested.at)] : []),
    ]),
    ...item('確認方法', ['ログインして、次の画面で承認または差戻しをしてください。']),
    page,
    ...item(JA.phone, [`${safeText(plan.desk.phone)}　${safeText(plan.desk.name)}`]),
    ...item(JA.number, [
      `通知番号　${spokenNumber({ notice: input })}`,
      `送信理由　${sentBecause(input)}`,
      `差出　${safeText(plan.bodyName)} ${safeText(plan.desk.name)}`,
      '自動送信です。このメールに返信しても決裁になりません。',
    ]),
  ];
}

function dayLines(day: Day | null): string[] {
  if (day === null) return [UNKNOWN];
  const date = bothCalendars(instantOf(day), 'day');
  return [`${date} 0時から`, 'この日を過ぎると承認できません（決裁を求め直します）。'];
}

function nameOf({ plan }: ApprovalMailInput): string {
  return `${clip(safeText(plan.name), NAME_COLUMNS)}の改定`;
}

/** 送信理由: in which office, and in whose place (代決). */
function sentBecause({ authority, directory }: ApprovalMailInput): string {
  const { office, inPlaceOf, isDeputy, othersAbsent } = authority;
  const title = (id: string): string => safeText(officeOf(directory.offices, id).title);
  const own = `${title(office)}${isDeputy ? 'の代理' : ''}のあなたに送っています。`;
  if (inPlaceOf === null) return own;
  const why = othersAbsent ? 'が不在の' : 'に届かなかった';
  return `${title(inPlaceOf)}${why}ため、代決をする${own}`;
}
