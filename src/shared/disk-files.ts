import { readFileSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeOf } from './error-code.js';
import type { PlanFiles } from './plan-files.js';
import { LARGEST_BYTES, TOO_LARGE, UnusableFile } from './yaml-file.js';

/** The plan files that lie below `root`. */
export function diskFiles(root: string): PlanFiles {
  return {
    bytes: (path) => readBytes(resolve(root, path), path),
    names: (folder) => filesBelow(resolve(root, folder)).map((name) => `${folder}/${name}`),
  };
}

function readBytes(path: string, name: string): Uint8Array | null {
  const refuse = (what: string): UnusableFile => new UnusableFile([{ place: name, what }]);
  try {
    const about = statSync(path);
    // A pipe or a device would never end.
    if (!about.isFile()) throw refuse('読めません cannot be read (ファイルではありません)');
    if (about.size > LARGEST_BYTES) throw refuse(TOO_LARGE);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UnusableFile) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT') return null;
    throw refuse(`読めません cannot be read (${code})`);
  }
}

function filesBelow(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !isFolder(resolve(folder, name)))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** What is neither file nor folder, such as a link that leads nowhere, is named: reading it says what is wrong. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
