import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodType } from 'zod';
import type { Kind, LadderRules, OfficeHours } from '../domain/plan/plan.js';
import type { Playbook } from '../domain/playbook/definition.js';
import type { SeverityRules } from '../domain/severity/severity.js';
import { readPlaybook } from '../playbooks/playbook-file.js';
import { UnusableFile, readYaml, type Problem } from '../shared/yaml-file.js';
import { bodySchema, type BodyFile } from './body-schema.js';
import { holidaysSchema, kindsSchema, ladderSchema, severitySchema } from './rules-schema.js';

/** What a file says, with its path below the root for naming it in problems. */
export interface FromFile<T> {
  readonly file: string;
  readonly value: T;
}

/** Every plan file, each right in itself, not yet held against the others. */
export interface PlanFolder {
  readonly severity: FromFile<SeverityRules>;
  readonly ladder: FromFile<LadderRules>;
  readonly kinds: FromFile<readonly Kind[]>;
  readonly holidays: FromFile<OfficeHours['holidays']>;
  readonly bodies: readonly FromFile<BodyFile>[];
  readonly playbooks: readonly FromFile<Playbook>[];
}

/**
 * Read every file below config/ and playbooks/ that the plan is made of.
 * @throws UnusableFile with the problems of all files together, so that they are mended in one go.
 */
export function readPlanFolder(root: string): PlanFolder {
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
    bodies: () => each(bodyFiles(root), (file) => yaml(file, bodySchema)()),
    playbooks: () => each(playbookFiles(root), (file) => playbook(root, file)),
  });
}

function bodyFiles(root: string): string[] {
  const folders = readdirSync(join(root, 'config/bodies'), { withFileTypes: true });
  return folders
    .filter((entry) => entry.isDirectory())
    .map((entry) => `config/bodies/${entry.name}/body.yaml`)
    .sort();
}

function playbookFiles(root: string): string[] {
  const names = readdirSync(join(root, 'playbooks'), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => `playbooks/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
}

/** A playbook names its problems by the file's own name; here two folders may hold the same name. */
function playbook(root: string, file: string): FromFile<Playbook> {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const { value, problems } = attempt(() => readPlaybook(join(root, file)));
  if (value) return { file, value };
  throw new UnusableFile(
    problems.map(({ place, what }) => ({ place: `${folder}/${place}`, what })),
  );
}

function each<T>(files: readonly string[], read: (file: string) => T): T[] {
  const outcomes = files.map((file) => attempt(() => read(file)));
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  if (problems.length > 0) throw new UnusableFile(problems);
  return outcomes.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

function together<T extends object>(reads: { [K in keyof T]: () => T[K] }): T {
  const outcomes = Object.entries<() => unknown>(reads).map(
    ([key, read]) => [key, attempt(read)] as const,
  );
  const problems = outcomes.flatMap(([, outcome]) => outcome.problems);
  if (problems.length > 0) throw new UnusableFile(problems);
  return Object.fromEntries(outcomes.map(([key, { value }]) => [key, value])) as T;
}

function attempt<T>(read: () => T): { value?: T; problems: readonly Problem[] } {
  try {
    return { value: read(), problems: [] };
  } catch (error) {
    if (error instanceof UnusableFile) return { problems: error.problems };
    throw error;
  }
}
