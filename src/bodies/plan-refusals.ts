import { refusals } from '../domain/plan-check/check.js';
import type { CheckedPlan } from '../domain/plan-check/subject.js';
import type { PlanFiles } from '../shared/plan-files.js';
import type { Problem } from '../shared/yaml-file.js';
import { Places } from './places.js';
import type { LoadedBody } from './plan-file.js';

/** What the check of plans refuses in any body, each at its place; what stands in a shared file is told once. */
export function refusedProblems(files: PlanFiles, bodies: readonly LoadedBody[]): Problem[] {
  const problems = bodies.flatMap((body) => refusedIn(files, body));
  return [...new Map(problems.map((each) => [`${each.place} ${each.what}`, each])).values()];
}

function refusedIn(files: PlanFiles, body: LoadedBody): Problem[] {
  const places = new Places(files, body.file);
  return refusals(checkedPlan(body)).map(({ rule, place, what }) => ({
    place: places.of(place),
    what: `規則 ${rule}  ${what}`,
  }));
}

/** A body as the check of plans looks at it. */
export function checkedPlan(body: LoadedBody): CheckedPlan {
  const { plan, people, appointments, playbooks, upkeep } = body;
  return { plan, people, appointments, playbooks: [...playbooks.values()], upkeep };
}
