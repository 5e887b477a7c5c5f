import { Inject, Injectable } from '@nestjs/common';
import { isPostgres } from '../database/data-sources.js';
import { Reader } from '../database/reader.js';
import { placeholders, type Tx } from '../database/sql.js';
import { plus, SECOND, type Instant, type Milliseconds } from '../domain/calendar/instant.js';
import { CONFIG, type Config } from '../shared/config.js';
import type { RelayCause } from '../shared/mail-causes.js';
import type { WebhookCause } from '../shared/webhook-causes.js';
import { OF_CHANNEL, type ChannelName, type Kept, type NoticeRow } from './notice-row.js';
import type { NoticeStatus } from './notice-status.js';

/** Longer than the hard deadline of a send, so that a lease never outlives its sender. */
export const LEASE = 120 * SECOND;

/** Calls before reminders before 続報, and what was never tried before what a server has put off: no storm hides a first notice. */
const FIRST_FIRST = `CASE WHEN template IN ('update', 'contact-check') THEN 2 WHEN template LIKE 'step-%' OR template LIKE 'duty-%' THEN 1 ELSE 0 END,
         CASE WHEN attempts > 0 THEN 1 ELSE 0 END, due_at`;

/** How an attempt ended, and what the notice becomes. */
export interface Ended {
  readonly status: NoticeStatus;
  readonly outcome: string;
  readonly detail: string;
  /** What the relay came to grief on. */
  readonly cause?: RelayCause | WebhookCause | null;
  readonly now: Instant;
  /** When it is tried again. */
  readonly dueAt: Instant;
  /** A copy may have left. */
  readonly left: boolean;
  /** host:port that was spoken to; empty: it never came to that. */
  readonly relay?: string;
  /** Why it was kept in the building; null: it was not. */
  readonly kept?: Kept | null;
  /** The next attempt is the short fixed text. */
  readonly plain?: boolean;
}

/** Notices on their way: taken with an attempt on record, held by a lease, settled behind a fence. */
@Injectable()
export class NoticeAttempts {
  private readonly lock: string;
  private readonly waits: string;

  constructor(
    private readonly reader: Reader,
    @Inject(CONFIG) config: Config,
  ) {
    // Two nodes must not wait for each other's rows; SQLite has one writer anyway.
    this.lock = isPostgres(config) ? 'FOR UPDATE SKIP LOCKED' : '';
    this.waits = isPostgres(config) ? 'FOR UPDATE' : '';
  }

  /**
   * Take notices that are due and write their attempts, before any socket opens. The number of copies that may
   * have left is counted here, so that a crash cannot exceed it.
   */
  async claim(
    tx: Tx,
    channel: ChannelName,
    { now, owner, limit }: { now: Instant; owner: string; limit: number },
  ): Promise<NoticeRow[]> {
    const claimed = await tx.query<NoticeRow>(
      `UPDATE notice SET status = 'sending', attempts = attempts + 1, copies = copies + 1, owner = ?, locked_until = ?
       WHERE (body_id, id) IN (
         SELECT body_id, id FROM notice
         WHERE status IN ('pending', 'uncertain') AND due_at <= ? AND ${OF_CHANNEL[channel]} ORDER BY ${FIRST_FIRST} LIMIT ? ${this.lock})
       RETURNING *`,
      [owner, plus(now, LEASE), now, limit],
    );
    if (claimed.length === 0) return claimed;
    await tx.execute(
      `INSERT INTO attempt (body_id, notice_id, no, started_at, outcome) VALUES ${placeholders(5, claimed.length)}`,
      claimed.flatMap((each) => [each.body_id, each.id, each.attempts, now, 'started']),
    );
    return claimed;
  }

  /** Under which names notices are on their way now. */
  async owners(): Promise<string[]> {
    const rows = await this.reader.query<{ owner: string }>(
      `SELECT DISTINCT owner FROM notice WHERE status = 'sending'`,
    );
    return rows.map(({ owner }) => owner);
  }

  /**
   * Notices whose sender died: perhaps sent. They are sent again with the same Message-ID, until the copies are
   * used up. `gone`: names of which it is known; of any other the lease must have run out.
   */
  async recover(tx: Tx, now: Instant, gone: readonly string[]): Promise<NoticeRow[]> {
    const lost = await tx.query<NoticeRow>(
      `UPDATE notice SET status = 'uncertain', due_at = ?, error = 'uncertain', cause = ''
       WHERE status = 'sending' AND (locked_until <= ? OR owner IN ${placeholders(gone.length + 1, 1)}) RETURNING *`,
      [now, now, '', ...gone],
    );
    for (const { id, attempts } of lost) {
      await tx.execute(
        `UPDATE attempt SET outcome = 'uncertain', ended_at = ? WHERE notice_id = ? AND no = ?`,
        [now, id, attempts],
      );
    }
    return lost;
  }

