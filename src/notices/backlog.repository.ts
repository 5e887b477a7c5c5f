import { Inject, Injectable } from '@nestjs/common';
import { isPostgres } from '../database/data-sources.js';
import { placeholders, type Tx } from '../database/sql.js';
import { MINUTE, plus, SECOND, type Instant } from '../domain/calendar/instant.js';
import { CONFIG, type Config } from '../shared/config.js';
import { LEASE } from './notice-attempts.repository.js';
import type { IncidentNotice, NoticeRow } from './notice-row.js';

/** Longer than this between a mail and its leaving, and those that wait with it are told in one. */
const STALE = 2 * MINUTE;

/** Within this time of its claim a mail has taken up what waits beside it. */
export const TAKES_UP = 2 * SECOND;

/** Mails that wait for one person about one incident, after a standstill: one of them says what all would have said. */
@Injectable()
export class Backlog {
  private readonly severalNodes: boolean;
  private readonly lock: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.severalNodes = isPostgres(config);
    this.lock = this.severalNodes ? 'FOR UPDATE OF n' : '';
  }

  /** Whether a mail has waited so long that it is no news by itself. */
  isStale({ created_at }: NoticeRow, now: Instant): boolean {
    return created_at <= plus(now, -STALE);
  }

  /**
   * What else waits as long for the same person about the same incident, oldest first. Until the end of the unit
   * nobody else takes one of them: a mail that leaves meanwhile would leave without what is merged into it. What
   * another node has just claimed is waited for, because it lets go of what it finds to be taken up here.
   */
  beside(tx: Tx, notice: IncidentNotice, now: Instant): Promise<IncidentNotice[]> {
    const { body_id, incident_id, person, id } = notice;
    return tx.query<IncidentNotice>(
      `SELECT * FROM notice n WHERE body_id = ? AND incident_id = ? AND person = ? AND party IS NULL
         AND status = 'pending' AND id <> ? AND created_at <= ?
         AND NOT EXISTS (SELECT 1 FROM notice m WHERE m.merged_into = n.id AND m.incident_id <> n.incident_id)
       ORDER BY id ${this.lock}`,
      [body_id, incident_id, person, id, plus(now, -STALE)],
    );
  }

  /**
   * Whether another node has just taken a mail of the same person about the same incident, and will take this one
   * up with it. Asked in the transaction of the claim: of two nodes that claim at the same moment, the one that
   * has the lock goes on.
   */
  async isTakenUp(tx: Tx, notice: IncidentNotice, now: Instant): Promise<boolean> {
    if (!this.severalNodes) return false;
    const { body_id, incident_id, person, owner } = notice;
    const [lock] = await tx.query<{ mine: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS mine',
      [`merge:${incident_id}:${person}`],
    );
    if (!lock?.mine) return true;
    const [taken] = await tx.query(
      `SELECT 1 FROM notice WHERE body_id = ? AND incident_id = ? AND person = ? AND party IS NULL
         AND status = 'sending' AND owner <> ? AND locked_until > ? AND created_at <= ?`,
      [body_id, incident_id, person, owner, plus(now, LEASE - TAKES_UP), plus(now, -STALE)],
    );
    return taken !== undefined;
  }

  /** They speak no more for themselves; what had been merged into them goes along. */
  async merge(
    tx: Tx,
    carrier: NoticeRow,
    { rows, now }: { readonly rows: readonly NoticeRow[]; readonly now: Instant },
  ): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await tx.execute(
      `UPDATE notice SET merged_into = ? WHERE merged_into IN ${placeholders(ids.length, 1)}`,
      [carrier.id, ...ids],
    );
    await tx.execute(
      `UPDATE notice SET status = 'superseded', settled_at = ?, error = 'merged', merged_into = ?
       WHERE body_id = ? AND status IN ('pending', 'superseded') AND id IN ${placeholders(ids.length, 1)}`,
      [now, carrier.id, carrier.body_id, ...ids],
    );
  }

  /** What one mail stands for beside itself, oldest first. */
  carriedBy(tx: Tx, { id }: Pick<NoticeRow, 'id'>): Promise<IncidentNotice[]> {
    // Without the body: with it SQLite walks through all mails of the body, in the order of their ids.
    return tx.query<IncidentNotice>('SELECT * FROM notice WHERE merged_into = ? ORDER BY id', [id]);
  }

  /** The mail that stood for them will not leave: they speak for themselves again. */
  async release(tx: Tx, { body_id, id }: NoticeRow, now: Instant): Promise<void> {
    await tx.execute(
      `UPDATE notice SET status = 'pending', due_at = ?, settled_at = NULL, error = '', merged_into = NULL
       WHERE body_id = ? AND merged_into = ?`,
      [now, body_id, id],
    );
  }
}
