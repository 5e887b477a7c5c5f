import { Places } from '../bodies/places.js';
import type { LoadedBody } from '../bodies/plan-file.js';
import { checkedPlan } from '../bodies/plan-refusals.js';
import { checkPlan } from '../domain/plan-check/check.js';
import { inTwo, isBlocking, PLAN_RULES, type PlanFinding } from '../domain/plan-check/finding.js';
import { twelveMonthsFrom } from '../domain/plan-check/subject.js';
import type { Day } from '../domain/plan/plan.js';
import type { PlanFiles } from '../shared/plan-files.js';
import type { PlanCheckView, PlanFindingView } from './check.view.js';

/** Check a body's plan on a day; the files say where what is found stands. */
export function checkBody(
  body: LoadedBody,
  { files, day }: { readonly files: PlanFiles; readonly day: Day },
): Omit<PlanCheckView, 'checkedAt'> {
  const { findings, excepted } = checkPlan(checkedPlan(body), day);
  const places = new Places(files, body.file);
  const view = (finding: PlanFinding): PlanFindingView => ({
    ...{ rule: finding.rule, title: PLAN_RULES[finding.rule], about: finding.about },
    place: places.of(finding.place),
    ...inTwo(finding),
    blocking: isBlocking(finding),
  });
  const shown = findings.map(view);
  return {
    bodyName: body.plan.bodyName,
    planVersion: body.plan.version,
    ...twelveMonthsFrom(day),
    rules: Object.keys(PLAN_RULES).length,
    findings: [...shown.filter((each) => each.blocking), ...shown.filter((each) => !each.blocking)],
    exceptions: excepted.map(({ finding, exception: { why, approvedBy } }) => ({
      ...view(finding),
      ...{ why, approvedBy },
    })),
  };
}
