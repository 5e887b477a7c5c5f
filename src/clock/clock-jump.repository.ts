import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/sql.js';
import type { Instant, Milliseconds } from '../domain/calendar/instant.js';

/** Jumps of the machine's clock, kept for ever: times recorded before one and after it are of two clocks. */
@Injectable()
export class ClockJumpRepository {
  /** At `at`, by the clock before it, the machine's clock jumped by `by`. */
  async keep(
    tx: Tx,
    { at, by }: { readonly at: Instant; readonly by: Milliseconds },
  ): Promise<void> {
    await tx.execute('INSERT INTO clock_jump (id, at, by_ms) VALUES (?, ?, ?)', [
      uuidv7({ msecs: Date.parse(at) }),
      at,
      by,
    ]);
  }
}
