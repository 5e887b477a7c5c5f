import { existsSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { bodyFile, bodyFolders } from '../../bodies/plan-folder.js';
import { namedOffices } from '../../bodies/without-offices.js';
import { bodyPlaybooks } from '../../playbooks/body-playbooks.js';
import { formRemark, inspect, type Remark } from '../../playbooks/inspect.js';
import { readLibrary } from '../../playbooks/library.js';
import { readPlaybook } from '../../playbooks/playbook-file.js';
import { partSchema, playbookSchema } from '../../playbooks/playbook-schema.js';
import { resolvePart, type Resolved } from '../../playbooks/resolve.js';
import { scriptProblems } from '../../playbooks/script-check.js';
import { sourceOf, type Library } from '../../playbooks/source.js';
import { attempt, attemptEach } from '../../shared/attempt.js';
import { openYaml, type Problem } from '../../shared/yaml-file.js';

/** What was looked at, and what is wrong with it. */
export interface Inspected {
  readonly files: readonly string[];
  readonly remarks: readonly Remark[];
}

/** The playbooks as one body follows them, and its offices; null where no body could be read. */
interface Following {
  readonly offices: readonly string[] | null;
  readonly playbooks: readonly Resolved[];
  readonly problems: readonly Problem[];
}

/** Look at every shipped playbook and part, and every playbook as each body follows it. */
export function inspectAll(root: string): Inspected {
  const library = readLibrary(root);
  const followed = followings(root, library);
  const parts = attemptEach([...library.parts.values()], (part) => resolvePart(part, library));
  const problems = [
    ...library.problems,
    ...parts.problems,
    ...followed.flatMap((each) => each.problems),
  ];
  const playbooks = followed.flatMap((each) => each.playbooks.map(({ file }) => file));
  return {
    files: [...new Set([...playbooks, ...[...library.parts.values()].map(({ file }) => file)])],
    remarks: distinct([
      ...problems.map(formRemark),
      ...followed.flatMap(remarksOf),
      ...[...library.playbooks.values()].flatMap((source) =>
        scriptRemarks(root, source.file, library),
      ),
    ]),
  };
}

/** Look at one file: a playbook with its scripts, a part with every playbook that uses it, or a body's own. */
export function inspectFile(root: string, name: string, shipped: Library): Inspected {
  if (name.endsWith(SCRIPTS)) {
    return { files: [name], remarks: scriptRemarks(root, name.replace(SCRIPTS, '.yaml'), shipped) };
  }
  const read = attempt(() => asIfShipped(root, name, shipped));
  if (!read.value) return { files: [name], remarks: read.problems.map(formRemark) };
  const { library, part } = read.value;
  const followed = followings(root, library);
  const here = ({ place }: Problem): boolean => place.startsWith(`${name}:`);
  const problems = followed.flatMap((each) => each.problems).filter(here);
  const remarks = part
    ? followed.flatMap(remarksOf).filter(here)
    : followed.flatMap((each) =>
        remarksOf({ ...each, playbooks: each.playbooks.filter(({ file }) => file === name) }),
      );
  const scripts = part ? [] : scriptRemarks(root, name, library);
  return {
    files: [name],
    remarks: distinct([...problems.map(formRemark), ...remarks, ...scripts]),
  };
}

const SCRIPTS = '.scripts.yaml';

/** What is wrong with the scripts beside a playbook, if it has any. */
function scriptRemarks(root: string, playbook: string, library: Library): Remark[] {
  const name = playbook.replace(/\.yaml$/, SCRIPTS);
  const path = resolvePath(root, name);
  if (!existsSync(path)) return [];
  const read = attempt(() =>
    scriptProblems(
      openYaml(path, name),
      readPlaybook(resolvePath(root, playbook), library, playbook),
    ),
  );
  return [...read.problems, ...(read.value ?? [])].map(formRemark);
}

/**
 * The library with this file in place of the one it has under that id; a body's own files are read with the body.
 * @throws UnusableFile naming every problem of the file.
 */
function asIfShipped(
  root: string,
  name: string,
  library: Library,
): { library: Library; part: boolean } {
  const yaml = openYaml(resolvePath(root, name), name);
  if (/^config\/bodies\/[^/]+\/playbooks\//.test(name)) return { library, part: false };
  if (!hasSteps(yaml.value)) {
    const source = sourceOf(yaml, playbookSchema);
    const playbooks = new Map([...library.playbooks, [source.value.id, source]]);
    return { library: { ...library, playbooks }, part: false };
  }
  const source = sourceOf(yaml, partSchema);
  const parts = new Map([...library.parts, [source.value.id, source]]);
  resolvePart(source, { ...library, parts });
  return { library: { ...library, parts }, part: true };
}

function hasSteps(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'steps');
}

function followings(root: string, library: Library): Following[] {
  return bodyFolders(root).map((folder) => {
    const body = attempt(() => bodyFile(root, folder));
    const { values, problems } = bodyPlaybooks(root, folder, library);
    return {
      offices: body.value ? namedOffices(body.value.value).map(({ id }) => id) : null,
      playbooks: values,
      problems: [...body.problems, ...problems],
    };
  });
}

function remarksOf({ playbooks, offices }: Following): Remark[] {
  return playbooks.flatMap((playbook) => inspect(playbook, offices));
}

/** A shipped playbook is looked at once for each body; the same fault is told once. */
function distinct(remarks: readonly Remark[]): Remark[] {
  const text = ({ place, rule, what }: Remark): string => [place, rule, what].join(' ');
  return [...new Map(remarks.map((remark) => [text(remark), remark])).values()];
}
