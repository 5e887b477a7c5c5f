import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.js';
import { UnusableFile } from './yaml-file.js';

/** Injection token of the key behind acknowledgement links. */
export const SECRET = Symbol('secret');

/** As in the settings: a shorter key could be guessed, and an empty one is what a power cut leaves. */
const SHORTEST = 32;

/**
 * The installation's key: from the settings, else from its file, made at the first start (mode 600).
 * @throws UnusableFile when the file is too short to be a key.
 */
export function loadSecret({ secret, folder }: Pick<Config, 'secret' | 'folder'>): string {
  if (secret) return secret;
  const path = join(folder, 'secret');
  return existsSync(path) ? read(path) : make(folder, path);
}

function read(path: string): string {
  const kept = readFileSync(path, 'utf8').trim();
  if (kept.length >= SHORTEST) return kept;
  const what = `is shorter than ${SHORTEST} characters: restore it, or delete it to make a new one`;
  throw new UnusableFile([{ place: path, what }]);
}

/** Whole on the disk before it has its name, so that a power cut leaves a key or none. */
function make(folder: string, path: string): string {
  mkdirSync(folder, { recursive: true });
  const made = randomBytes(SHORTEST).toString('base64url');
  const unfinished = `${path}.${process.pid}`;
  const file = openSync(unfinished, 'w', 0o600);
  writeSync(file, `${made}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, path);
  return made;
}
