import { Places } from '../bodies/places.js';
import { accepted } from '../bodies/accepted.js';
import { ownProblems } from '../bodies/own-files.js';
import { loadBodies, type LoadedBody } from '../bodies/plan-file.js';
import { checkedPlan } from '../bodies/plan-refusals.js';
import type { Day } from '../domain/plan/plan.js';
import { checkPlan } from '../domain/plan-check/check.js';
import { PLAN_RULES, type PlanFinding } from '../domain/plan-check/finding.js';
import { attempt } from '../shared/attempt.js';
import { keptFiles, type KeptFiles } from '../shared/plan-files.js';
import { inReadingOrder, type Problem } from '../shared/yaml-file.js';

/** Something wrong with a version, at a place of its files. */
export interface VersionFinding {
  readonly place: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string | null;
  readonly title: string;
  readonly what: string;
  readonly severity: 'error' | 'finding';
}

/** The files of one version, and the body whose plan they are to be. */
export interface PlanFilesAsked {
  readonly files: KeptFiles;
  /** Its config/bodies/<slug>. */
  readonly folder: string;
  readonly body: string;
  /** The day to check it on. */
  readonly at: Day;
  /** Where what was accepted once is kept. */
  readonly accepted: string;
}

/** The plan that files describe; null where something keeps them from being read, which `findings` then says. */
export interface PlanRead {
  readonly body: LoadedBody | null;
  readonly findings: readonly VersionFinding[];
}

/** More than this helps nobody: the first ones cause the others. */
const MOST_FINDINGS = 200;

/** Read and check the files of a version; whatever is wrong with them is the answer. */
export function readPlan(asked: PlanFilesAsked): PlanRead {
  const files = keptFiles(asked.files);
  // The body's own files first, without the shipped ones: a hostile text is told at once.
  const own = ownProblems(files, asked.folder);
  if (own.length > 0) return refused(own);
  const where = { folder: asked.accepted, asked: [asked.body] };
  const { value, problems } = attempt(() =>
    accepted(files, where, () => {
      const bodies = loadBodies(files, () => [asked.body]);
      return { own: asked.body, bodies };
    }),
  );
  if (!value) return refused(problems);
  const [body] = value.bodies;
  if (!body) return refused([renamed(asked)]);
  const places = new Places(files, body.file);
  const { findings } = checkPlan(checkedPlan(body), asked.at);
  return { body, findings: listed(findings.map((each) => findingOf(each, places))) };
}

/** The answer where reading took too long. */
export function planTooHeavy(folder: string): PlanRead {
  const what =
    '調べるのに時間がかかりすぎたので、やめました。手順書の条件（when）と手順を減らしてください';
  return refused([{ place: folder, what }]);
}

function renamed({ folder, body }: PlanFilesAsked): Problem {
  const what = `id は「${body}」のままにしてください。ほかの団体の計画にはできません`;
  return { place: `${folder}/body.yaml:1:1`, what };
}

function refused(problems: readonly Problem[]): PlanRead {
  return { body: null, findings: listed(inReadingOrder(problems).map(errorOf)) };
}

function listed(findings: readonly VersionFinding[]): VersionFinding[] {
  return findings.slice(0, MOST_FINDINGS);
}

function errorOf({ place, what }: Problem): VersionFinding {
  const [, rule = null, text = what] = /^規則 (\S+) {2}(.*)$/s.exec(what) ?? [];
  const title = rule && rule in PLAN_RULES ? PLAN_RULES[rule as keyof typeof PLAN_RULES] : null;
  const named = title ?? (rule ? `手順書の規則 ${rule}` : '書き方');
  return { ...placed(place), rule, title: named, what: text, severity: 'error' };
}

function findingOf({ rule, place, what }: PlanFinding, places: Places): VersionFinding {
  return {
    ...placed(places.of(place)),
    ...{ rule, title: PLAN_RULES[rule], what, severity: 'finding' as const },
  };
}

function placed(place: string): Pick<VersionFinding, 'place' | 'path' | 'line' | 'column'> {
  const [, path = place, line = 1, column = 1] = /^(.*?):(\d+):(\d+)$/.exec(place) ?? [];
  return { place, path, line: Number(line), column: Number(column) };
}
