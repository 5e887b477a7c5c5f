// node scripts/start.mjs [program]: install and build what is missing, then run dist/<program>.js.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  Stop,
  checkNode,
  ensureConsole,
  ensurePackages,
  ensurePlaybookTool,
  ensureServer,
  ensureTools,
  root,
} from './setup.mjs';

const [program = 'main', ...args] = process.argv.slice(2);
const path = join(root, 'dist', `${program}.js`);

try {
  checkNode();
  await ensurePackages();
  if (program.startsWith('playbook/')) await ensurePlaybookTool();
  else await ensureServer();
  if (/^main$|(shots|console)\/main$/.test(program)) await ensureConsole();
  if (program.startsWith('tools/')) await ensureTools();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exit(1);
}

// In this process, not in a child: signals, exit code and a kill -9 mean the program itself.
process.argv = [process.argv[0], path, ...args];
await import(pathToFileURL(path).href);
