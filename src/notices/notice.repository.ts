import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { isPostgres } from '../database/data-sources.js';
import { Reader } from '../database/reader.js';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import { plus, SECOND, type Instant, type Milliseconds } from '../domain/calendar/instant.js';
import type { Effect, Matter, TellPerson } from '../domain/effect.js';
import type { NoticeTemplate } from '../domain/incident/incident.js';
import { CONFIG, type Config } from '../shared/config.js';
import type { RelayCause } from '../shared/mail-causes.js';
import { SECRET } from '../shared/secret.js';
import type { WebhookCause } from '../shared/webhook-causes.js';
import { tokenHash, tokenOf } from './token.js';
import type { NoticeStatus } from './notice-status.js';

/** One mail to one person, whatever number of attempts it takes. */
export interface NoticeRow {
  readonly body_id: string;
  readonly id: string;
  /** Null: the notice belongs to no incident. */
  readonly incident_id: string | null;
  readonly key: string;
  readonly template: NoticeTemplate | 'party' | 'update' | 'webhook' | Matter;
  readonly rung: string | null;
  readonly step: string | null;
  readonly office: string;
  readonly person: string;
  readonly place: number;
  readonly status: NoticeStatus;
  readonly due_at: Instant;
  readonly created_at: Instant;
  readonly settled_at: Instant | null;
  readonly attempts: number;
  readonly copies: number;
  readonly owner: string;
  readonly locked_until: Instant;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly error: string;
  /** What the relay came to grief on (`RelayCause`); empty: no relay is the reason. */
  readonly cause: string;
  /** 1: the full text was refused, the short fixed one is sent. */
  readonly plain: number;
  /** Nobody needs it any more, said while a conversation about it was open. */
  readonly withdrawn_at: Instant | null;
  /** The body whose people are told; null: the row's own. */
  readonly party: string | null;
  /** Id of what a notice without an incident is about. */
  readonly about: string | null;
  /** Id of the mail that says what this one would have said. */
  readonly merged_into: string | null;
  /** Id of the destination (通知先) it goes to; null: it is a mail to a person. */
  readonly destination: string | null;
}

/** By which road a notice leaves. */
export type ChannelName = 'mail' | 'webhook';

const OF_CHANNEL: Readonly<Record<ChannelName, string>> = {
  mail: 'destination IS NULL',
  webhook: 'destination IS NOT NULL',
};

/** A notice about an incident. */
export type IncidentNotice = NoticeRow & { readonly incident_id: string };

export function isOfIncident(notice: NoticeRow): notice is IncidentNotice {
  return notice.incident_id !== null;
}

/** Whether a copy of it may have left before this one: the mail says 再送. */
export function isResend({ copies }: Pick<NoticeRow, 'copies'>): boolean {
  return copies > 1;
}

/** A notice that belongs to no incident. */
export type MatterNotice = NoticeRow & {
  readonly incident_id: null;
  readonly template: Matter;
  readonly about: string;
};

/** Longer than the hard deadline of a send, so that a lease never outlives its sender. */
export const LEASE = 120 * SECOND;

type Notify = Extract<Effect, { kind: 'notify' | 'tell-party' }>;

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
  /** The next attempt is the short fixed text. */
  readonly plain?: boolean;
}

/** Notices as rows, written in the transaction of the decision that asks for them. */
@Injectable()
export class NoticeRepository {
  private readonly lock: string;
  private readonly waits: string;

  constructor(
    private readonly reader: Reader,
    @Inject(SECRET) private readonly secret: string,
    @Inject(CONFIG) config: Config,
  ) {
    // Two nodes must not wait for each other's rows; SQLite has one writer anyway.
    this.lock = isPostgres(config) ? 'FOR UPDATE SKIP LOCKED' : '';
    this.waits = isPostgres(config) ? 'FOR UPDATE' : '';
  }

  /** Keep notices to be sent; one key is kept once, however often it is asked for. */
  async keep(
    tx: Tx,
    of: { body: string; incident: string; now: Instant },
    notices: readonly Notify[],
  ): Promise<void> {
    if (notices.length === 0) return;
    await tx.execute(
      `INSERT INTO notice (body_id, id, incident_id, key, template, rung, step, office, person, place, status, due_at, created_at, token_hash, party)
       VALUES ${placeholders(15, notices.length)} ON CONFLICT (body_id, incident_id, key) DO NOTHING`,
      notices.flatMap((each) => {
        const id = uuidv7({ msecs: Date.parse(of.now) });
        const { key, office, person, order, dueAt } = each;
        const token = tokenHash(tokenOf(this.secret, id));
        const what = [key, ...aboutOf(each), office, person, order];
        const party = each.kind === 'tell-party' ? each.party : null;
        return [of.body, id, of.incident, ...what, 'pending', dueAt, of.now, token, party];
      }),
    );
  }

