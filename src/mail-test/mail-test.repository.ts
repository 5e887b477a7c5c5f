import { Injectable } from '@nestjs/common';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { TellPerson } from '../domain/effect.js';
import { NoticeRepository } from '../notices/notice.repository.js';
import type { NoticeStatus } from '../notices/notice-status.js';

/** A test mail with the notice that carries it. */
export interface MailTestRow {
  readonly id: string;
  readonly address: string;
  readonly asked_at: Instant;
  readonly asked_by: string;
  readonly arrived: 'yes' | 'no' | null;
  readonly answered_at: Instant | null;
  readonly answered_by: string | null;
  readonly status: NoticeStatus;
  readonly attempts: number;
  readonly cause: string;
  readonly error: string;
}

const MOST_SHOWN = 10;

/** Test mails as rows: each with its notice, in one transaction. */
@Injectable()
export class MailTestRepository {
  constructor(private readonly notices: NoticeRepository) {}

  /** Ask for one. */
  async ask(
    tx: Tx,
    { body, by, now }: { readonly body: string; readonly by: string; readonly now: Instant },
    mail: TellPerson,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO mail_test (body_id, id, address, asked_at, asked_by) VALUES ${placeholders(5, 1)}`,
      [body, mail.about, mail.person, now, by],
    );
    await this.notices.tell(tx, { body, now }, [mail]);
  }

  /** When each was asked for since then, oldest first. */
  async askedSince(sql: Sql, body: string, since: Instant): Promise<Instant[]> {
    const rows = await sql.query<{ asked_at: Instant }>(
      'SELECT asked_at FROM mail_test WHERE body_id = ? AND asked_at > ? ORDER BY asked_at',
      [body, since],
    );
    return rows.map((each) => each.asked_at);
  }

  /** Whether it arrived, as a person says; the last word counts. False when there is no such test. */
  async answer(
    tx: Tx,
    { body, id }: { readonly body: string; readonly id: string },
    { arrived, by, now }: { readonly arrived: string; readonly by: string; readonly now: Instant },
  ): Promise<boolean> {
    const changed = await tx.execute(
      'UPDATE mail_test SET arrived = ?, answered_at = ?, answered_by = ? WHERE body_id = ? AND id = ?',
      [arrived, now, by, body, id],
    );
    return changed === 1;
  }

  /** The last ones, newest first. */
  list(sql: Sql, body: string): Promise<MailTestRow[]> {
    return sql.query<MailTestRow>(
      `SELECT t.id, t.address, t.asked_at, t.asked_by, t.arrived, t.answered_at, t.answered_by,
              n.status, n.attempts, n.cause, n.error
       FROM mail_test t JOIN notice n ON n.body_id = t.body_id AND n.incident_id IS NULL AND n.key = 'mail-test:' || t.id
       WHERE t.body_id = ? ORDER BY t.id DESC LIMIT ${MOST_SHOWN}`,
      [body],
    );
  }
}
