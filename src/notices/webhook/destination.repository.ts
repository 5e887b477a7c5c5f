import { Injectable } from '@nestjs/common';
import { placeholders, type Sql, type Tx } from '../../database/sql.js';
import { DAY, plus, type Instant } from '../../domain/calendar/instant.js';
import type { NewsKind } from '../../domain/destination/news.js';
import type { Level } from '../../domain/severity/severity.js';

/** on; paused by a person; gone: it answered so (410); removed by a person. */
export type DestinationState = 'on' | 'paused' | 'gone' | 'removed';

/** A place that is told beside the mails (通知先). */
export interface DestinationRow {
  readonly body_id: string;
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Incidents below it are not told. */
  readonly level: Level;
  /** `NewsKind`s, separated by blanks. */
  readonly news: string;
  readonly state: DestinationState;
  /** Which secret is valid; 0: none was made yet. */
  readonly key_number: number;
  readonly key_made_at: Instant | null;
  readonly failing_since: Instant | null;
  readonly cause: string;
  readonly said: string;
  readonly accepted_at: Instant | null;
  readonly created_at: Instant;
  readonly created_by: string;
  readonly changed_at: Instant;
  readonly changed_by: string;
}

/** What an attempt has shown of a destination. */
export interface Shown {
  readonly cause: string;
  readonly said: string;
  /** It answered that it is gone for good. */
  readonly gone: boolean;
}

/** Who changes something, and when. */
export interface By {
  readonly by: string;
  readonly now: Instant;
}

/** A removal may be taken back so long. */
export const UNDO_WITHIN = DAY;

/** What it is told, as a list. */
export function newsOfRow({ news }: Pick<DestinationRow, 'news'>): NewsKind[] {
  return news.split(' ') as NewsKind[];
}

/** 通知先 of the bodies, as rows. */
@Injectable()
export class DestinationRepository {
  /** Those of a body, the removed ones while they can be taken back. */
  list(sql: Sql, body: string, now: Instant): Promise<DestinationRow[]> {
    return sql.query<DestinationRow>(
      `SELECT * FROM destination WHERE body_id = ? AND (state <> 'removed' OR changed_at > ?) ORDER BY id`,
      [body, plus(now, -UNDO_WITHIN)],
    );
  }

  /** Those of a body that are told. */
  told(sql: Sql, body: string): Promise<DestinationRow[]> {
    return sql.query<DestinationRow>(
      `SELECT * FROM destination WHERE body_id = ? AND state = 'on' ORDER BY id`,
      [body],
    );
  }

  /** Those of a body that do not take what they are told. */
  failing(sql: Sql, body: string): Promise<DestinationRow[]> {
    return sql.query<DestinationRow>(
      `SELECT * FROM destination WHERE body_id = ? AND state IN ('on', 'gone') AND failing_since IS NOT NULL ORDER BY id`,
      [body],
    );
  }

  /** One of them. */
  async find(sql: Sql, body: string, id: string): Promise<DestinationRow | undefined> {
    const [row] = await sql.query<DestinationRow>(
      'SELECT * FROM destination WHERE body_id = ? AND id = ?',
      [body, id],
    );
    return row;
  }

  /** Keep a new one. */
  async add(
    tx: Tx,
    given: Pick<DestinationRow, 'body_id' | 'id' | 'name' | 'url' | 'level' | 'news'>,
    { by, now }: By,
  ): Promise<void> {
    const { body_id, id, name, url, level, news } = given;
    await tx.execute(
      `INSERT INTO destination (body_id, id, name, url, level, news, state, created_at, created_by, changed_at, changed_by)
       VALUES ${placeholders(11, 1)}`,
      [body_id, id, name, url, level, news, 'on', now, by, now, by],
    );
  }

  /** Put it into another state; what stood against it is forgotten, so that the next attempt shows how it is. */
  async put(
    tx: Tx,
    { body_id, id }: DestinationRow,
    state: DestinationState,
    { by, now }: By,
  ): Promise<void> {
    await tx.execute(
      `UPDATE destination SET state = ?, failing_since = NULL, cause = '', said = '', changed_at = ?, changed_by = ?
       WHERE body_id = ? AND id = ?`,
      [state, now, by, body_id, id],
    );
  }

  /** From now on messages are signed with another secret. */
  async renewKey(tx: Tx, { body_id, id, key_number }: DestinationRow, { by, now }: By) {
    await tx.execute(
      `UPDATE destination SET key_number = ?, key_made_at = ?, changed_at = ?, changed_by = ?
       WHERE body_id = ? AND id = ? AND key_number = ?`,
      [key_number + 1, now, now, by, body_id, id, key_number],
    );
  }

  /** It took a message. */
  async accepted(tx: Tx, { body_id, id }: DestinationRow, now: Instant): Promise<void> {
    await tx.execute(
      `UPDATE destination SET accepted_at = ?, failing_since = NULL, cause = '', said = '' WHERE body_id = ? AND id = ?`,
      [now, body_id, id],
    );
  }

  /** It did not take a message; since when is kept. */
  async failed(
    tx: Tx,
    { body_id, id }: DestinationRow,
    { cause, said, gone }: Shown,
    now: Instant,
  ): Promise<void> {
    await tx.execute(
      `UPDATE destination SET failing_since = coalesce(failing_since, ?), cause = ?, said = ?,
         state = CASE WHEN ? = 1 AND state = 'on' THEN 'gone' ELSE state END
       WHERE body_id = ? AND id = ?`,
      [now, cause, said, gone ? 1 : 0, body_id, id],
    );
  }
}
