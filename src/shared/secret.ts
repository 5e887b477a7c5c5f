import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.js';

/** Injection token of the key behind acknowledgement links. */
export const SECRET = Symbol('secret');

/** The installation's key: from the settings, else from its file, made at the first start (mode 600). */
export function loadSecret({ secret, folder }: Pick<Config, 'secret' | 'folder'>): string {
  if (secret) return secret;
  const path = join(folder, 'secret');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(folder, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  writeFileSync(path, `${made}\n`, { mode: 0o600, flag: 'wx' });
  return made;
}
