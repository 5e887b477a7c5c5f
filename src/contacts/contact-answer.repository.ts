import { Injectable } from '@nestjs/common';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import type { ContactAnswer } from '../domain/contact/confirmed.js';

/** What people answered when they were asked about their contacts, kept for ever. */
@Injectable()
export class ContactAnswers {
  /** All of a body. */
  of(sql: Sql, body: string): Promise<ContactAnswer[]> {
    return sql.query<ContactAnswer>(
      'SELECT person, address, choice, note, at FROM contact_answer WHERE body_id = ? ORDER BY at',
      [body],
    );
  }

  /** The answer to one mail. */
  async find(
    sql: Sql,
    { body, notice }: { readonly body: string; readonly notice: string },
  ): Promise<ContactAnswer | undefined> {
    const [row] = await sql.query<ContactAnswer>(
      'SELECT person, address, choice, note, at FROM contact_answer WHERE body_id = ? AND notice_id = ?',
      [body, notice],
    );
    return row;
  }

  /** Keep the first answer to a mail. @returns false when there is one. */
  async keep(
    tx: Tx,
    { body, notice }: { readonly body: string; readonly notice: string },
    { person, address, choice, note, at }: ContactAnswer,
  ): Promise<boolean> {
    const rows = await tx.query<{ person: string }>(
      `INSERT INTO contact_answer (body_id, notice_id, person, address, choice, note, at)
       VALUES ${placeholders(7, 1)} ON CONFLICT DO NOTHING RETURNING person`,
      [body, notice, person, address, choice, note, at],
    );
    return rows.length > 0;
  }
}
