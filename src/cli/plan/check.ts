import type { LoadedBody } from '../../bodies/plan-file.js';
import { checkedPlan } from '../../bodies/plan-refusals.js';
import { checkPlan } from '../../domain/plan-check/check.js';
import { PLAN_RULES, type PlanFinding } from '../../domain/plan-check/finding.js';
import { forBodies, type BodySaid } from './bodies.js';
import { diskFiles } from '../../shared/disk-files.js';
import type { PlanCommand } from './arguments.js';
import { Places } from '../../bodies/places.js';

/** 点検: each finding with its place, its rule and what to do. Exit 0 only when there is none. */
export const checkPlans: PlanCommand = (args, surroundings) =>
  forBodies(args, surroundings, (body, { at }) => checkBody(body, { root: surroundings.root, at }));

function checkBody(body: LoadedBody, { root, at }: { root: string; at: string }): BodySaid {
  const { plan, file } = body;
  const { findings, excepted } = checkPlan(checkedPlan(body), at);
  const places = new Places(diskFiles(root), file);
  const verdict = findings.length === 0 ? '見つかりません' : `${findings.length} 件`;
  return {
    lines: [
      ...findings.map((each) => findingLine(each, places)),
      ...excepted.map(
        ({ finding, exception }) =>
          `${places.of(finding.place)}  規則 ${finding.rule}  例外  ${exception.why}（承認: ${exception.approvedBy}）`,
      ),
      `${plan.bodyName}のファイル（${at}）を${Object.keys(PLAN_RULES).length}の規則で点検しました。直すことは${verdict}${excepted.length > 0 ? `、例外 ${excepted.length} 件` : ''}。`,
    ],
    clean: findings.length === 0,
  };
}

/** What an exception would have to name stands in brackets after the rule. */
function findingLine({ rule, about, place, what }: PlanFinding, places: Places): string {
  return `${places.of(place)}  規則 ${rule}（${PLAN_RULES[rule]}: ${about}）  ${what}`;
}
