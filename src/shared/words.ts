import type { Language } from '../accounts/caller.js';
import type {
  AnswerChoice,
  AnswerVia,
  CallResult,
  NoticeAct,
  PassedOver,
  Phase,
  UnreadWhy,
} from '../domain/incident/incident.js';
import type { PlanState } from '../domain/plan-version/version.js';
import type { StepState } from '../domain/playbook/standing.js';
import type { Scope } from '../domain/sharing/scope.js';
import type { Answer, Level } from '../domain/severity/severity.js';

/** One thing in every language the server writes. */
export type Word = Readonly<Record<Language, string>>;

/** 段階 (domain reference 5.2). */
export const PHASE_WORDS = {
  intake: { ja: '受付', en: 'intake' },
  triage: { ja: 'トリアージ', en: 'triage' },
  containment: { ja: '初動・封じ込め', en: 'containment' },
  recovery: { ja: '根絶・復旧', en: 'recovery' },
  prevention: { ja: '再発防止', en: 'prevention' },
  closed: { ja: '終結', en: 'closed' },
} as const satisfies Record<Phase, Word>;

/** Why a severity is as it is, where the engine gave the reason; a person's is a sentence. */
export const REASON_WORDS: Readonly<Record<string, Word | undefined>> = {
  'unknown-harm': {
    ja: '影響が分からないまま時間がたったため一段上げた',
    en: 'raised because the harm is still unknown',
  },
  merged: { ja: '統合した事案に合わせた', en: 'raised to that of the incident merged in' },
};

/** 段階 for all staff, who know no plan. */
export const STAFF_PHASE_WORDS = {
  intake: { ja: '対応中', en: 'being dealt with' },
  triage: { ja: '対応中', en: 'being dealt with' },
  containment: { ja: '対応中', en: 'being dealt with' },
  recovery: { ja: '復旧中', en: 'being repaired' },
  prevention: { ja: '復旧しました', en: 'repaired' },
  closed: { ja: '終わりました', en: 'over' },
} as const satisfies Record<Phase, Word>;

/** 計画の版の状態. */
export const PLAN_STATE_WORDS = {
  draft: { ja: '下書き', en: 'a draft' },
  checked: { ja: '確認済み', en: 'checked' },
  requested: { ja: '決裁中', en: 'waiting for approval' },
  approved: { ja: '承認済み', en: 'approved' },
  'in-force': { ja: '施行中', en: 'in force' },
  superseded: { ja: '旧版', en: 'superseded' },
  withdrawn: { ja: '取下げ', en: 'withdrawn' },
} as const satisfies Record<PlanState, Word>;

/** 重要度 (domain reference 4.1). */
export const LEVEL_WORDS = {
  L0: { ja: 'L0 予兆', en: 'L0 near miss' },
  L1: { ja: 'L1 軽微', en: 'L1 minor' },
  L2: { ja: 'L2 中', en: 'L2 moderate' },
  L3: { ja: 'L3 重大', en: 'L3 serious' },
  L4: { ja: 'L4 危機', en: 'L4 crisis' },
} as const satisfies Record<Level, Word>;

/** 重要度 by level, in one language. */
export function levelNames(language: Language): Record<Level, string> {
  const { L0, L1, L2, L3, L4 } = LEVEL_WORDS;
  const of = (word: Word): string => word[language];
  return { L0: of(L0), L1: of(L1), L2: of(L2), L3: of(L3), L4: of(L4) };
}

/** Nobody is ever forced to know: unknown is said as 確認中. */
export const ANSWER_WORDS = {
  yes: { ja: 'あり', en: 'yes' },
  no: { ja: 'なし', en: 'no' },
  unknown: { ja: '確認中', en: 'being checked' },
} as const satisfies Record<Answer, Word>;

/** What a told person can answer. */
export const CHOICE_WORDS = {
  understood: { ja: '了解した', en: 'Understood' },
  'call-me': { ja: '電話がほしい', en: 'Call me' },
  'hand-over': { ja: '担当を変更してほしい', en: 'Somebody else should take this' },
} as const satisfies Record<AnswerChoice, Word>;

/** By which means an answer came. */
export const VIA_WORDS = {
  link: { ja: 'リンク', en: 'link' },
  code: { ja: '確認番号', en: 'code from the mail' },
  reply: { ja: '返信', en: 'reply by mail' },
  telephone: { ja: '電話（代理確認）', en: 'telephone (entered by the desk)' },
  console: { ja: '画面', en: 'console' },
} as const satisfies Record<AnswerVia, Word>;

/** Why a reply by mail was not taken for an answer. */
export const UNREAD_WORDS = {
  'no-choice': { ja: '回答の言葉を読み取れない', en: 'no clear answer in it' },
  'other-address': {
    ja: '登録のないアドレスからの返信',
    en: 'sent from an address that is not on file',
  },
  'code-missing': { ja: '確認番号がない', en: 'the code is missing' },
  'wrong-code': { ja: '確認番号が違う', en: 'the code is wrong' },
  'too-late': { ja: '回答が記録された後の返信', en: 'came after an answer was on record' },
  'not-offered': { ja: '選べない回答', en: 'an answer that was not offered' },
} as const satisfies Record<UnreadWhy, Word>;

/** Why somebody earlier in the order was not told. */
export const PASSED_OVER_WORDS = {
  absent: { ja: '不在', en: 'absent' },
  vacant: { ja: '空席', en: 'vacant' },
  'no-answer': { ja: '応答なし', en: 'no answer' },
  undeliverable: { ja: '送信不能', en: 'mail undeliverable' },
  'no-address': { ja: '宛先なし', en: 'no mail address' },
  'handed-over': { ja: '担当変更', en: 'handed over' },
} as const satisfies Record<PassedOver['why'], Word>;

/** What came of a call that nobody answered. */
export const CALL_RESULT_WORDS = {
  'left-message': { ja: '伝言を残した', en: 'left a message' },
  away: { ja: '不在だった', en: 'was away' },
  busy: { ja: '話し中だった', en: 'line busy' },
  'no-reply': { ja: '応答がなかった', en: 'no reply' },
} as const satisfies Record<CallResult, Word>;

/** What a person did with a mail in the 送信箱; after its object. */
export const NOTICE_ACT_WORDS = {
  retry: { ja: '再送するとした', en: 'is to be sent again' },
  park: { ja: '保留にした', en: 'was held back' },
  release: { ja: '保留から戻した', en: 'is held back no longer' },
} as const satisfies Record<NoticeAct, Word>;

/** How much a party was let in to. */
export const SCOPE_WORDS = {
  summary: { ja: '概要のみ', en: 'summary only' },
  steps: { ja: '手順と経過まで', en: 'steps and timeline' },
  all: { ja: 'すべて', en: 'everything' },
} as const satisfies Record<Scope, Word>;

export const STEP_STATE_WORDS = {
  ready: { ja: '着手できる', en: 'ready' },
  begun: { ja: '着手中', en: 'begun' },
  blocked: { ja: '先の手順待ち', en: 'waiting for an earlier step' },
  off: { ja: '対象外', en: 'not needed' },
  done: { ja: '完了', en: 'done' },
  answered: { ja: '回答済', en: 'answered' },
  skipped: { ja: '省略', en: 'skipped' },
  requested: { ja: '承認待ち', en: 'waiting for approval' },
  approved: { ja: '承認済', en: 'approved' },
  rejected: { ja: '見送り', en: 'rejected' },
  'acted-first': { ja: '緊急措置を実施', en: 'done before approval' },
} as const satisfies Record<StepState, Word>;
