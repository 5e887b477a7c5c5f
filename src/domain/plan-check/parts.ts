import type { CategoryLabel } from '../plan/plan.js';
import type { Playbook, PlaybookPhase, Step } from '../playbook/definition.js';
import { flatten } from '../playbook/walk.js';
import { inBody, type PlanFinding, type PlanRule } from './finding.js';
import { officesUsed } from './offices-used.js';
import { personName, type CheckedPlan } from './subject.js';

/** K1: every category in use has a playbook that contains, recovers and prevents. */
export function checkCategories(subject: CheckedPlan): PlanFinding[] {
  const whole = (playbook: Playbook): boolean =>
    (['containment', 'recovery', 'prevention'] as const).every(
      (phase) => stepsOf(playbook, [phase]).length > 0,
    );
  return perCategory(subject, {
    rule: 'K1',
    fits: whole,
    what: 'に、封じ込め・復旧・再発防止がそろった手順書がありません。手順書を足してください',
  });
}

/** K10, 関係者の連絡先: everybody who stands for an office in use can be reached at all. */
export function checkReachable(subject: CheckedPlan): PlanFinding[] {
  const used = officesUsed(subject);
  const standing = new Set(
    subject.appointments.filter(({ office }) => used.has(office)).map(({ person }) => person),
  );
  return subject.people.flatMap(({ id, email, phone, mobile, outOfHours }, index) => {
    if (!standing.has(id) || email || phone || mobile || outOfHours) return [];
    const what = `${personName(subject, id)}に、メールも電話もありません。email、phone、mobile のどれかを書いてください。`;
    return [inBody('K10', id, { path: ['people', index], what })];
  });
}

/** K11, 報告すべき事項: in every category a step reports, and one records what is known. */
export function checkReports(subject: CheckedPlan): PlanFinding[] {
  return perCategory(subject, {
    rule: 'K11',
    fits: (playbook) => {
      const steps = stepsOf(playbook);
      return (
        steps.some(({ kind }) => kind === 'report') && steps.some(({ facts }) => facts.length > 0)
      );
    },
    what: 'に、報告する事項を定めた手順書がありません。kind: report の手順と、記録する事実（facts）のある手順書を足してください',
  });
}

/** K12, 対応措置: in every category people are told, evidence is kept, and something stops the harm. */
export function checkResponse(subject: CheckedPlan): PlanFinding[] {
  return perCategory(subject, {
    rule: 'K12',
    fits: (playbook) => {
      const steps = stepsOf(playbook, ['intake', 'triage', 'containment']);
      const has = (kind: Step['kind']): boolean => steps.some((step) => step.kind === kind);
      return has('tell') && has('do') && steps.some(({ evidence }) => evidence.length > 0);
    },
    what: 'に、対応措置（連絡・証拠の保全・被害拡大の防止）のそろった手順書がありません。封じ込めに kind: tell と kind: do の手順、残すもの（evidence）を足してください',
  });
}

/** K13, 再発防止措置: in every category nothing ends before a measure against recurrence stands. */
export function checkPrevention(subject: CheckedPlan): PlanFinding[] {
  return perCategory(subject, {
    rule: 'K13',
    fits: (playbook) => stepsOf(playbook).some(({ needs }) => needs.measures),
    what: 'に、再発防止策を決めてから終わる手順書がありません。最終報告の手順に needs: { measures: true } を書いてください',
  });
}

function perCategory(
  { plan, playbooks }: CheckedPlan,
  part: {
    readonly rule: PlanRule;
    readonly fits: (playbook: Playbook) => boolean;
    readonly what: string;
  },
): PlanFinding[] {
  return plan.categories.flatMap(({ category, label }: CategoryLabel, index) => {
    const mine = playbooks.filter((playbook) => playbook.category === category);
    if (mine.some(part.fits)) return [];
    const what = `区分「${label}」（${category}）${part.what}。`;
    const place = { in: 'profile', path: ['threats', index] } as const;
    return [{ rule: part.rule, about: category, place, what }];
  });
}

function stepsOf({ phases }: Playbook, among?: readonly PlaybookPhase[]): Step[] {
  return phases
    .filter(({ phase }) => among?.includes(phase) ?? true)
    .flatMap(({ steps }) => flatten(steps))
    .filter((block) => block.block === 'step');
}
