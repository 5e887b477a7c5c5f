import { relative, resolve } from 'node:path';

/** Where a command runs: the folder with config/ and playbooks/, and the folder its arguments count from. */
export interface Folders {
  readonly root: string;
  readonly from: string;
}

/** What a command says, line by line, and how it ends: 0 fine, 1 something to mend, 2 called wrongly. */
export interface Said {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

export type Command = (args: readonly string[], folders: Folders) => Said | Promise<Said>;

/** A file given as an argument: where it is, and its name as people see it (below the root where it can be). */
export function fileOf(argument: string, { root, from }: Folders): { path: string; name: string } {
  const path = resolve(from, argument);
  const below = relative(root, path).replaceAll('\\', '/');
  return { path, name: below.startsWith('..') ? path : below };
}