  /** Whether the attempt still belongs to this sender; if so nobody takes it from it within this transaction. */
  async isHeld(tx: Tx, { body_id, id, owner, attempts }: NoticeRow): Promise<boolean> {
    const [row] = await tx.query(
      `SELECT 1 FROM notice WHERE body_id = ? AND id = ? AND owner = ? AND attempts = ? AND status = 'sending' ${this.waits}`,
      [body_id, id, owner, attempts],
    );
    return row !== undefined;
  }

  /** Keep the mail as it is about to leave; the link in it is masked. */
  async rendered(
    tx: Tx,
    { body_id, id }: NoticeRow,
    mail: { address: string; subject: string; text: string },
  ): Promise<void> {
    await tx.execute(
      'UPDATE notice SET address = ?, subject = ?, text = ? WHERE body_id = ? AND id = ?',
      [mail.address, mail.subject, mail.text, body_id, id],
    );
  }

  /**
   * Record how an attempt ended. False when this sender is no longer the owner (fence): its lease ran out and
   * somebody else has taken the notice.
   */
  async settle(
    tx: Tx,
    { body_id, id, owner, attempts }: NoticeRow,
    result: Ended,
  ): Promise<boolean> {
    const { status, outcome, detail, now, dueAt, left, relay = '', plain = false } = result;
    const { cause, kept } = result;
    const final = status === 'accepted' || status === 'undeliverable' || status === 'superseded';
    const changed = await tx.execute(
      `UPDATE notice SET status = ?, due_at = CASE WHEN ? = 1 THEN due_at ELSE ? END, settled_at = ?, error = ?, cause = ?, copies = copies - ?,
         plain = CASE WHEN ? = 1 THEN 1 ELSE plain END
       WHERE body_id = ? AND id = ? AND owner = ? AND attempts = ? AND status = 'sending'`,
      [
        status,
        final ? 1 : 0,
        dueAt,
        final ? now : null,
        status === 'accepted' ? '' : detail,
        cause ?? '',
        left ? 0 : 1,
        plain ? 1 : 0,
        body_id,
        id,
        owner,
        attempts,
      ],
    );
    if (changed === 0) return false;
    await tx.execute(
      'UPDATE attempt SET outcome = ?, detail = ?, cause = ?, ended_at = ?, relay = ?, kept = ? WHERE notice_id = ? AND no = ?',
      [outcome, detail, cause ?? '', now, relay, kept ?? '', id, attempts],
    );
    return true;
  }

  /**
   * Asked between the relay's "go ahead" and the first byte: nobody has answered meanwhile, and no other node has
   * taken it because it held this one for dead.
   */
  async isWanted({ body_id, id, owner, attempts }: NoticeRow): Promise<boolean> {
    const [row] = await this.reader.query(
      `SELECT 1 FROM notice WHERE body_id = ? AND id = ? AND owner = ? AND attempts = ?
       AND status = 'sending' AND withdrawn_at IS NULL`,
      [body_id, id, owner, attempts],
    );
    return row !== undefined;
  }

  /** No further copy: the mail may have arrived, and nobody can know. */
  async abandon(tx: Tx, { body_id, id }: NoticeRow, now: Instant): Promise<void> {
    await tx.execute(
      `UPDATE notice SET status = 'undeliverable', settled_at = ?, error = 'perhaps-delivered', cause = ''
       WHERE body_id = ? AND id = ?`,
      [now, body_id, id],
    );
  }

  /**
   * The machine's clock jumped: nothing waits longer than it would have, and nothing on its way counts as lost
   * before its sender can have ended.
   */
  async moveWaiting(
    tx: Tx,
    { before, now, by }: { before: Instant; now: Instant; by: Milliseconds },
  ): Promise<void> {
    await tx.execute(`UPDATE notice SET locked_until = ? WHERE status = 'sending'`, [
      plus(now, LEASE),
    ]);
    if (by > 0) return;
    const waiting = await tx.query<Pick<NoticeRow, 'body_id' | 'id' | 'due_at'>>(
      `SELECT body_id, id, due_at FROM notice WHERE status IN ('pending', 'uncertain') AND due_at > ?`,
      [now],
    );
    for (const { body_id, id, due_at } of waiting) {
      const due = due_at > before ? plus(due_at, by) : now;
      await tx.execute('UPDATE notice SET due_at = ? WHERE body_id = ? AND id = ?', [
        due,
        body_id,
        id,
      ]);
    }
  }
}
