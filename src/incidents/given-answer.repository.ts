import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import { ProblemError } from '../shared/errors.js';

/** Answers already given, by the client's key, so that a repeated request changes nothing. */
@Injectable()
export class GivenAnswers {
  /**
   * The answer given to this request before.
   * @throws ProblemError when the same key came with another body.
   */
  async find<T>(sql: Sql, { body, account, request }: Caller): Promise<T | null> {
    if (!request) return null;
    const [row] = await sql.query<{ request_hash: string; answer: string }>(
      'SELECT request_hash, answer FROM given_answer WHERE body_id = ? AND account_id = ? AND key = ?',
      [body, account, request.key],
    );
    if (!row) return null;
    if (row.request_hash !== request.hash) throw new ProblemError('key-reused');
    return JSON.parse(row.answer) as T;
  }

  /** Keep an answer in the transaction of the change it answers. */
  async keep(
    tx: Tx,
    { body, account, request }: Caller,
    { answer, now }: { answer: object; now: Instant },
  ): Promise<void> {
    if (!request) return;
    await tx.execute(
      `INSERT INTO given_answer (body_id, account_id, key, request_hash, answer, given_at) VALUES (?, ?, ?, ?, ?, ?)`,
      [body, account, request.key, request.hash, JSON.stringify(answer), now],
    );
  }
}
