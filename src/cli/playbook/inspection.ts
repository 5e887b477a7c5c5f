import { kindProblems, readKinds } from '../../bodies/kinds-check.js';
import { formRemark, type Remark } from '../../playbooks/inspect.js';
import {
  PARTS,
  fileId,
  nameProblems,
  yamlFiles,
  type ReadLibrary,
} from '../../playbooks/library.js';
import { partSchema, playbookSchema } from '../../playbooks/playbook-schema.js';
import { resolvePart, type Resolved } from '../../playbooks/resolve.js';
import { scriptProblems } from '../../playbooks/script-check.js';
import { sourceOf, type Library } from '../../playbooks/source.js';
import { attempt, attemptEach } from '../../shared/attempt.js';
import type { PlanFiles } from '../../shared/plan-files.js';
import { inReadingOrder, openYaml, type Problem } from '../../shared/yaml-file.js';
import { brokenRemarks, withSalvaged } from './broken.js';
import { followings, remarksOf, type Following } from './following.js';

/** What was looked at, and what is wrong with it. */
export interface Inspected {
  readonly files: readonly string[];
  readonly remarks: readonly Remark[];
}

const SCRIPTS = '.scripts.yaml';
const KINDS = 'config/kinds.yaml';

/** Look at every playbook, part and script, shipped or a body's own, as each body follows it, and at the kinds. */
export function inspectAll(from: PlanFiles, shipped: ReadLibrary): Inspected {
  const { library, doubtful } = withSalvaged(from, shipped);
  const followed = followings(from, library);
  const parts = attemptEach([...library.parts.values()], (part) => resolvePart(part, library));
  const problems = [
    ...shipped.problems,
    ...parts.problems,
    ...followed.flatMap((each) => each.problems),
  ];
  const files = [
    ...yamlFiles(from, 'playbooks'),
    ...followed.flatMap(({ folder }) => yamlFiles(from, `${folder}/playbooks`)),
  ];
  return {
    files,
    remarks: told([
      ...problems.map(formRemark),
      ...remarksOf(followed, doubtful),
      ...unfollowed(files, followed).flatMap((file) => brokenRemarks(from, file, library)),
      ...scriptsBelow(from, followed).flatMap((file) => scriptRemarks(from, file, followed)),
      ...kindRemarks(from, followed),
    ]),
  };
}

/** Look at one file: a playbook with its scripts, a part with every playbook that uses it, scripts, or the kinds. */
export function inspectFile(from: PlanFiles, name: string, shipped: ReadLibrary): Inspected {
  if (name === KINDS) {
    const { library } = withSalvaged(from, shipped);
    return { files: [name], remarks: told(kindRemarks(from, followings(from, library))) };
  }
  if (name.endsWith(SCRIPTS)) {
    const followed = followings(from, shipped);
    return { files: [name], remarks: told(scriptRemarks(from, name, followed)) };
  }
  const read = attempt(() => asIfShipped(from, name, shipped));
  if (!read.value) {
    const hidden = brokenRemarks(from, name, shipped);
    return { files: [name], remarks: told([...read.problems.map(formRemark), ...hidden]) };
  }
  const { library, part, problems } = read.value;
  const followed = followings(from, library);
  const here = ({ place }: Problem): boolean => place.startsWith(`${name}:`);
  const own = followed.map((each) => ({
    ...each,
    playbooks: each.playbooks.filter(({ file }) => file === name),
  }));
  const lost = !part && own.every(({ playbooks }) => playbooks.length === 0);
  const beside = name.replace(/\.yaml$/, SCRIPTS);
  return {
    files: [name],
    remarks: told([
      ...[...problems, ...followed.flatMap((each) => each.problems).filter(here)].map(formRemark),
      ...(part ? remarksOf(followed).filter(here) : remarksOf(own)),
      ...(lost ? brokenRemarks(from, name, library) : []),
      ...(from.bytes(beside) ? scriptRemarks(from, beside, followed) : []),
    ]),
  };
}

/** Playbook files that no body could follow. */
function unfollowed(files: readonly string[], followed: readonly Following[]): string[] {
  const there = new Set(followed.flatMap((each) => each.playbooks.map(({ file }) => file)));
  return files.filter((file) => !file.startsWith(PARTS) && !there.has(file));
}

function scriptsBelow(from: PlanFiles, followed: readonly Following[]): string[] {
  const folders = ['playbooks', ...followed.map(({ folder }) => `${folder}/playbooks`)];
  return folders.flatMap((folder) => from.names(folder).filter((file) => file.endsWith(SCRIPTS)));
}

/** What is wrong with scripts: in themselves, or beside a playbook that does not have what they name. */
function scriptRemarks(from: PlanFiles, name: string, followed: readonly Following[]): Remark[] {
  const beside = name.replace(SCRIPTS, '.yaml');
  const playbook = followed
    .flatMap(({ playbooks }): readonly Resolved[] => playbooks)
    .find(({ file }) => file === beside)?.playbook;
  if (!playbook && from.bytes(beside)) return [];
  if (!playbook) {
    return [
      formRemark({ place: `${name}:1:1`, what: `同じフォルダに手順書 ${beside} がありません` }),
    ];
  }
  const read = attempt(() => scriptProblems(openYaml(from, name), playbook));
  return [...read.problems, ...(read.value ?? [])].map(formRemark);
}

/** Kinds that propose a playbook there is not; one whose file cannot be read is told at that file. */
function kindRemarks(from: PlanFiles, followed: readonly Following[]): Remark[] {
  if (!from.bytes(KINDS)) return [];
  const read = attempt(() =>
    kindProblems(
      readKinds(from),
      followed.map(({ name, folder }) => ({
        name,
        ids: new Set(
          ['playbooks', `${folder}/playbooks`].flatMap((each) => yamlFiles(from, each)).map(fileId),
        ),
      })),
    ),
  );
  return [...read.problems, ...(read.value ?? [])].map(formRemark);
}

/**
 * The library with this file in place of the one it has under that id; a body's own files are read with the body.
 * @throws UnusableFile naming every problem of the file.
 */
function asIfShipped(
  from: PlanFiles,
  name: string,
  library: Library,
): { library: Library; part: boolean; problems: readonly Problem[] } {
  const yaml = openYaml(from, name);
  if (/^config\/bodies\/[^/]+\/playbooks\//.test(name))
    return { library, part: false, problems: [] };
  if (!hasSteps(yaml.value)) {
    const source = sourceOf(yaml, playbookSchema);
    const playbooks = new Map([...library.playbooks, [source.value.id, source]]);
    return { library: { ...library, playbooks }, part: false, problems: nameProblems(source) };
  }
  const source = sourceOf(yaml, partSchema);
  const parts = new Map([...library.parts, [source.value.id, source]]);
  resolvePart(source, { ...library, parts });
  return { library: { ...library, parts }, part: true, problems: nameProblems(source) };
}

function hasSteps(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'steps');
}

/** In reading order; what is found once for each body or each playbook that uses a part is told once. */
function told(remarks: readonly Remark[]): Remark[] {
  const text = ({ place, rule, what }: Remark): string => [place, rule, what].join(' ');
  return inReadingOrder([...new Map(remarks.map((each) => [text(each), each])).values()]);
}
