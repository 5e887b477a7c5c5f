import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodType } from 'zod';
import type { Kind, LadderRules, OfficeHours } from '../domain/plan/plan.js';
import type { SeverityRules } from '../domain/severity/severity.js';
import { bodyPlaybooks } from '../playbooks/body-playbooks.js';
import { readLibrary } from '../playbooks/library.js';
import type { Resolved } from '../playbooks/resolve.js';
import { attempt, attemptEach } from '../shared/attempt.js';
import { UnusableFile, readYaml } from '../shared/yaml-file.js';
import { bodySchema, type BodyFile } from './body-schema.js';
import { holidaysSchema, kindsSchema, ladderSchema, severitySchema } from './rules-schema.js';

/** What a file says, with its path below the root for naming it in problems. */
export interface FromFile<T> {
  readonly file: string;
  readonly value: T;
}

/** A body's own file, and every playbook as it follows it. */
export interface BodyFolder extends FromFile<BodyFile> {
  readonly playbooks: readonly Resolved[];
}

/** Every plan file, each right in itself, not yet held against the others. */
export interface PlanFolder {
  readonly severity: FromFile<SeverityRules>;
  readonly ladder: FromFile<LadderRules>;
  readonly kinds: FromFile<readonly Kind[]>;
  readonly holidays: FromFile<OfficeHours['holidays']>;
  readonly bodies: readonly BodyFolder[];
}

/**
 * Read every file below config/ and playbooks/ that the plan is made of.
 * @throws UnusableFile with the problems of all files together, so that they are mended in one go.
 */
export function readPlanFolder(root: string): PlanFolder {
  return readWith(root, () => bodies(root));
}

/**
 * The same without any playbook: what one is tried out in must not depend on the others.
 * @throws UnusableFile with the problems of all files together.
 */
export function readRules(root: string): PlanFolder {
  return readWith(root, () =>
    bodyFolders(root).map((folder) => ({ ...bodyFile(root, folder), playbooks: [] })),
  );
}

function readWith(root: string, readBodies: () => BodyFolder[]): PlanFolder {
  const yaml =
    <T>(file: string, schema: ZodType<T>) =>
    (): FromFile<T> => ({
      file,
      value: readYaml(join(root, file), file, schema),
    });
  return together<PlanFolder>({
    severity: yaml('config/severity.yaml', severitySchema),
    ladder: yaml('config/ladder.yaml', ladderSchema),
    kinds: yaml('config/kinds.yaml', kindsSchema),
    holidays: yaml('config/holidays.yaml', holidaysSchema),
    bodies: readBodies,
  });
}

/** A fault of the shipped playbooks is told once, not once a body. */
function bodies(root: string): BodyFolder[] {
  const library = readLibrary(root);
  const read = attemptEach(bodyFolders(root), (folder) => {
    const own = attempt(() => bodyFile(root, folder));
    const { values, problems } = bodyPlaybooks(root, folder, library);
    if (own.value && problems.length === 0) return { ...own.value, playbooks: values };
    throw new UnusableFile([...own.problems, ...problems]);
  });
  const problems = [...library.problems, ...read.problems];
  if (problems.length > 0) throw new UnusableFile(distinct(problems));
  return [...read.values];
}

/**
 * What a body's own file says.
 * @throws UnusableFile with the problems of the file.
 */
export function bodyFile(root: string, folder: string): FromFile<BodyFile> {
  const file = `${folder}/body.yaml`;
  return { file, value: readYaml(join(root, file), file, bodySchema) };
}

/** The folder of each body: config/bodies/<slug>. */
export function bodyFolders(root: string): string[] {
  const folders = readdirSync(join(root, 'config/bodies'), { withFileTypes: true });
  return folders
    .filter((entry) => entry.isDirectory())
    .map((entry) => `config/bodies/${entry.name}`)
    .sort();
}

function distinct(problems: UnusableFile['problems']): UnusableFile['problems'] {
  return [...new Map(problems.map((each) => [`${each.place} ${each.what}`, each])).values()];
}

function together<T extends object>(reads: { [K in keyof T]: () => T[K] }): T {
  const outcomes = Object.entries<() => unknown>(reads).map(
    ([key, read]) => [key, attempt(read)] as const,
  );
  const problems = outcomes.flatMap(([, outcome]) => outcome.problems);
  if (problems.length > 0) throw new UnusableFile(problems);
  return Object.fromEntries(outcomes.map(([key, { value }]) => [key, value])) as T;
}
