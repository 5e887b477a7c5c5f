import { JA } from '../words/ja/labels.js';
import type { Language } from '../accounts/caller.js';
import type { RefusalCode } from '../domain/errors.js';
import type { ProblemCode } from './errors.js';
import { EN_DETAILS } from './problem-details-en.js';
import { JA_DETAILS } from './problem-details-ja.js';
import type { Details, TellOffice } from './problem-parts.js';
import type { Word } from './words.js';

/** Every code a problem document may carry. */
export type TextCode = RefusalCode | ProblemCode;

/** What each problem says, with what the refusal carries. Total: a new code needs both languages. */
export type DetailTexts = Readonly<
  Record<TextCode, (details: Details, office?: TellOffice) => string>
>;

const DETAILS = { ja: JA_DETAILS, en: EN_DETAILS } as const satisfies Record<Language, DetailTexts>;

interface ProblemKind {
  readonly status: number;
  readonly title: Word;
}

/**
 * Status and title of every problem (RFC 9457). 409: the state stands against it, read it and try again. 422:
 * the request itself cannot be carried out in any state. 403: not by you.
 */
const KINDS = {
  'illegal-step': kind(409, '今はこの手順を行えません', 'This step cannot be taken now'),
  'illegal-phase': kind(409, '今の段階では行えません', 'Not possible in this phase'),
  'open-steps': kind(409, '終わっていない手順があります', 'Steps are still open'),
  'evidence-missing': kind(422, '証拠の記録が足りません', 'Evidence is missing'),
  'gate-closed': kind(409, '承認がまだです', 'The approval is still missing'),
  'not-authorised': kind(403, '決める権限がありません', 'Not yours to decide'),
  'not-shared': kind(403, '共有された範囲では行えません', 'Not within what was shared'),
  'requester-is-approver': kind(
    403,
    '申請した人は承認できません',
    'The requester cannot be the approver',
  ),
  'reason-missing': kind(422, '理由を入力してください', 'A reason is needed'),
  'unknown-reference': kind(422, '指定されたものがありません', 'No such thing'),
  'already-answered': kind(409, '回答済みです', 'Already answered'),
  'already-taken': kind(409, 'ほかの人が先に引き取りました', 'Somebody else has taken it'),
  'merged-away': kind(409, '統合された事案です', 'It was merged'),
  'cannot-merge': kind(409, '統合できません', 'Cannot be merged'),
  'cannot-hand-over': kind(409, '引き継げません', 'Cannot be handed over'),
  'stale-version': kind(
    409,
    'ほかの人が先に更新しました',
    'Somebody has changed it in the meantime',
  ),
  'severity-floor': kind(422, '重要度の下限を下回ります', 'Below the severity floor'),
  'in-the-future': kind(422, '先の時刻は記録できません', 'A time that has not come yet'),
  'too-early': kind(409, 'まだ終えられません', 'Too early'),
  'before-ready': kind(422, 'その時刻には、まだ着手できません', 'Not ready at that time'),
  'too-often': kind(429, 'しばらく待ってください', 'Too often'),
  'too-many': kind(409, 'これ以上は加えられません', 'Too many'),
  'fact-misfit': kind(422, '入力の形が違います', 'A fact does not fit'),
  'legal-deadline': kind(409, '法令等の期限は延ばせません', 'A legal deadline'),
  'not-later': kind(422, '日時を確かめてください', 'Not later than now'),
  'next-report-over': kind(422, '次報の予定が過ぎています', 'The time of the next report is over'),
  'not-for-all': kind(422, '全職員には知らせられません', 'Not for all staff to read'),
  'nobody-told': kind(409, 'まだ誰にも連絡していません', 'Nobody has been told yet'),
  'does-not-map': kind(409, '新しい版に移せません', 'The new version does not fit'),
  'version-state': kind(409, 'この版では、もう行えません', 'Not possible for this version'),
  'version-overtaken': kind(
    409,
    'ほかの版が先に決まりました',
    'Another version was decided in the meantime',
  ),
  'version-day': kind(422, '施行日を確かめてください', 'Not a day it can come into force'),
  'handover-state': kind(409, 'この引継ぎには、もう行えません', 'Not possible for this handover'),
  'notice-state': kind(409, 'このメールには、もう行えません', 'Not possible for this mail'),
  'unusable-files': kind(422, '計画のファイルを使えません', 'The files of the plan cannot be used'),
  'unknown-option': kind(422, '選択肢にありません', 'Not one of the options'),
  'not-found': kind(404, '見つかりません', 'Not found'),
  'log-in-needed': kind(401, 'ログインしてください', 'Log in first'),
  'wrong-log-in': kind(401, 'ログインできません', 'Log-in refused'),
  'too-many-guesses': kind(429, 'しばらく待ってください', 'Too many attempts'),
  forbidden: kind(403, 'この操作の役割がありません', 'Your role does not allow this'),
  'other-origin': kind(403, 'ほかの場所からの操作は受け付けません', 'Sent from another site'),
  'setup-done': kind(409, '初期設定は済んでいます', 'Set-up is already done'),
  'no-sample': kind(409, '見本の団体ではありません', 'This body is no sample'),
  'sample-present': kind(409, 'サンプルが残っています', 'The sample is still there'),
  'body-set': kind(409, '団体は設定で決まっています', 'The settings name the body'),
  'wrong-setup-code': kind(403, '設定コードが違います', 'Wrong set-up code'),
  'person-taken': kind(409, 'この職員には利用者がもうあります', 'This person has an account'),
  'login-id-taken': kind(409, 'このログインIDは使われています', 'This log-in id is taken'),
  'last-administrator': kind(409, '管理者がいなくなります', 'The last administrator'),
  'key-reused': kind(
    422,
    '同じ操作番号で内容が違います',
    'The same Idempotency-Key with another content',
  ),
  'invalid-input': kind(400, JA.checkInput, 'Some fields are not valid'),
  'bad-request': kind(400, '読み取れない要求です', 'The request cannot be read'),
  'outside-person': kind(422, '団体の外の人です', 'Somebody outside the body'),
  'change-refused': kind(422, 'このようには変えられません', 'It cannot be changed like this'),
  'file-refused': kind(422, 'このファイルは添付できません', 'This file cannot be attached'),
  'list-refused': kind(422, '一覧に間違いがあります', 'The list is wrong'),
  'disk-full': kind(507, '記録する場所がありません', 'No room to record it'),
  'database-away': kind(503, 'データベースとつながりません', 'The database is away'),
  busy: kind(503, '混み合っています', 'Busy'),
  'took-too-long': kind(503, '時間がかかりすぎました', 'It took too long'),
  'too-much-memory': kind(503, 'メモリーが足りません', 'It needs too much memory'),
  'too-large': kind(413, '大きすぎます', 'Too large'),
  internal: kind(500, '内部の誤りです', 'Internal error'),
} as const satisfies Record<TextCode, ProblemKind>;

/** A problem document's own members (RFC 9457); the filter adds instance and extensions. */
export interface ProblemText {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** Whose words to use. */
export interface Reader {
  readonly language: Language;
  /** Office titles of the body, so that no id is shown to staff. */
  readonly office?: TellOffice;
}

/** What to tell the reader about a refusal: what is true, and what to do next. */
export function problemText(
  code: TextCode,
  details: Details,
  { language, office }: Reader,
): ProblemText {
  const { status, title } = KINDS[code];
  return {
    type: problemType(code),
    status,
    title: title[language],
    detail: DETAILS[language][code](details, office),
  };
}

/** The stable name of a problem, a path of this server (RFC 9457, 3.1.1). */
export function problemType(code: TextCode): string {
  return `/problems/${code}`;
}

/** Every code there is, for documentation and specs. */
export const TEXT_CODES = Object.keys(KINDS) as readonly TextCode[];

function kind(status: number, ja: string, en: string): ProblemKind {
  return { status, title: { ja, en } };
}
