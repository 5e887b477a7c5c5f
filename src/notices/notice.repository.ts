import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Reader } from '../database/reader.js';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Effect, TellPerson } from '../domain/effect.js';
import { SECRET } from '../shared/secret.js';
import { OF_CHANNEL, type ChannelName, type NoticeRow } from './notice-row.js';
import { tokenHash, tokenOf } from './token.js';

type Notify = Extract<Effect, { kind: 'notify' | 'tell-party' }>;

/** Notices as rows, written in the transaction of the decision that asks for them. */
@Injectable()
export class NoticeRepository {
  constructor(
    private readonly reader: Reader,
    @Inject(SECRET) private readonly secret: string,
  ) {}

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

  /** Mails leave again: whatever was put off is due now, the rest of its waiting time is forgotten. */
  async wake(tx: Tx, now: Instant): Promise<void> {
    await tx.execute(
      `UPDATE notice SET due_at = ? WHERE status = 'pending' AND attempts > 0 AND due_at > ?`,
      [now, now],
    );
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
