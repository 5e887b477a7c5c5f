import { readerSource } from '../database/data-sources.js';
import { Reader } from '../database/reader.js';
import { TickRepository } from '../clock/tick.repository.js';
import type { Instant } from '../domain/calendar/instant.js';
import { QueueRepository } from '../health/queue.repository.js';
import type { Config } from '../shared/config.js';

/** What the watcher reads: the engine's life sign, its oldest work, and whom it may concern. */
export interface Sight {
  readonly tick: Instant | null;
  readonly untouchedSince: Instant | null;
  /** Numbers of open incidents, the newest first. */
  readonly open: readonly string[];
}

const MOST_NAMED = 10;

/** Looks from outside, on a connection of its own that cannot write, opened anew each time. */
export class WatchRepository {
  private readonly ticks = new TickRepository();
  private readonly queue = new QueueRepository();

  constructor(private readonly config: Pick<Config, 'database'>) {}

  /** @throws when the database does not answer or is not there. */
  async read(): Promise<Sight> {
    const source = await readerSource(this.config).initialize();
    try {
      const sql = new Reader(source);
      const tick = (await this.ticks.last(sql))?.at ?? null;
      // By the engine's own clock, which may differ from the watcher's.
      const { untouchedSince } = await this.queue.at(sql, tick ?? '');
      const open = await sql.query<{ number: string }>(
        `SELECT number FROM incident WHERE is_open = 1 ORDER BY ordinal DESC LIMIT ${MOST_NAMED}`,
      );
      return { tick, untouchedSince, open: open.map((each) => each.number) };
    } finally {
      await source.destroy();
    }
  }
}
