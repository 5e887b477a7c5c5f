import { bodyFile, bodyFolders } from '../bodies/plan-folder.js';
import { namedOffices } from '../bodies/without-offices.js';
import type { Playbook } from '../domain/playbook/definition.js';
import type { OfficeId } from '../domain/plan/plan.js';
import { readBodyPlaybook } from '../playbooks/playbook-file.js';
import { readLibrary, yamlFiles } from '../playbooks/library.js';
import type { Library, Source } from '../playbooks/source.js';
import { attempt, attemptEach } from '../shared/attempt.js';
import type { PlanFiles } from '../shared/plan-files.js';

/** What a text of one body is held against. */
export interface Surroundings {
  /** The body's folder: config/bodies/<slug>. */
  readonly folder: string;
  readonly offices: readonly { readonly id: OfficeId; readonly title: string }[];
  readonly shipped: Library;
  /** The body's own playbooks, by id. */
  readonly own: ReadonlyMap<string, Source<Playbook>>;
}

/** The surroundings of every body, by the body's id; files that cannot be read are left out. */
export function readSurroundings(files: PlanFiles): ReadonlyMap<string, Surroundings> {
  const shipped = readLibrary(files);
  return new Map(
    bodyFolders(files).flatMap((folder) => {
      const body = attempt(() => bodyFile(files, folder)).value?.value;
      if (!body) return [];
      const { id } = body;
      const offices = namedOffices(body);
      return [[id, { folder, offices, shipped, own: ownPlaybooks(files, folder) }] as const];
    }),
  );
}

function ownPlaybooks(files: PlanFiles, folder: string): Surroundings['own'] {
  const read = attemptEach(yamlFiles(files, `${folder}/playbooks`), (file) =>
    readBodyPlaybook(files, file),
  );
  const own = read.values.flatMap((each) => ('own' in each ? [each.own] : []));
  return new Map(own.map((source) => [source.value.id, source]));
}
