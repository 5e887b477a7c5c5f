import { Inject, Injectable } from '@nestjs/common';
import { statfs } from 'node:fs/promises';
import { CONFIG, type Config } from '../shared/config.js';

/** From here on an alarm stands. */
export const NEARLY_FULL = 0.95;

/** What a disk holds: the used share of what this process may use (0 to 1), and what is free, in bytes. */
export interface Space {
  readonly used: number;
  readonly free: number;
}

/** How full the disk under `var/` is. On PostgreSQL its server has a disk of its own, which is not seen here. */
@Injectable()
export class DiskSpace {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The used share of what this process may use, 0 to 1. */
  async used(): Promise<number> {
    return (await this.space()).used;
  }

  /** The same, and how much is free. */
  async space(): Promise<Space> {
    const { blocks, bfree, bavail, bsize } = await statfs(this.config.folder);
    const used = blocks - bfree;
    return { used: used + bavail === 0 ? 0 : used / (used + bavail), free: bavail * bsize };
  }
}
