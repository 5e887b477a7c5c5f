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
import { EN as LABELS_EN } from '../words/en/labels.js';
import * as EN from '../words/en/states.js';
import { JA as LABELS_JA } from '../words/ja/labels.js';
import * as JA from '../words/ja/states.js';

/** One thing in every language the server writes. */
export type Word = Readonly<Record<Language, string>>;

/** What the catalogue calls a thing, a field or a button. */
export function both(label: keyof typeof LABELS_JA): Word {
  return { ja: LABELS_JA[label], en: LABELS_EN[label] };
}

function pairs<K extends string>(ja: Record<K, string>, en: Record<K, string>): Record<K, Word> {
  const keys = Object.keys(ja) as K[];
  const all = keys.map((key) => [key, { ja: ja[key], en: en[key] }] as const);
  return Object.fromEntries(all) as Record<K, Word>;
}

/** 段階 (domain reference 5.2). */
export const PHASE_WORDS: Record<Phase, Word> = pairs(JA.phase, EN.phase);

/** Why a severity is as it is, where the engine gave the reason; a person's is a sentence. */
export const REASON_WORDS: Readonly<Record<string, Word | undefined>> = {
  'unknown-harm': {
    ja: '影響が分からないまま時間がたったため一段上げた',
    en: 'raised because the harm is still unknown',
  },
  merged: { ja: '統合した事案に合わせた', en: 'raised to that of the incident merged in' },
  'came-along': { ja: '統合した事案で挙げていたため', en: 'named in the incident merged in' },
  unmerged: { ja: '統合を取り消したため', en: 'the merger was taken back' },
};

/** 段階 for all staff, who know no plan. */
export const STAFF_PHASE_WORDS: Record<Phase, Word> = pairs(JA.staffPhase, EN.staffPhase);

/** 計画の版の状態. */
export const PLAN_STATE_WORDS: Record<PlanState, Word> = pairs(JA.planVersion, EN.planVersion);

/** 重要度 (domain reference 4.1). */
export const LEVEL_WORDS: Record<Level, Word> = pairs(JA.level, EN.level);

/** 重要度 by level, in one language. */
export function levelNames(language: Language): Record<Level, string> {
  const { L0, L1, L2, L3, L4 } = LEVEL_WORDS;
  const of = (word: Word): string => word[language];
  return { L0: of(L0), L1: of(L1), L2: of(L2), L3: of(L3), L4: of(L4) };
}

/** Nobody is ever forced to know: unknown is said as 確認中. */
export const ANSWER_WORDS: Record<Answer, Word> = pairs(JA.answer, EN.answer);

/** What a told person can answer. */
export const CHOICE_WORDS: Record<AnswerChoice, Word> = pairs(JA.choice, EN.choice);

/** By which means an answer came. */
export const VIA_WORDS: Record<AnswerVia, Word> = pairs(JA.via, EN.via);

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
export const PASSED_OVER_WORDS: Record<PassedOver['why'], Word> = pairs(
  JA.passedOver,
  EN.passedOver,
);

/** What came of a call that nobody answered. */
export const CALL_RESULT_WORDS: Record<CallResult, Word> = pairs(JA.called, EN.called);

/** What a person did with a mail in the 送信箱; after its object. */
export const NOTICE_ACT_WORDS = {
  retry: { ja: '再送するとした', en: 'is to be sent again' },
  park: { ja: '保留にした', en: 'was held back' },
  release: { ja: '保留から戻した', en: 'is held back no longer' },
} as const satisfies Record<NoticeAct, Word>;

/** How much a party was let in to. */
export const SCOPE_WORDS: Record<Scope, Word> = pairs(JA.scope, EN.scope);

export const STEP_STATE_WORDS: Record<StepState, Word> = pairs(JA.step, EN.step);
