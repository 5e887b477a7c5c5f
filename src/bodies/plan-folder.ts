import type { ZodType } from 'zod';
import type { Era } from '../domain/calendar/eras.js';
import type { Duties } from '../domain/duty/duty.js';
import type { Profile } from '../domain/plan/profile.js';
import type { LadderRules, OfficeHours } from '../domain/plan/plan.js';
import type { SeverityRules } from '../domain/severity/severity.js';
import { bodyPlaybooks } from '../playbooks/body-playbooks.js';
import { readLibrary } from '../playbooks/library.js';
import type { Resolved } from '../playbooks/resolve.js';
import { attempt, attemptEach } from '../shared/attempt.js';
import type { PlanFiles } from '../shared/plan-files.js';
import {
  UnusableFile,
  readPlaced,
  readYaml,
  type PlacedFile,
  type Problem,
} from '../shared/yaml-file.js';
import { bodySchema, type BodyFile } from './body-schema.js';
import { dutiesSchema } from './duties-schema.js';
import { profileSchema } from './profile-schema.js';
import { registerSchema, type AssetRow } from './register-schema.js';
import { readKinds, type Kinds } from './kinds-check.js';
import { erasSchema, holidaysSchema, ladderSchema, severitySchema } from './rules-schema.js';
import { playbookWithout } from './without-offices.js';

/** What a file says, with its path for naming it in problems. */
export interface FromFile<T> {
  readonly file: string;
  readonly value: T;
}

/** A body's own files, and every playbook as it follows it. */
export interface BodyFolder extends FromFile<BodyFile> {
  readonly profile: FromFile<Profile>;
  readonly duties: FromFile<Duties> | null;
  /** The body's own 重要度; null means the shared one. */
  readonly severity: FromFile<SeverityRules> | null;
  /** The 台帳; null where the body keeps none. */
  readonly register: PlacedFile<readonly AssetRow[]> | null;
  /** As their files have them: bodies that change nothing share the same objects. */
  readonly written: readonly Resolved[];
  /** The same with offices the body has. */
  readonly playbooks: readonly Resolved[];
}

/** Every plan file, each right in itself, not yet held against the others. */
export interface PlanFolder {
  readonly severity: FromFile<SeverityRules>;
  readonly ladder: FromFile<LadderRules>;
  readonly kinds: Kinds;
  readonly holidays: FromFile<OfficeHours['holidays']>;
  readonly duties: FromFile<Duties>;
  readonly eras: FromFile<readonly Era[]>;
  readonly bodies: readonly BodyFolder[];
}

/** Which bodies are read whole, by id: an installation serves few of those that are shipped. */
export type Choose = (bodies: readonly BodyFile[]) => readonly string[];

const BODIES = 'config/bodies';
const ALL: Choose = (bodies) => bodies.map(({ id }) => id);

/**
 * Read every file below config/ and playbooks/ that the plan is made of.
 * @throws UnusableFile with the problems of all files together, so that they are mended in one go.
 */
export function readPlanFolder(files: PlanFiles, choose: Choose = ALL): PlanFolder {
  return readWith(files, () => bodies(files, choose));
}

/**
 * The same without any playbook: what one is tried out in must not depend on the others.
 * @throws UnusableFile with the problems of all files together.
 */
export function readRules(files: PlanFiles): PlanFolder {
  return readWith(files, () =>
    bodyFolders(files).map((folder) => ({
      ...bodyFile(files, folder),
      profile: profileFile(files, folder),
      duties: ownDuties(files, folder),
      severity: ownSeverity(files, folder),
      register: ownRegister(files, folder),
      written: [],
      playbooks: [],
    })),
  );
}

function readWith(files: PlanFiles, readBodies: () => BodyFolder[]): PlanFolder {
  return together<PlanFolder>({
    severity: yaml(files, 'config/severity.yaml', severitySchema),
    ladder: yaml(files, 'config/ladder.yaml', ladderSchema),
    kinds: () => readKinds(files),
    holidays: yaml(files, 'config/holidays.yaml', holidaysSchema),
    duties: yaml(files, 'config/duties.yaml', dutiesSchema),
    eras: yaml(files, 'config/eras.yaml', erasSchema),
    bodies: readBodies,
  });
}

