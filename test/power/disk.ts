import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';

/**
 * A disk of its own, ext4 in a file, whose power can be cut: what the file system has not been told to write is
 * in the kernel's memory and not in the file, so that a copy of the file is what a real disk would have kept.
 */
export class CutDisk {
  /** In memory: then what costs time is not the machine's own disk, and what counts is the same. */
  private readonly place = mkdtempSync(
    join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'hikeshi-power-'),
  );
  private generation = 0;

  private constructor() {}

  /** Make one and mount it. @throws when it may not be mounted here. */
  static make(megabytes: number): CutDisk {
    const disk = new CutDisk();
    writeFileSync(disk.image, '');
    truncateSync(disk.image, megabytes * 1024 * 1024);
    run('mkfs.ext4', '-q', '-F', disk.image);
    disk.mount();
    return disk;
  }

  /** Where it is mounted; another place after each cut. */
  get folder(): string {
    return join(this.place, `disk-${this.generation}`);
  }

  /** Everything that was written so far is on the disk, whoever waits for it or not. */
  settle(): void {
    run('sync', '-f', this.folder);
  }

  /** Whoever writes on it stands still: what is on the disk at this moment is all that is left of it. */
  cut(): void {
    copyFileSync(this.image, join(this.place, `disk-${this.generation + 1}.img`));
  }

  /** The machine is switched on again with what the disk has kept; nobody may use the old one any more. */
  switchOn(): void {
    this.drop();
    this.generation += 1;
    this.mount();
  }

  remove(): void {
    this.drop();
    rmSync(this.place, { recursive: true, force: true });
  }

  private get image(): string {
    return join(this.place, `disk-${this.generation}.img`);
  }

  private mount(): void {
    mkdirSync(this.folder);
    run('mount', '-o', 'loop', this.image, this.folder);
  }

  private drop(): void {
    run('umount', this.folder);
    rmSync(this.image);
  }
}

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`);
}
