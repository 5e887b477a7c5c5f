import type { KeptFiles } from '../shared/plan-files.js';
import { readPlan, type PlanFilesAsked, type VersionFinding } from './read-plan.js';

/** Something the check finds once a version is changed. */
export interface FindingAfter extends VersionFinding {
  /** It was not there before. */
  readonly isNew: boolean;
}

/** What the check finds in a version with texts laid over it, what is new first. */
export function findingsAfter(plan: PlanFilesAsked, texts: KeptFiles): FindingAfter[] {
  const before = new Set(readPlan(plan).findings.map(nameOf));
  const { findings } = readPlan({ ...plan, files: new Map([...plan.files, ...texts]) });
  const all = findings.map((each) => ({ ...each, isNew: !before.has(nameOf(each)) }));
  return [...all.filter(({ isNew }) => isNew), ...all.filter(({ isNew }) => !isNew)];
}

/** What the check finds afterwards and did not before. */
export function newFindings(
  before: readonly VersionFinding[],
  after: readonly VersionFinding[],
): VersionFinding[] {
  const known = new Set(before.map(nameOf));
  return after.filter((each) => !known.has(nameOf(each)));
}

/** Lines move when something above them is changed: what is said is what it is. */
function nameOf({ rule, path, what }: VersionFinding): string {
  return [rule, path, what].join(' ');
}
