import type { Day } from '../plan/plan.js';
import type { PlanException } from '../plan/upkeep.js';
import { checkApprovers, checkDeputies, checkHolders, checkOrders } from './appointments.js';
import { checkCircles } from './deputy-circles.js';
import { checkEach } from './each.js';
import { inBody, type PlanFinding, type PlanRule } from './finding.js';
import { checkAuthority, checkEnds, checkRows, checkSilence } from './ladders.js';
import { checkLawFloors } from './law-floors.js';
import {
  checkCategories,
  checkPrevention,
  checkReachable,
  checkReports,
  checkResponse,
} from './parts.js';
import { checkRegister } from './register.js';
import { twelveMonthsFrom, type CheckedPlan, type Days } from './subject.js';
import { checkBcp, checkContacts, checkNightDesk, checkReview } from './upkeep.js';

/** Further than any appointment is written. */
const LAST_DAY = '2999-12-31';

type Rule = (subject: CheckedPlan, days: Days) => PlanFinding[];

/** Each looks for one thing; a plan that fails one of them fails only that one. */
const RULES: Readonly<Record<Exclude<PlanRule, 'K16'>, Rule>> = {
  K1: checkCategories,
  K2: checkHolders,
  K3: checkDeputies,
  K4: checkApprovers,
  K5: checkOrders,
  K6: checkCircles,
  K7: checkAuthority,
  K8: checkEnds,
  K9: checkContacts,
  K10: checkReachable,
  K11: checkReports,
  K12: checkResponse,
  K13: checkPrevention,
  K14: checkBcp,
  K15: checkReview,
  K17: checkRows,
  K18: checkLawFloors,
  K19: checkNightDesk,
  K20: checkRegister,
  K21: checkEach,
};

/** A finding the body has put on record as an exception. */
export interface Excepted {
  readonly finding: PlanFinding;
  readonly exception: PlanException;
}

export interface PlanChecked {
  readonly findings: readonly PlanFinding[];
  readonly excepted: readonly Excepted[];
}

/** Look at a plan as it stands on a day, and at the twelve months from there. */
export function checkPlan(subject: CheckedPlan, today: Day): PlanChecked {
  const days = twelveMonthsFrom(today);
  const all = Object.values(RULES).flatMap((rule) => rule(subject, days));
  const { exceptions } = subject.upkeep;
  const found = all.map((finding) => ({
    finding,
    exception: exceptions.find(({ rule, what }) => rule === finding.rule && what === finding.about),
  }));
  return {
    findings: [
      ...found.filter(({ exception }) => !exception).map(({ finding }) => finding),
      ...unusedExceptions(subject, all),
    ],
    excepted: found.flatMap(({ finding, exception }) =>
      exception ? [{ finding, exception }] : [],
    ),
  };
}

/** What no server starts with: deputies who lead back to each other, ladders that never end, say two things or tell nobody. */
const REFUSED = [checkCircles, checkEnds, checkRows, checkSilence] as const;

/** Findings that keep a plan from being used at all, from the day it is in force on. */
export function refusals(subject: CheckedPlan): PlanFinding[] {
  const days = { from: subject.plan.inForceFrom, to: LAST_DAY };
  const { exceptions } = subject.upkeep;
  return REFUSED.flatMap((rule) => rule(subject, days)).filter(
    ({ rule, about }) => !exceptions.some((each) => each.rule === rule && each.what === about),
  );
}

/** K16: an exception nothing needs any more hides the next mistake; those of the proof are looked at there. */
function unusedExceptions(
  { upkeep: { exceptions } }: CheckedPlan,
  all: readonly PlanFinding[],
): PlanFinding[] {
  return exceptions.flatMap(({ rule, what: about }, index) => {
    const isOurs = Object.hasOwn(RULES, rule);
    const isUsed = all.some((each) => each.rule === rule && each.about === about);
    if (!isOurs || isUsed) return [];
    const what = `例外（規則 ${rule}、${about}）に当たるものが、もうありません。exceptions から消してください。`;
    return [inBody('K16', about, { path: ['exceptions', index], what })];
  });
}
