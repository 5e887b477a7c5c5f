import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PAGE = Buffer.alloc(4096, 1);

/** A disk of a few megabytes of its own, that can be filled without harm to anybody. Only root may make one. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** @throws when it may not be mounted here. */
  static mount(megabytes: number): SmallDisk {
    const folder = mkdtempSync(join(tmpdir(), 'hikeshi-disk-'));
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'hikeshi-test', folder);
    return new SmallDisk(folder);
  }

  /** Somebody else's file takes whatever is left. */
  fill(name: string): void {
    const file = openSync(join(this.folder, name), 'w');
    try {
      for (;;) writeSync(file, PAGE);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Somebody makes room. */
  clear(name: string): void {
    rmSync(join(this.folder, name));
  }

  unmount(): void {
    run('umount', '-l', this.folder);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
}
