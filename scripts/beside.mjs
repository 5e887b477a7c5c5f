// Spec files that compare with what is not ours to ship: it lies beside the project, or the file is left out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** The files to leave out where no disk may be mounted: not as root, or in a container without the right. */
export const needsMount = mayMount()
  ? []
  : ['test/crash/full-disk.crash.ts', 'test/crash/power.crash.ts'];

function mayMount() {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder]).status === 0;
  if (mounted) spawnSync('umount', [folder]);
  rmdirSync(folder);
  return mounted;
}
