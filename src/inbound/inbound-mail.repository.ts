import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';

/**
 * What came of a mail. answered: an answer is on record. unread: kept for the desk. bounced, delayed: a report on
 * delivery. automatic: a machine's. over: nothing was open any more. unknown: about none of our mails. gone: taken
 * away before it was read. broken: no mail, or made to keep us busy. failed: our fault, in the log.
 */
export type InboundOutcome =
  | 'answered'
  | 'unread'
  | 'bounced'
  | 'delayed'
  | 'automatic'
  | 'over'
  | 'unknown'
  | 'gone'
  | 'broken'
  | 'failed';

/** Which mail it is: its place in the mailbox, and what it is made of. */
export interface InboundKey {
  readonly mailbox: string;
  readonly uidValidity: string;
  readonly uid: number;
  /** SHA-256 of what is read of the mail. */
  readonly digest: string;
}

/** What was found out about one mail. */
export interface InboundResult {
  readonly outcome: InboundOutcome;
  readonly body: string | null;
  readonly notice: string | null;
  readonly messageId: string;
  readonly detail: string;
}

/** Mails that came in: each is looked at once, whatever dies in between. Their text is not kept. */
@Injectable()
export class InboundMails {
  /** Up to which UID a mailbox has been read; 0 before the first mail. */
  async lastUid(sql: Sql, mailbox: string, uidValidity: string): Promise<number> {
    const [row] = await sql.query<{ last: number | string | null }>(
      'SELECT max(uid) AS last FROM inbound_mail WHERE mailbox = ? AND uid_validity = ?',
      [mailbox, uidValidity],
    );
    return Number(row?.last ?? 0);
  }

  /** Whether this very mail was looked at before, under whatever number the mailbox had given it. */
  async isKnown(sql: Sql, digest: string): Promise<boolean> {
    const rows = await sql.query('SELECT 1 FROM inbound_mail WHERE digest = ? LIMIT 1', [digest]);
    return rows.length > 0;
  }

  /** Keep what came of a mail. False when another has kept it before: then nothing may follow from it. */
  async keep(tx: Tx, key: InboundKey, result: InboundResult, now: Instant): Promise<boolean> {
    const { mailbox, uidValidity, uid, digest } = key;
    const { outcome, body, notice, messageId, detail } = result;
    const written = await tx.execute(
      `INSERT INTO inbound_mail (mailbox, uid_validity, uid, digest, message_id, read_at, outcome, body_id, notice_id, detail)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (mailbox, uid_validity, uid) DO NOTHING`,
      [mailbox, uidValidity, uid, digest, messageId, now, outcome, body, notice, detail],
    );
    return written > 0;
  }
}