  /** Keep mails that belong to no incident; one key is kept once, however often it is asked for. */
  async tell(
    tx: Tx,
    { body, now }: { body: string; now: Instant },
    mails: readonly TellPerson[],
  ): Promise<void> {
    for (const { matter, about, key, office, person, order, dueAt } of mails) {
      const id = uuidv7({ msecs: Date.parse(now) });
      const token = tokenHash(tokenOf(this.secret, id));
      await tx.execute(
        `INSERT INTO notice (body_id, id, key, template, about, office, person, place, status, due_at, created_at, token_hash)
         VALUES ${placeholders(12, 1)} ON CONFLICT (body_id, key) WHERE incident_id IS NULL DO NOTHING`,
        [body, id, key, matter, about, office, person, order, 'pending', dueAt, now, token],
      );
    }
  }

  /**
   * Notices that nobody needs any more do not leave. One whose conversation is open is called back before its
   * text is said; after that it cannot be.
   */
  async withdraw(
    tx: Tx,
    of: { body: string; incident: string; now: Instant },
    keys: readonly string[],
  ): Promise<void> {
    if (keys.length === 0) return;
    await tx.execute(
      `UPDATE notice SET status = 'superseded', settled_at = ?
       WHERE body_id = ? AND incident_id = ? AND status IN ('pending', 'uncertain', 'parked') AND key IN ${placeholders(keys.length, 1)}`,
      [of.now, of.body, of.incident, ...keys],
    );
    // What such a one stood for, and is still needed, speaks for itself again.
    await tx.execute(
      `UPDATE notice SET status = 'pending', due_at = ?, settled_at = NULL, error = '', merged_into = NULL
       WHERE body_id = ? AND incident_id = ? AND key NOT IN ${placeholders(keys.length, 1)} AND merged_into IN
         (SELECT id FROM notice WHERE body_id = ? AND incident_id = ? AND status = 'superseded' AND key IN ${placeholders(keys.length, 1)})`,
      [of.now, of.body, of.incident, ...keys, of.body, of.incident, ...keys],
    );
    await tx.execute(
      `UPDATE notice SET withdrawn_at = ?
       WHERE body_id = ? AND incident_id = ? AND status = 'sending' AND key IN ${placeholders(keys.length, 1)}`,
      [of.now, of.body, of.incident, ...keys],
    );
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
    const cause = result.cause ?? '';
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
        cause,
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
      'UPDATE attempt SET outcome = ?, detail = ?, cause = ?, ended_at = ?, relay = ? WHERE notice_id = ? AND no = ?',
      [outcome, detail, cause, now, relay, id, attempts],
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

  /** Mails leave again: whatever was put off is due now, the rest of its waiting time is forgotten. */
  async wake(tx: Tx, now: Instant): Promise<void> {
    await tx.execute(
      `UPDATE notice SET due_at = ? WHERE status = 'pending' AND attempts > 0 AND due_at > ?`,
      [now, now],
    );
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

  /** When the next notice of a channel is due, or the lease of any that may be lost runs out; without one, of all. */
  async next(channel?: ChannelName): Promise<Instant | null> {
    const own = channel ? `AND ${OF_CHANNEL[channel]}` : '';
    // Each status for itself: the first of the index is the answer, however many wait behind it.
    const first = (status: 'pending' | 'uncertain'): string =>
      `(SELECT min(due_at) FROM notice WHERE status = '${status}' ${own})`;
    const [row] = await this.reader.query<Record<'due' | 'again' | 'lease', Instant | null>>(
      `SELECT ${first('pending')} AS due, ${first('uncertain')} AS again,
              (SELECT min(locked_until) FROM notice WHERE status = 'sending') AS lease`,
    );
    const times = [row?.due, row?.again, row?.lease].filter((at) => typeof at === 'string');
    return times.toSorted()[0] ?? null;
  }

  /** The notice a link belongs to. */
  async byToken(sql: Sql, hash: string): Promise<NoticeRow | undefined> {
    const [row] = await sql.query<NoticeRow>('SELECT * FROM notice WHERE token_hash = ?', [hash]);
    return row;
  }

  /** The notices whose 通知番号 this is: as a rule one. `number`: the last 8 characters of an id, in lower case. */
  byNumber(sql: Sql, number: string): Promise<NoticeRow[]> {
    return sql.query<NoticeRow>('SELECT * FROM notice WHERE substr(id, 29) = ? LIMIT 20', [number]);
  }

  /** One notice by its id, whichever body it is of. */
  async byId(sql: Sql, id: string): Promise<NoticeRow | undefined> {
    const [row] = await sql.query<NoticeRow>(
      'SELECT * FROM notice WHERE substr(id, 29) = ? AND id = ?',
      [id.slice(28), id],
    );
    return row;
  }

  /**
   * A mail that a relay had taken has come back; its last attempt says so. False when it is not taken for
   * delivered any more.
   */
  async bounced(tx: Tx, { body_id, id, attempts }: NoticeRow, why: string): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE notice SET status = 'undeliverable', error = ?, cause = ''
       WHERE body_id = ? AND id = ? AND status IN ('accepted', 'uncertain')`,
      [why, body_id, id],
    );
    if (changed === 0) return false;
    await tx.execute(
      `UPDATE attempt SET outcome = 'bounced', detail = ? WHERE notice_id = ? AND no = ?`,
      [why, id, attempts],
    );
    return true;
  }
}

/** Template, rung and step of what a notice is about. */
function aboutOf(each: Notify): [NoticeRow['template'], string | null, string | null] {
  return each.kind === 'notify' ? [each.template, each.rung, each.step] : ['party', null, null];
}
