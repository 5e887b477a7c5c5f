import type { Spot } from '../playbook/check/finding.js';

/** What the check of a plan looks at; each code stands in docs/plan-check.md. */
export const PLAN_RULES = {
  K1: '区分に手順書がある',
  K2: '役職に本人がいる',
  K3: '役職に代理がいる',
  K4: '承認する役職に代理がいる',
  K5: '同じ順に一人',
  K6: '代理が堂々巡りしない',
  K7: '連絡が権限のある役職に届く',
  K8: '連絡に終わりがある',
  K9: '連絡先を確かめてある',
  K10: '関係者の連絡先がある',
  K11: '報告すべき事項がある',
  K12: '対応措置がある',
  K13: '再発防止措置がある',
  K14: '業務継続計画と合わせてある',
  K15: '見直しの日がある',
  K16: '例外が使われている',
  K17: '連絡の行が重ならない',
  K18: '法令の下限がある',
  K19: '夜間・休日の受付がある',
  K20: '台帳の要に責任者と電話がある',
  K21: '確認をそろえる役職に連絡する',
} as const;
export type PlanRule = keyof typeof PLAN_RULES;

/**
 * A plan that fails one of these does not hold in the night it is needed: nobody is told, two are told for one, or
 * nobody may decide. The others are upkeep; why, rule by rule, stands in docs/plan-check.md.
 */
const HOLDS: readonly PlanRule[] = [
  ...(['K1', 'K2', 'K4', 'K5', 'K6', 'K7', 'K8', 'K10'] as const),
  ...(['K17', 'K18', 'K19', 'K21'] as const),
];

/** Whether a finding has to be mended before the plan is relied on. */
export function isBlocking({ rule }: Pick<PlanFinding, 'rule'>): boolean {
  return HOLDS.includes(rule);
}

/** What is wrong, and, in its last sentence, what to do about it. */
export function inTwo({ what }: Pick<PlanFinding, 'what'>): {
  readonly wrong: string;
  readonly remedy: string;
} {
  const end = what.lastIndexOf('。', what.length - 2) + 1;
  return { wrong: what.slice(0, end), remedy: what.slice(end) };
}

/** Where a finding stands: a path in one of the body's files or in the ladder's, or a place in a playbook. */
export type PlanPlace =
  | {
      readonly in: 'body' | 'profile' | 'ladder' | 'severity' | 'register';
      readonly path: readonly (string | number)[];
    }
  | { readonly in: 'playbook'; readonly playbook: string; readonly at: Spot };

/** What keeps a plan from being relied on. */
export interface PlanFinding {
  readonly rule: PlanRule;
  /** What it is about, in one word, so that an exception can name it. */
  readonly about: string;
  readonly place: PlanPlace;
  /** Japanese for whoever keeps the plan: what is wrong and what to do. */
  readonly what: string;
}

/** A finding at a place of body.yaml. */
export function inBody(
  rule: PlanRule,
  about: string,
  { path, what }: { readonly path: readonly (string | number)[]; readonly what: string },
): PlanFinding {
  return { rule, about, place: { in: 'body', path }, what };
}
