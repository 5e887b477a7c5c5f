import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';

/** The last tick of the engine: one row, whichever node wrote it. */
@Injectable()
export class TickRepository {
  /** The engine has looked at what is due. */
  async write(tx: Tx, at: Instant): Promise<void> {
    await tx.execute(
      `INSERT INTO engine_tick (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at`,
      [at],
    );
  }

  /** When the engine last looked; null before its first time. */
  async last(sql: Sql): Promise<Instant | null> {
    const [row] = await sql.query<{ at: Instant }>('SELECT at FROM engine_tick WHERE id = 1');
    return row?.at ?? null;
  }
}
