import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { UnusableFile } from '../shared/yaml-file.js';

/**
 * Holds an SQLite file for one process. The lock is the operating system's, on a small file beside the
 * database, so a process that dies lets go of it.
 * @throws UnusableFile when another process holds it, or it cannot be made.
 */
export function holdDatabase(path: string): () => void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return hold(new Database(`${path}.lock`, { timeout: 0 }));
  } catch (error) {
    throw new UnusableFile([{ place: path, what: whatIs(error) }]);
  }
}

function hold(lock: Database.Database): () => void {
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw error;
  }
  return () => lock.close();
}

function whatIs(error: unknown): string {
  // Not instanceof: the driver's errors are made outside the realm of a test.
  const { code = '', message = String(error) } = (error ?? {}) as NodeJS.ErrnoException;
  if (code.startsWith('SQLITE_BUSY')) return 'is in use by another Hikeshi process';
  return `cannot be held: ${message} (${code})`;
}
