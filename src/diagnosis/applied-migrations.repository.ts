import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';

/** Which migrations the database has had. */
@Injectable()
export class AppliedMigrations {
  constructor(private readonly reader: Reader) {}

  /** How many, and the name of the last one. */
  async read(): Promise<{ count: number; last: string }> {
    const rows = await this.reader.query<{ name: string }>(
      'SELECT name FROM migrations ORDER BY timestamp',
    );
    return { count: rows.length, last: rows.at(-1)?.name ?? '' };
  }
}
