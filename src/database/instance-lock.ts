import Database from 'better-sqlite3';
import { UnusableFile } from '../shared/yaml-file.js';

/**
 * Holds an SQLite file for one process. The lock is the operating system's, on a small file beside the
 * database, so a process that dies lets go of it.
 * @throws UnusableFile when another process holds it.
 */
export function holdDatabase(path: string): () => void {
  const lock = new Database(`${path}.lock`, { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new UnusableFile([{ place: path, what: 'is in use by another Hikeshi process' }]);
  }
  return () => lock.close();
}
