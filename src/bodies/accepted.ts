import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { erasInUse, useEras, type Era } from '../domain/calendar/eras.js';
import type { Playbook } from '../domain/playbook/definition.js';
import { diskFiles } from '../shared/disk-files.js';
import type { PlanFiles } from '../shared/plan-files.js';
import type { LoadedBody } from './plan-file.js';

/** What loading came to: the bodies, and which of them set-up is for. */
export interface Accepted {
  readonly own: string;
  readonly bodies: readonly LoadedBody[];
}

/** What is kept of it; playbooks that bodies share are kept once. */
interface Kept {
  readonly own: string;
  readonly eras: readonly Era[];
  readonly playbooks: Readonly<Record<string, Playbook>>;
  readonly bodies: readonly (Omit<LoadedBody, 'playbooks'> & { readonly playbooks: string[] })[];
}

/** Where all that decides whether a file is accepted lies: the program's own code, and the versions of its libraries. */
const CODE = ['bodies', 'domain', 'playbooks', 'shared'];
const HERE = join(dirname(fileURLToPath(import.meta.url)), '..');
const LOCK_FILE = join(HERE, '../package-lock.json');

/** So many are kept: a version to come and a body more must not make every start a slow one. */
const MOST_KEPT = 12;

/**
 * Load the bodies, or take what the same program made of the very same files before: reading and checking them takes
 * seconds, and nothing else at a start does. Any other byte, in a file or in the program, and they are read anew.
 * A folder that cannot be written, or a file in it that cannot be read, only costs the time.
 * @throws UnusableFile as `load` does; what was refused is never kept.
 */
export function accepted(
  files: PlanFiles,
  { folder, asked }: { readonly folder: string; readonly asked: unknown },
  load: () => Accepted,
): Accepted {
  const path = join(folder, `${stampOf(files, asked)}.json`);
  const kept = read(path);
  if (kept) return restored(kept);
  const loaded = load();
  keep(folder, path, loaded);
  return loaded;
}

function stampOf(files: PlanFiles, asked: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify([asked, programStamp()]));
  for (const path of [...files.names('config'), ...files.names('playbooks')]) {
    hash.update(fixed(path)).update(fixed(files.bytes(path) ?? ''));
  }
  return hash.digest('hex');
}

/** Of one length, whatever it stands for: what a file holds can never be taken for the name of the next one. */
function fixed(part: string | Uint8Array): Buffer {
  return createHash('sha256').update(part).digest();
}

let program: string | null = null;

function programStamp(): string {
  if (program !== null) return program;
  const hash = createHash('sha256').update(bytesOf(LOCK_FILE) ?? '');
  for (const folder of CODE) {
    const names = diskFiles(HERE).names(folder);
    for (const name of names)
      hash.update(fixed(name)).update(fixed(bytesOf(join(HERE, name)) ?? ''));
  }
  program = hash.digest('hex');
  return program;
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function read(path: string): Kept | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept;
  } catch {
    return null;
  }
}

function restored({ own, eras, playbooks, bodies }: Kept): Accepted {
  useEras(eras);
  const followed = (digests: readonly string[]): Map<string, Playbook> =>
    new Map(
      digests.flatMap((digest) => {
        const playbook = playbooks[digest];
        return playbook ? [[digest, playbook] as const] : [];
      }),
    );
  return {
    own,
    bodies: bodies.map((body) => ({ ...body, playbooks: followed(body.playbooks) })),
  };
}

/** Whole before it has its name: another process may start at the same time, or this one be killed. */
function keep(folder: string, path: string, { own, bodies }: Accepted): void {
  const kept: Kept = {
    own,
    eras: erasInUse(),
    playbooks: Object.fromEntries(bodies.flatMap(({ playbooks }) => [...playbooks])),
    bodies: bodies.map((body) => ({ ...body, playbooks: [...body.playbooks.keys()] })),
  };
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, JSON.stringify(kept), { mode: 0o600 });
    renameSync(unfinished, path);
    forgetOldest(folder);
  } catch {
    // Not kept: the next start reads the files again.
  }
}

function forgetOldest(folder: string): void {
  const byAge = readdirSync(folder)
    .map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .toSorted((one, other) => other.at - one.at);
  byAge.slice(MOST_KEPT).forEach(({ path }) => rmSync(path, { force: true }));
}
