import { closeSync, existsSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sayAtLast } from '../shared/last-resort.js';

/** What the writer asks of the disk under it when it fails. */
export interface Disk {
  /** No space is left: make some. False when there is none to be made. */
  makeRoom(): boolean;
  /** Reading, writing or syncing failed: this process must not go on. */
  broken(error: unknown): void;
}

/** Tools and tests: nothing is kept in reserve, and they see the error. */
export const NO_BALLAST: Disk = { makeRoom: () => false, broken: () => undefined };

const BALLAST_BYTES = 16 * 1024 * 1024;

/** A disk must have so many times the ballast free for it to be laid: it must not be what fills the disk. */
const ROOM_FOR_BALLAST = 4;

/**
 * Keeps a file of 16 MB beside the database that is let go when the disk is full: answers and calls go on while
 * somebody makes room (reliability F16). It is laid again at the next start.
 */
export class DiskBeside implements Disk {
  private readonly ballast: string;

  constructor(private readonly folder: string) {
    this.ballast = join(folder, 'ballast');
    this.lay();
  }

  makeRoom(): boolean {
    sayAtLast(
      this.folder,
      'no space is left on the disk: make room at once. Telephone from the paper list.',
    );
    if (!existsSync(this.ballast)) return false;
    rmSync(this.ballast);
    return true;
  }

  broken(error: unknown): void {
    sayAtLast(
      this.folder,
      `the disk does not work (${String(error)}): Hikeshi ends, to begin anew.`,
    );
    process.exit(1);
  }

  private lay(): void {
    const { bavail, bsize } = statfsSync(this.folder);
    if (existsSync(this.ballast) || bavail * bsize < ROOM_FOR_BALLAST * BALLAST_BYTES) return;
    // Written, not only made long: a hole takes no space.
    const file = openSync(this.ballast, 'w', 0o600);
    writeSync(file, Buffer.alloc(BALLAST_BYTES, 1));
    closeSync(file);
  }
}
