import { join } from 'node:path';
import { bodyFile, bodyFolders } from '../bodies/plan-folder.js';
import { namedOffices } from '../bodies/without-offices.js';
import type { Playbook } from '../domain/playbook/definition.js';
import type { OfficeId } from '../domain/plan/plan.js';
import { readBodyPlaybook } from '../playbooks/playbook-file.js';
import { readLibrary, yamlFiles } from '../playbooks/library.js';
import type { Library, Source } from '../playbooks/source.js';
import { attempt, attemptEach } from '../shared/attempt.js';

/** What a text of one body is held against. */
export interface Surroundings {
  /** The body's folder below the root: config/bodies/<slug>. */
  readonly folder: string;
  readonly offices: readonly { readonly id: OfficeId; readonly title: string }[];
  readonly shipped: Library;
  /** The body's own playbooks, by id. */
  readonly own: ReadonlyMap<string, Source<Playbook>>;
}

/** The surroundings of every body below `root`, by the body's id; files that cannot be read are left out. */
export function readSurroundings(root: string): ReadonlyMap<string, Surroundings> {
  const shipped = readLibrary(root);
  return new Map(
    bodyFolders(root).flatMap((folder) => {
      const body = attempt(() => bodyFile(root, folder)).value?.value;
      if (!body) return [];
      const { id } = body;
      const offices = namedOffices(body);
      return [[id, { folder, offices, shipped, own: ownPlaybooks(root, folder) }] as const];
    }),
  );
}

function ownPlaybooks(root: string, folder: string): Surroundings['own'] {
  const read = attemptEach(yamlFiles(root, `${folder}/playbooks`), (file) =>
    readBodyPlaybook(join(root, file), file),
  );
  const own = read.values.flatMap((each) => ('own' in each ? [each.own] : []));
  return new Map(own.map((source) => [source.value.id, source]));
}
