import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/sql.js';
import type { Failures } from './guess-limit.js';

/** Failed guesses by bucket: `account:…` and `address:…`. */
@Injectable()
export class LoginFailureRepository {
  async find(sql: Sql, bucket: string): Promise<Failures | undefined> {
    const [row] = await sql.query<{ failures: number; blocked_until: string }>(
      'SELECT failures, blocked_until FROM login_failure WHERE bucket = ?',
      [bucket],
    );
    return row && { failures: row.failures, blockedUntil: row.blocked_until };
  }

  async keep(tx: Tx, bucket: string, { failures, blockedUntil }: Failures): Promise<void> {
    await tx.execute(
      `INSERT INTO login_failure (bucket, failures, blocked_until) VALUES (?, ?, ?)
       ON CONFLICT (bucket) DO UPDATE SET failures = excluded.failures, blocked_until = excluded.blocked_until`,
      [bucket, failures, blockedUntil],
    );
  }

  async clear(tx: Tx, bucket: string): Promise<void> {
    await tx.execute('DELETE FROM login_failure WHERE bucket = ?', [bucket]);
  }
}
