import { Injectable } from '@nestjs/common';
import type { Sql } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';

/** What is due and not done. */
export interface Queue {
  readonly timers: number;
  readonly notices: number;
  /** Since when the oldest timer, or notice nobody has tried to send, is due. */
  readonly untouchedSince: Instant | null;
  /** The same with notices whose attempts failed, each since its first one. */
  readonly overdueSince: Instant | null;
}

/** Looks at the queue of due work without touching it; the server and the watcher read the same. */
@Injectable()
export class QueueRepository {
  /** The queue as it is at `now`. */
  async at(sql: Sql, now: Instant): Promise<Queue> {
    const [row] = await sql.query<{
      timers: number | string;
      notices: number | string;
      timer: Instant | null;
      notice: Instant | null;
      tried: Instant | null;
    }>(
      `SELECT (SELECT count(*) FROM timer WHERE due_at <= ?) AS timers,
              (SELECT count(*) FROM notice WHERE status = 'sending' OR (status IN ('pending', 'uncertain') AND (due_at <= ? OR attempts > 0))) AS notices,
              (SELECT min(due_at) FROM timer WHERE due_at <= ?) AS timer,
              (SELECT min(due_at) FROM notice WHERE status IN ('pending', 'uncertain') AND due_at <= ?) AS notice,
              (SELECT min(a.started_at) FROM notice n JOIN attempt a ON a.notice_id = n.id AND a.no = 1
                WHERE n.status IN ('pending', 'uncertain', 'sending') AND n.attempts > 0) AS tried`,
      [now, now, now, now],
    );
    const untouched = earliest(row?.timer, row?.notice);
    return {
      timers: Number(row?.timers ?? 0),
      notices: Number(row?.notices ?? 0),
      untouchedSince: untouched,
      overdueSince: earliest(untouched, row?.tried),
    };
  }

  /** Alarms of the installation on which nobody has acted, by kind, over all bodies. */
  async alarms(sql: Sql): Promise<ReadonlyMap<string, number>> {
    const rows = await sql.query<{ kind: string; count: number | string }>(
      `SELECT kind, count(*) AS count FROM alarm WHERE settled_at IS NULL AND over_at IS NULL GROUP BY kind`,
    );
    return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
  }
}

function earliest(...times: (Instant | null | undefined)[]): Instant | null {
  return times.filter((at) => typeof at === 'string').toSorted()[0] ?? null;
}
