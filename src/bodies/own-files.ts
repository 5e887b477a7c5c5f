import { readBodyPlaybook } from '../playbooks/playbook-file.js';
import { yamlFiles } from '../playbooks/library.js';
import { attemptEach } from '../shared/attempt.js';
import type { PlanFiles } from '../shared/plan-files.js';
import { openYaml, readYaml, type Problem } from '../shared/yaml-file.js';
import { bodySchema } from './body-schema.js';
import { dutiesSchema } from './duties-schema.js';
import { distinct } from './plan-folder.js';
import { profileSchema } from './profile-schema.js';

/** What must be there; what else a body may keep is looked at where it is. */
const NEEDED = ['body.yaml', 'profile.yaml'];

/**
 * What is wrong with the files of one body, each by itself: told without reading anything that is shipped, so that a
 * text of any kind has its answer at once.
 */
export function ownProblems(files: PlanFiles, folder: string): Problem[] {
  const names = files.names(folder).filter((name) => name.endsWith('.yaml'));
  const playbooks = yamlFiles(files, `${folder}/playbooks`);
  const readers: Record<string, (name: string) => unknown> = {
    [`${folder}/body.yaml`]: (name) => readYaml(files, name, bodySchema),
    [`${folder}/profile.yaml`]: (name) => readYaml(files, name, profileSchema),
    [`${folder}/duties.yaml`]: (name) => readYaml(files, name, dutiesSchema),
    ...Object.fromEntries(playbooks.map((name) => [name, () => readBodyPlaybook(files, name)])),
  };
  const all = new Set([...NEEDED.map((name) => `${folder}/${name}`), ...names]);
  const read = attemptEach([...all], (name) => (readers[name] ?? formOf(files))(name));
  return distinct(read.problems);
}

function formOf(files: PlanFiles): (name: string) => unknown {
  return (name) => openYaml(files, name);
}
