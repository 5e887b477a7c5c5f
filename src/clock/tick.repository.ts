import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant, Milliseconds } from '../domain/calendar/instant.js';
import type { Uptime } from './clock.js';

/** When the engine looked, and how long its machine had been running then; null where that is not known. */
export interface Tick {
  readonly at: Instant;
  readonly uptime: Uptime | null;
}

/** The last tick of the engine: one row, whichever node wrote it. */
@Injectable()
export class TickRepository {
  /** The engine has looked at what is due. */
  async write(tx: Tx, { at, uptime }: Tick): Promise<void> {
    await tx.execute(
      `INSERT INTO engine_tick (id, at, boot, up_ms) VALUES (1, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET at = excluded.at, boot = excluded.boot, up_ms = excluded.up_ms`,
      [at, uptime?.boot ?? null, uptime?.up ?? null],
    );
  }

  /** When the engine last looked; null before its first time. */
  async last(sql: Sql): Promise<Tick | null> {
    const [row] = await sql.query<{
      at: Instant;
      boot: string | null;
      up: Milliseconds | string | null;
    }>('SELECT at, boot, up_ms AS up FROM engine_tick WHERE id = 1');
    if (!row) return null;
    const { at, boot, up } = row;
    return { at, uptime: boot === null ? null : { boot, up: Number(up) } };
  }
}
