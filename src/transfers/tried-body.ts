import { isDeepStrictEqual } from 'node:util';
import { Places } from '../bodies/places.js';
import { loadBodies, type LoadedBody } from '../bodies/plan-file.js';
import { checkedPlan } from '../bodies/plan-refusals.js';
import type { Day } from '../domain/plan/plan.js';
import { checkPlan } from '../domain/plan-check/check.js';
import { PLAN_RULES, type PlanFinding, type PlanRule } from '../domain/plan-check/finding.js';
import type { Staff } from '../domain/plan/transfers/who.js';
import { attempt } from '../shared/attempt.js';
import { keptFiles, type PlanFiles } from '../shared/plan-files.js';
import { staffOf } from './staff-of.js';

/** What a changed body.yaml would come to. */
export interface Tried {
  /** What it must not be written with. */
  readonly against: readonly string[];
  /** What is to be done once it is written. */
  readonly afterwards: readonly string[];
}

/** Can be mended only when the people are there, or the file is written: a telephone tried, an exception taken out. */
const AFTERWARDS: ReadonlySet<PlanRule> = new Set(['K9', 'K16']);

/**
 * Load the plan with the new body.yaml laid over its files and check it as of a day. What was to be mended before is
 * not held against it.
 */
export function tryBody(
  files: PlanFiles,
  body: LoadedBody,
  { text, staff, at }: { readonly text: string; readonly staff: Staff; readonly at: Day },
): Tried {
  const changed = keptFiles(new Map([[body.file, Buffer.from(text)]]), files);
  const { value, problems } = attempt(() => loadBodies(changed, () => [body.plan.body]));
  const [after] = value ?? [];
  if (!after) return refused(problems.map(({ place, what }) => `${place}  ${what}`));
  if (!isDeepStrictEqual(staffOf(after), staff)) return refused([OWN_FORM]);
  return sorted(newFindings(body, after, at), new Places(changed, body.file));
}

const OWN_FORM =
  'body.yaml の people か appointments が、一人一行の形ではないため、書き加えられません。手で書いてください（docs/plan-format.md）。';

function refused(against: readonly string[]): Tried {
  return { against, afterwards: [] };
}

function newFindings(before: LoadedBody, after: LoadedBody, at: Day): PlanFinding[] {
  const old = checkPlan(checkedPlan(before), at).findings;
  return checkPlan(checkedPlan(after), at).findings.filter(
    ({ rule, about }) => !old.some((each) => each.rule === rule && each.about === about),
  );
}

function sorted(findings: readonly PlanFinding[], places: Places): Tried {
  const lines = (isAfterwards: boolean): string[] =>
    findings
      .filter(({ rule }) => AFTERWARDS.has(rule) === isAfterwards)
      .map(({ rule, about, place, what }) => {
        const where = isAfterwards ? '' : `${places.of(place)}  `;
        return `${where}規則 ${rule}（${PLAN_RULES[rule]}: ${about}）  ${what}`;
      });
  return { against: lines(false), afterwards: lines(true) };
}
