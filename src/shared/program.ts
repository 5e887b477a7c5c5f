import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program itself, whether it runs from src/ or from dist/; the plan files may lie elsewhere. */
export const PROGRAM = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The version of the program, as package.json has it. */
export function programVersion(): string {
  const text = readFileSync(join(PROGRAM, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
