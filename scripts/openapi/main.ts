import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textsOf } from './texts.js';

/** Write what the API is, for people and for the console's compiler. */
const root = process.cwd();
for (const [path, text] of Object.entries(await textsOf(root))) {
  writeFileSync(join(root, path), text);
  process.stdout.write(`${path}\n`);
}
