// Build server and console into dist/, whatever is there already.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, checkNode, ensureConsole, ensurePackages, ensureServer, root } from './setup.mjs';

try {
  checkNode();
  await ensurePackages();
  for (const stamp of ['server', 'web'])
    rmSync(join(root, `dist/.${stamp}-stamp`), { force: true });
  await ensureServer();
  await ensureConsole();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
