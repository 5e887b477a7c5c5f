import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const FILE = join(process.cwd(), 'test/crash/kill-at.mjs');

/** The names of the points at which the server can be made to end itself; what they are stands in the file. */
export const POINTS: readonly string[] = [
  ...readFileSync(FILE, 'utf8').matchAll(/^ {2}'?([^:']+)'?: \[/gm),
].map(([, name = '']) => name);

/** What makes a server end itself when it has come to a point so many times. */
export function settingsFor(point: string, times: number): NodeJS.ProcessEnv {
  return { NODE_OPTIONS: `--import=${pathToFileURL(FILE).href}`, KILL_AT: `${point}:${times}` };
}
