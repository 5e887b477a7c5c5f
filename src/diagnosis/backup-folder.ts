import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Backup } from '../domain/diagnosis/diagnosis.js';
import { CONFIG, type Config } from '../shared/config.js';

/** A file or folder, its path below the folder of backups. */
interface Found {
  readonly name: string;
  readonly at: string;
  readonly bytes: number;
  readonly isFolder: boolean;
}

/** Looks at the folder that the settings name for backups; what is in a file is not read. */
@Injectable()
export class BackupFolder {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * The newest file, there or in the newest folder of a day below; null where no folder is named. What cannot be
   * read counts as not there.
   */
  async look(): Promise<Backup | null> {
    const { backupFolder: folder } = this.config;
    if (!folder) return null;
    const all = await entries(folder, '');
    const day = all.filter(({ isFolder }) => isFolder).toSorted(newestFirst)[0];
    const inside = day ? await entries(folder, day.name) : [];
    // An empty file is no backup.
    const files = [...all, ...inside].filter(({ isFolder, bytes }) => !isFolder && bytes > 0);
    const newest = files.toSorted(newestFirst)[0];
    return {
      folder,
      newest: newest ? { name: newest.name, at: newest.at, bytes: newest.bytes } : null,
    };
  }
}

async function entries(root: string, below: string): Promise<Found[]> {
  const names = await readdir(join(root, below)).catch(() => []);
  const found = await Promise.all(names.map((name) => entry(root, join(below, name))));
  return found.flatMap((each) => each ?? []);
}

async function entry(root: string, name: string): Promise<Found | null> {
  const found = await stat(join(root, name)).catch(() => null);
  if (!found) return null;
  const { mtime, size: bytes } = found;
  return { name, at: mtime.toISOString(), bytes, isFolder: found.isDirectory() };
}

function newestFirst(one: Found, other: Found): number {
  return one.at < other.at ? 1 : -1;
}
