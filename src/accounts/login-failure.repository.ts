import { Injectable } from '@nestjs/common';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Tally } from './guess-limit.js';

interface Row {
  readonly bucket: string;
  readonly failures: number;
  readonly blocked_until: Instant;
}

/** Failed guesses, by what is counted. */
@Injectable()
export class LoginFailureRepository {
  /** What is counted in these buckets. */
  async find(sql: Sql, buckets: readonly string[]): Promise<Map<string, Tally>> {
    const rows = await sql.query<Row>(
      `SELECT bucket, failures, blocked_until FROM login_failure
       WHERE bucket IN ${placeholders(buckets.length, 1)}`,
      buckets,
    );
    return new Map(
      rows.map(({ bucket, failures, blocked_until: blockedUntil }) => [
        bucket,
        { failures, blockedUntil },
      ]),
    );
  }

  /** Set a bucket. */
  async keep(tx: Tx, bucket: string, { failures, blockedUntil }: Tally): Promise<void> {
    await tx.execute(
      `INSERT INTO login_failure (bucket, failures, blocked_until) VALUES (?, ?, ?)
       ON CONFLICT (bucket) DO UPDATE SET failures = excluded.failures, blocked_until = excluded.blocked_until`,
      [bucket, failures, blockedUntil],
    );
  }

  /** Empty these buckets. */
  async clear(tx: Tx, buckets: readonly string[]): Promise<void> {
    await tx.execute(
      `DELETE FROM login_failure WHERE bucket IN ${placeholders(buckets.length, 1)}`,
      buckets,
    );
  }

  /** Remove what has been quiet since then, so that guesses at random ids leave nothing behind. */
  async prune(tx: Tx, quietSince: Instant): Promise<void> {
    await tx.execute('DELETE FROM login_failure WHERE blocked_until < ?', [quietSince]);
  }
}
