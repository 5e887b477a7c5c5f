import { Injectable } from '@nestjs/common';
import type { Sql } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';

/** An address that refused a mail, or whose server gave one back. */
export interface DeadAddress {
  readonly person: string;
  readonly address: string;
  /** The last time it did so. */
  readonly at: Instant;
}

/** Dead addresses, as the attempts to reach them have shown: nothing is kept beside those. */
@Injectable()
export class DeadAddresses {
  /** Those of a body's own people. */
  of(sql: Sql, body: string): Promise<DeadAddress[]> {
    return sql.query<DeadAddress>(
      `SELECT notice.person AS person, notice.address AS address, max(attempt.started_at) AS at
       FROM attempt JOIN notice ON notice.body_id = attempt.body_id AND notice.id = attempt.notice_id
       WHERE attempt.body_id = ? AND attempt.outcome IN ('dead-address', 'bounced')
         AND notice.party IS NULL AND notice.address <> ''
       GROUP BY notice.person, notice.address`,
      [body],
    );
  }
}