function yaml<T>(files: PlanFiles, file: string, schema: ZodType<T>): () => FromFile<T> {
  return () => ({ file, value: readYaml(files, file, schema) });
}

/** A fault of the shipped playbooks is told once, not once a body. */
function bodies(files: PlanFiles, choose: Choose): BodyFolder[] {
  const library = readLibrary(files);
  const read = attemptEach(bodyFolders(files), (folder) => ({
    folder,
    ...bodyFile(files, folder),
  }));
  const chosen = (read.problems.length > 0 ? ALL : choose)(read.values.map((each) => each.value));
  const whole = attemptEach(
    read.values.filter(({ value }) => chosen.includes(value.id)),
    ({ folder, ...own }): BodyFolder => {
      const profile = attempt(() => profileFile(files, folder));
      const duties = attempt(() => ownDuties(files, folder));
      const severity = attempt(() => ownSeverity(files, folder));
      const register = attempt(() => ownRegister(files, folder));
      const { values: written, problems } = bodyPlaybooks(files, folder, library);
      const wrong = [profile, duties, severity, register]
        .flatMap((each) => each.problems)
        .concat(problems);
      if (profile.value && wrong.length === 0) {
        const rules = {
          duties: duties.value ?? null,
          severity: severity.value ?? null,
          register: register.value ?? null,
        };
        const playbooks = written.map((each) => withOwnOffices(each, own.value));
        return { ...own, profile: profile.value, ...rules, written, playbooks };
      }
      throw new UnusableFile(wrong);
    },
  );
  const problems = [...library.problems, ...read.problems, ...whole.problems];
  if (problems.length > 0) throw new UnusableFile(distinct(problems));
  return [...whole.values];
}

/** A body that reports by other rules keeps a whole duties.yaml of its own; null means the shared one. */
function ownDuties(files: PlanFiles, folder: string): FromFile<Duties> | null {
  const file = `${folder}/duties.yaml`;
  return files.bytes(file) ? yaml(files, file, dutiesSchema)() : null;
}

/** A body with a 対策基準 of its own keeps a whole severity.yaml; who may lower a level stays in `rights`. */
function ownSeverity(files: PlanFiles, folder: string): FromFile<SeverityRules> | null {
  const file = `${folder}/severity.yaml`;
  return files.bytes(file) ? yaml(files, file, severitySchema)() : null;
}

function ownRegister(files: PlanFiles, folder: string): BodyFolder['register'] {
  const file = `${folder}/register.yaml`;
  return files.bytes(file) ? readPlaced(files, file, registerSchema) : null;
}

function withOwnOffices(written: Resolved, { withoutOffices }: BodyFile): Resolved {
  const playbook = playbookWithout(written.playbook, withoutOffices);
  return playbook === written.playbook ? written : { ...written, playbook };
}

function profileFile(files: PlanFiles, folder: string): FromFile<Profile> {
  return yaml(files, `${folder}/profile.yaml`, profileSchema)();
}

/**
 * What a body's own file says.
 * @throws UnusableFile with the problems of the file.
 */
export function bodyFile(files: PlanFiles, folder: string): FromFile<BodyFile> {
  const file = `${folder}/body.yaml`;
  return { file, value: readYaml(files, file, bodySchema) };
}

/** The folder of each body: config/bodies/<slug>. */
export function bodyFolders(files: PlanFiles): string[] {
  const slugs = files.names(BODIES).flatMap((path) => {
    const [slug = '', ...below] = path.slice(BODIES.length + 1).split('/');
    return below.length > 0 ? [slug] : [];
  });
  return [...new Set(slugs)].sort().map((slug) => `${BODIES}/${slug}`);
}

/** The same problem of the same place, found on several ways, is told once. */
export function distinct(problems: readonly Problem[]): Problem[] {
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
