import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this clone; compiled programs lie in dist/tools/bench. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** A built program of the server, such as `main` or `cli/verify`. */
export function program(name: string, root = ROOT): string {
  return join(root, 'dist', `${name}.js`);
}
