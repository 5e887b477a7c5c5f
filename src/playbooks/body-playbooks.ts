import { attemptEach, type Gathered } from '../shared/attempt.js';
import type { PlanFiles } from '../shared/plan-files.js';
import type { Problem } from '../shared/yaml-file.js';
import { applyOverride } from './apply-override.js';
import { nameProblems, yamlFiles } from './library.js';
import type { Override } from './override-schema.js';
import { readBodyPlaybook } from './playbook-file.js';
import { resolve, type Resolved } from './resolve.js';
import type { Library, Source } from './source.js';

/**
 * Every playbook as one body follows it: the shipped ones with its changes, and its own, with the problems of
 * those that cannot be read. `folder` is its config/bodies/<slug>.
 */
export function bodyPlaybooks(
  files: PlanFiles,
  folder: string,
  library: Library,
): Gathered<Resolved> {
  const read = attemptEach(yamlFiles(files, `${folder}/playbooks`), (file) =>
    readBodyPlaybook(files, file),
  );
  const own = read.values.flatMap((each) => ('own' in each ? [each.own] : []));
  const overrides = read.values.flatMap((each) => ('override' in each ? [each.override] : []));
  const playbooks = new Map(own.map((source) => [source.value.id, source]));
  const all: Library = {
    ...library,
    playbooks: new Map([...library.playbooks, ...playbooks]),
  };
  const shipped = resolvedOf(library);
  const filled = attemptEach(own, (source) => resolve(source, all));
  const changed = attemptEach([...shipped.values, ...filled.values], (base) =>
    withOverride(base, overrides),
  );
  return {
    values: changed.values,
    problems: [
      ...shipped.problems,
      ...read.problems,
      ...own.flatMap(nameProblems),
      ...own.flatMap((source) => taken(source, library)),
      ...overrides.flatMap((source) => aimless(source, all, overrides)),
      ...filled.problems,
      ...changed.problems,
    ],
  };
}

const RESOLVED = new WeakMap<Library, Gathered<Resolved>>();

/** The shipped playbooks, filled in once for all bodies: a body that changes nothing has the same objects. */
function resolvedOf(library: Library): Gathered<Resolved> {
  const known = RESOLVED.get(library);
  if (known) return known;
  const resolved = attemptEach([...library.playbooks.values()], (source) =>
    resolve(source, library),
  );
  RESOLVED.set(library, resolved);
  return resolved;
}

function withOverride(base: Resolved, overrides: readonly Source<Override>[]): Resolved {
  const own = overrides.find(({ value }) => value.override === base.playbook.id);
  return own ? applyOverride(base, own) : base;
}

/** A body's own playbook has an id that no shipped one has. */
export function taken(
  { value, where }: Source<{ readonly id: string }>,
  library: Library,
): Problem[] {
  const first = library.playbooks.get(value.id) ?? library.parts.get(value.id);
  const what = `id「${value.id}」は ${first?.file ?? ''} にもあります。書き換えるときは override: ${value.id} と書きます`;
  return first ? [{ place: where({ block: null, phase: null, field: 'id' }), what }] : [];
}

function aimless(
  source: Source<Override>,
  { playbooks }: Library,
  overrides: readonly Source<Override>[],
): Problem[] {
  const { override } = source.value;
  const place = source.where({ block: null, phase: null, field: 'override' });
  const first = overrides.find(({ value }) => value.override === override);
  if (first !== source)
    return [{ place, what: `「${override}」は ${first?.file ?? ''} でも書き換えています` }];
  return playbooks.has(override)
    ? []
    : [{ place, what: `「${override}」という手順書はありません` }];
}
