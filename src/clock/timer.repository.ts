import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import { MINUTE, plus, SECOND, type Instant } from '../domain/calendar/instant.js';
import type { TimerKey } from '../domain/effect.js';
import { UNKNOWN_HARM_TIMER } from '../domain/incident/report.js';

/** A timer whose time has come. */
export interface DueTimer {
  readonly body_id: string;
  readonly incident_id: string;
  readonly key: TimerKey;
  readonly due_at: Instant;
  readonly failures: number;
}

/** A timer that fails is tried again after this time, doubled each time. */
const FIRST_RETRY = SECOND;
const LONGEST_RETRY = 5 * MINUTE;

/** Due times as rows: they outlive the process, and setting one again replaces it. */
@Injectable()
export class TimerRepository {
  constructor(private readonly reader: Reader) {}

  /** Set and remove timers of one incident; the last word for each key wins. */
  async change(
    tx: Tx,
    of: { body: string; incident: string },
    timers: ReadonlyMap<TimerKey, Instant | null>,
  ): Promise<void> {
    const set = [...timers].flatMap(([key, at]) =>
      at === null ? [] : [of.body, of.incident, key, at],
    );
    const gone = [...timers.keys()].filter((key) => timers.get(key) === null);
    if (set.length > 0) {
      await tx.execute(
        `INSERT INTO timer (body_id, incident_id, key, due_at) VALUES ${placeholders(4, set.length / 4)}
         ON CONFLICT (body_id, incident_id, key) DO UPDATE SET due_at = excluded.due_at, failures = 0`,
        set,
      );
    }
    if (gone.length > 0) {
      await tx.execute(
        `DELETE FROM timer WHERE body_id = ? AND incident_id = ? AND key IN ${placeholders(gone.length, 1)}`,
        [of.body, of.incident, ...gone],
      );
    }
  }

  /** The timers of one incident. */
  async of(
    sql: Sql,
    { body, incident }: { body: string; incident: string },
  ): Promise<ReadonlyMap<string, Instant>> {
    const rows = await sql.query<Pick<DueTimer, 'key' | 'due_at'>>(
      'SELECT key, due_at FROM timer WHERE body_id = ? AND incident_id = ?',
      [body, incident],
    );
    return new Map(rows.map(({ key, due_at }) => [key, due_at]));
  }

  /** Timers whose time has come, oldest first. */
  due(now: Instant, limit: number): Promise<DueTimer[]> {
    return this.reader.query<DueTimer>(
      `SELECT body_id, incident_id, key, due_at, failures FROM timer
       WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
      [now, limit],
    );
  }

  /**
   * Take a timer in the transaction of its consequences: they are committed together or not at all, and only
   * one worker gets it. False when another was faster or it was set anew.
   */
  async take(tx: Tx, { body_id, incident_id, key, due_at }: DueTimer): Promise<boolean> {
    const taken = await tx.execute(
      'DELETE FROM timer WHERE body_id = ? AND incident_id = ? AND key = ? AND due_at = ?',
      [body_id, incident_id, key, due_at],
    );
    return taken === 1;
  }

  /** Try a timer that failed again later, so that one bad incident does not hold back the others. */
  async postpone(tx: Tx, timer: DueTimer, now: Instant): Promise<void> {
    const wait = Math.min(FIRST_RETRY * 2 ** timer.failures, LONGEST_RETRY);
    await tx.execute(
      `UPDATE timer SET due_at = ?, failures = failures + 1
       WHERE body_id = ? AND incident_id = ? AND key = ? AND due_at = ?`,
      [plus(now, wait), timer.body_id, timer.incident_id, timer.key, timer.due_at],
    );
  }

  /** Timers of calls, which count minutes rather than wait for a time of day. */
  waiting(tx: Tx): Promise<DueTimer[]> {
    return tx.query<DueTimer>(
      `SELECT body_id, incident_id, key, due_at, failures FROM timer
       WHERE key LIKE 'answer:%' OR key LIKE 'rung:%' OR key = '${UNKNOWN_HARM_TIMER}'`,
    );
  }

  /** When the next timer is due. */
  async next(): Promise<Instant | null> {
    const [row] = await this.reader.query<{ at: Instant | null }>(
      'SELECT min(due_at) AS at FROM timer',
    );
    return row?.at ?? null;
  }
}
