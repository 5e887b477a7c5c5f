import type { Category } from '../plan/category.js';
import type { Deadline } from '../duty/duty.js';
import type { Delay, Plan, Rights } from '../plan/plan.js';
import type { LegalType, ReviewDuty } from '../plan/profile.js';
import type { PlaybookPhase } from '../playbook/definition.js';
import { durationText } from '../playbook/playbook-words.js';
import type { PlanSource } from './source.js';

/** The canonical five, beside whatever the body calls them. */
export const CATEGORY_NAMES = {
  intentional: '意図的な要因',
  unintentional: '意図的でない要因',
  disaster: '災害',
  pandemic: '疾病',
  infrastructure: 'インフラの障害',
} as const satisfies Record<Category, string>;

export const LEGAL_NAMES = {
  public: '地方公共団体の機関等（個人情報保護法第68条）',
  private: '民間の団体（個人情報保護法第26条）',
  assembly: '議会（議会の個人情報保護条例）',
} as const satisfies Record<LegalType, string>;

/** A 一般社団法人 and the like: it serves members, and another article binds it. */
export function isPrivate({ legal }: Plan): boolean {
  return legal === 'private';
}

/** Offices of the guideline that a body may do without, as the guideline calls them. */
export const STANDARD_OFFICES: Readonly<Record<string, string>> = {
  'department-head': '情報セキュリティ責任者（部長）',
  'section-manager': '情報セキュリティ管理者（課長）',
  'system-manager': '情報システム管理者',
  'crisis-management': '危機管理・防災担当',
  'privacy-chief': '総括保護管理者',
  'privacy-officer': '個人情報保護担当',
  'public-relations': '広報担当',
  'business-owner': '業務・システムの所管課',
  personnel: '人事担当',
  facilities: '庁舎管理（管財）担当',
  chief: '統括情報セキュリティ責任者',
  ciso: '最高情報セキュリティ責任者',
  mayor: '首長',
  vendor: '委託・保守事業者',
};

/** Offices as the sentences of the shared playbooks call them. */
export const PLAYBOOK_OFFICES: Readonly<Record<string, string>> = {
  'section-manager': '課長',
  'contact-point': '統一的な窓口',
  'system-manager': 'システム管理者',
  'business-owner': '所管課',
  chief: '統括責任者',
  ciso: 'CISO',
  'privacy-officer': '個人情報担当',
  'public-relations': '広報',
  'crisis-management': '危機管理',
  personnel: '人事',
  facilities: '管財担当',
};

/** 影響度 (domain reference 4.1), in the words of a 地方公共団体 or of an association that serves members. */
export function impactWords({ plan, profile }: Pick<PlanSource, 'plan' | 'profile'>): string[] {
  const across = profile.network.tiers.length > 1 ? ['ネットワークの区分をまたぐもの'] : [];
  const [part, service] = isPrivate(plan) ? ['係', '会員への業務'] : ['課', '住民サービス'];
  const small = isPrivate(plan)
    ? '報告の対象とならない少数の個人情報'
    : '100人以下で害の小さい個人情報';
  return [
    '機器1台又は職員1人で、業務に影響がない',
    `一つの${part}、又は${small}`,
    joined([`複数の${part}`, `${service}一つ`, '報告の対象となる漏えい等', ...across]),
    '団体の全体、基幹の業務、他の団体、又は人命',
  ];
}

/** 甲、乙、又は丙 */
function joined(all: readonly string[]): string {
  return `${all.slice(0, -1).join('、')}、又は${all.at(-1) ?? ''}`;
}

/** 緊急度 */
export const URGENCIES = [
  '終わった、又は復旧した',
  '広がりは止まったが、解決していない',
  '広がっている、漏れ続けている、又は窓口が止まっている',
] as const;

/** Whose duty it is, where it is not the body's own. */
export const DUTY_ORGANS = {
  public: '地方公共団体の機関等',
  private: '民間の団体',
  assembly: '議会',
} as const satisfies Record<LegalType, string>;

/** 目安: when the authorities expect it. 限度: the last day. */
export const DEADLINE_NAMES = {
  aim: '目安',
  limit: '限度',
} as const satisfies Record<Deadline['kind'], string>;

/** What only some offices may do. */
export const RIGHT_NAMES = {
  lowerSeverity: '重要度を引き下げること',
  belowFloor: '重要度を下限より低くすること',
  closeSevere: 'L3以上の事案を終結すること',
  skipRequired: '担当でない必須の手順を省くこと',
} as const satisfies Record<keyof Rights, string>;

export const REVIEW_ACT_NAMES = {
  audit: '監査',
  'self-check': '自己点検',
  review: '見直し',
} as const satisfies Record<ReviewDuty['act'], string>;

export const REVIEW_TIME_NAMES = {
  periodic: '定期的に',
  'as-needed': '必要に応じて',
  'after-audit': '監査及び自己点検の結果により必要なとき',
  'after-change': '状況の変化により必要なとき',
} as const satisfies Record<ReviewDuty['when'][number], string>;

/** What a phase is for, and what has to be so before it is left (domain reference 5.2). */
export const PHASE_GATES = {
  intake: ['通報を受け、受付番号を付ける', '受付番号及び認知の日時'],
  triage: ['事実を確かめ、事案に当たるか、重要度はいくつかを決める', '該当性の判断及び重要度'],
  containment: [
    '広がりを止め、証拠を残し、必要な相手に知らせる',
    '拡大が止まったことの確認。消去の前に証拠の保全',
  ],
  recovery: ['原因を取り除き、安全を確かめて業務を戻す', '安全の確認及び再開の承認'],
  prevention: ['原因を調べ、再発防止策を決める', '再発防止策、責任者及び期限'],
  closing: ['最終報告の決裁を受け、終結する', '外部への報告の完了、最終報告の決裁、保存期間'],
} as const satisfies Record<PlaybookPhase, readonly [what: string, gate: string]>;

/** この計画 or この方針, as the body's own name for it ends. */
export function selfOf({ name }: Plan): string {
  return name.endsWith('方針') ? 'この方針' : 'この計画';
}

/** When a rung is told: 直ちに, 15分, 当日, 翌開庁日. */
export function delayText(delay: Delay): string {
  if (delay.kind === 'same-day') return '当日';
  if (delay.kind === 'next-open-day') return '翌開庁日';
  return delay.span === 0 ? '直ちに' : durationText(delay.span, 'ja');
}

/** The same for readers of the console in English. */
export function delayTextEn(delay: Delay): string {
  if (delay.kind === 'same-day') return 'the same day';
  if (delay.kind === 'next-open-day') return 'the next working day';
  return delay.span === 0 ? 'at once' : durationText(delay.span, 'en');
}

/** 8時30分 */
export function timeOfDay(minutes: number): string {
  return `${Math.floor(minutes / 60)}時${String(minutes % 60).padStart(2, '0')}分`;
}

/** CISO（不在のときは統括責任者） */
export function inOrder(offices: readonly string[]): string {
  const [first = '', ...rest] = offices;
  return rest.length === 0 ? first : `${first}（不在のときは、${rest.join('、')}の順）`;
}
