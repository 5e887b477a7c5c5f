import { attemptEach } from '../shared/attempt.js';
import type { PlanFiles } from '../shared/plan-files.js';
import type { Problem } from '../shared/yaml-file.js';
import { readPart, readSource } from './playbook-file.js';
import type { Library, Source } from './source.js';

/** The shipped playbooks and parts that could be read, and what is wrong with the others. */
export interface ReadLibrary extends Library {
  readonly problems: readonly Problem[];
  readonly unread: ReadonlyMap<string, string>;
}

/** Where shared parts are. */
export const PARTS = 'playbooks/parts/';

/** Read every playbook and shared part below playbooks/. */
export function readLibrary(files: PlanFiles): ReadLibrary {
  const names = yamlFiles(files, 'playbooks');
  const playbooks = attemptEach(
    names.filter((file) => !file.startsWith(PARTS)),
    (file) => readSource(files, file),
  );
  const parts = attemptEach(
    names.filter((file) => file.startsWith(PARTS)),
    (file) => readPart(files, file),
  );
  const read = new Set([...playbooks.values, ...parts.values].map(({ file }) => file));
  return {
    playbooks: byId(playbooks.values),
    parts: byId(parts.values),
    unread: new Map(names.filter((file) => !read.has(file)).map((file) => [fileId(file), file])),
    problems: [
      ...playbooks.problems,
      ...parts.problems,
      ...[...playbooks.values, ...parts.values].flatMap(nameProblems),
      ...twice([...playbooks.values, ...parts.values]),
    ],
  };
}

/** The YAML files below a folder, without scripts; none where the folder is missing. */
export function yamlFiles(files: PlanFiles, folder: string): string[] {
  return files
    .names(folder)
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('.scripts.yaml'));
}

/** The id that a file of this name has to have. */
export function fileId(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);
}

type Named = Source<{ readonly id: string }>;
const ID = { block: null, phase: null, field: 'id' };

/** A file is found by its name, so the id inside is the same. */
export function nameProblems({ file, value, where }: Named): Problem[] {
  const name = fileId(file);
  const what = `id は、ファイルの名前と同じ「${name}」にしてください`;
  return name === value.id ? [] : [{ place: where(ID), what }];
}

function twice(sources: readonly Named[]): Problem[] {
  return sources.flatMap(({ value, where }, index) => {
    const first = sources.slice(0, index).find((other) => other.value.id === value.id);
    const what = `id「${value.id}」は、${first?.where(ID) ?? ''} にもあります。別の id にしてください`;
    return first ? [{ place: where(ID), what }] : [];
  });
}

function byId<T extends { readonly id: string }>(
  sources: readonly Source<T>[],
): ReadonlyMap<string, Source<T>> {
  return new Map(sources.map((source) => [source.value.id, source]));
}
