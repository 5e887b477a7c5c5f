import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { isPostgres } from '../database/data-sources.js';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import { MINUTE, plus, type Instant } from '../domain/calendar/instant.js';
import type { Effect } from '../domain/effect.js';
import { CONFIG, type Config } from '../shared/config.js';
import { SECRET } from '../shared/secret.js';
import type { IncidentNotice, NoticeRow } from './notice-row.js';
import type { NoticeStatus } from './notice-status.js';
import { tokenHash, tokenOf } from './token.js';

/** One person gets at most one mail of 続報 in this time, of however many incidents. */
export const QUIET = 30 * MINUTE;

type UpdateEffect = Extract<Effect, { kind: 'update' }>;

/** What became of one mail of a 続報; `into`: what it was merged into. */
export interface UpdateMailRow {
  readonly key: string;
  readonly status: NoticeStatus;
  readonly due_at: Instant;
  readonly settled_at: Instant | null;
}

/** 続報 as rows: what waits for one person is merged into the first mail that waits. */
@Injectable()
export class UpdateRows {
  private readonly isPostgres: boolean;

  constructor(
    @Inject(SECRET) private readonly secret: string,
    @Inject(CONFIG) config: Config,
  ) {
    this.isPostgres = isPostgres(config);
  }

  /** Keep what is to be sent; where a mail of 続報 waits for the person already, it says this too. */
  async keep(
    tx: Tx,
    { body, incident, now }: { body: string; incident: string; now: Instant },
    updates: readonly UpdateEffect[],
  ): Promise<void> {
    if (updates.length === 0) return;
    await this.alone(tx, body);
    const people = updates.map(({ person }) => person);
    const waiting = await this.waiting(tx, body, people);
    const last = await this.lastLeft(tx, body, people);
    const rows = updates.map(({ key, office, person, order }) => {
      const id = uuidv7({ msecs: Date.parse(now) });
      const carrier = waiting.find((each) => each.person === person);
      const left = last.get(person);
      const due = left && plus(left, QUIET) > now ? plus(left, QUIET) : now;
      const token = tokenHash(tokenOf(this.secret, id));
      const who = [body, id, incident, key, 'update', office, person, order];
      return carrier
        ? [...who, 'superseded', carrier.due_at, now, now, token, carrier.id, 'merged']
        : [...who, 'pending', due, now, null, token, null, ''];
    });
    await tx.execute(
      `INSERT INTO notice (body_id, id, incident_id, key, template, office, person, place, status, due_at, created_at, settled_at, token_hash, merged_into, error)
       VALUES ${placeholders(15, rows.length)} ON CONFLICT (body_id, incident_id, key) DO NOTHING`,
      rows.flat(),
    );
  }

  /** All that one mail stands for, itself first; what came while it was under way joins it. */
  async carriedBy(tx: Tx, notice: IncidentNotice, now: Instant): Promise<IncidentNotice[]> {
    const { body_id, id, person } = notice;
    await tx.execute(
      `UPDATE notice SET status = 'superseded', settled_at = ?, error = 'merged', merged_into = ?
       WHERE body_id = ? AND person = ? AND template = 'update' AND status = 'pending' AND id <> ?`,
      [now, id, body_id, person, id],
    );
    // What had joined one of those goes with it.
    await tx.execute(
      `UPDATE notice SET merged_into = ? WHERE merged_into IN
         (SELECT id FROM notice WHERE merged_into = ?)`,
      [id, id],
    );
    const merged = await tx.query<IncidentNotice>(
      `SELECT * FROM notice WHERE merged_into = ? AND template = 'update' ORDER BY id`,
      [id],
    );
    return [notice, ...merged];
  }

  /** One has left: the next of this person waits its time. */
  async rest(tx: Tx, { body_id, person }: NoticeRow, now: Instant): Promise<void> {
    await tx.execute(
      `UPDATE notice SET due_at = ?
       WHERE body_id = ? AND person = ? AND template = 'update' AND status = 'pending' AND due_at < ?`,
      [plus(now, QUIET), body_id, person, plus(now, QUIET)],
    );
  }

  /** When a 続報 asked for now would leave, by person; at once for those who are not named. */
  async leavesAt(
    sql: Sql,
    { body, people, now }: { body: string; people: readonly string[]; now: Instant },
  ): Promise<Map<string, Instant>> {
    const times = new Map<string, Instant>();
    for (const [person, left] of await this.lastLeft(sql, body, people)) {
      if (plus(left, QUIET) > now) times.set(person, plus(left, QUIET));
    }
    for (const { person, due_at } of await this.waiting(sql, body, people)) {
      times.set(person, due_at > now ? due_at : now);
    }
    return times;
  }

  /** What became of the mails of one incident's 続報; a merged one has the state of what it was merged into. */
  mailsOf(sql: Sql, body: string, incident: string): Promise<UpdateMailRow[]> {
    return sql.query<UpdateMailRow>(
      `SELECT n.key, coalesce(c.status, n.status) AS status, coalesce(c.due_at, n.due_at) AS due_at,
              CASE WHEN c.id IS NULL THEN n.settled_at ELSE c.settled_at END AS settled_at
       FROM notice n LEFT JOIN notice c ON c.body_id = n.body_id AND c.id = n.merged_into
       WHERE n.body_id = ? AND n.incident_id = ? AND n.template = 'update'`,
      [body, incident],
    );
  }

  /** Two incidents of a body ask at once: the second sees what the first has kept. */
  private async alone(tx: Tx, body: string): Promise<void> {
    if (!this.isPostgres) return;
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`, [`update:${body}`]);
  }

  private async waiting(
    sql: Sql,
    body: string,
    people: readonly string[],
  ): Promise<Pick<NoticeRow, 'id' | 'person' | 'due_at'>[]> {
    const rows = await sql.query<Pick<NoticeRow, 'id' | 'person' | 'due_at'>>(
      `SELECT id, person, due_at FROM notice
       WHERE body_id = ? AND template = 'update' AND status IN ('pending', 'uncertain')
         AND person IN ${placeholders(people.length, 1)}`,
      [body, ...people],
    );
    // Not in SQL: SQLite would walk through all mails of the body in this order.
    return rows.toSorted((one, other) => one.id.localeCompare(other.id));
  }

  /** When the last one left, or may be leaving. */
  private async lastLeft(
    sql: Sql,
    body: string,
    people: readonly string[],
  ): Promise<Map<string, Instant>> {
    const rows = await sql.query<{ person: string; at: Instant }>(
      `SELECT person, max(CASE WHEN status = 'accepted' THEN settled_at ELSE due_at END) AS at FROM notice
       WHERE body_id = ? AND template = 'update' AND status IN ('accepted', 'sending')
         AND person IN ${placeholders(people.length, 1)} GROUP BY person`,
      [body, ...people],
    );
    return new Map(rows.map(({ person, at }) => [person, at]));
  }
}
