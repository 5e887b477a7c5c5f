// Spec files that compare with what is not ours to ship: it lies beside the project, or the file is left out.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const NEEDS = {
  'src/domain/playbook/check/cacao.spec.ts': '../shared/data/cacao',
};

/** The files to leave out here, each with the folder that is missing. */
export const leftOut = Object.entries(NEEDS)
  .filter(([, folder]) => !existsSync(join(root, folder)))
  .map(([file, folder]) => ({ file, folder }));
