import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Reader } from '../database/reader.js';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import type { AlarmKind, Cause, StandingAlarm } from '../domain/alarm/alarm.js';
import type { AlarmChange } from '../domain/escalation/alarm.js';
import { DAY, plus, type Instant } from '../domain/calendar/instant.js';
import type { TellPerson } from '../domain/effect.js';
import { NoticeRepository } from '../notices/notice.repository.js';
import {
  DestinationRepository,
  newsOfRow,
  type DestinationRow,
} from '../notices/webhook/destination.repository.js';
import { WebhookRows } from '../notices/webhook/webhook-rows.repository.js';

export interface AlarmRow {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly key: string;
  readonly since: Instant;
  readonly detail: string;
  readonly cause: string;
  readonly raised_at: Instant;
  readonly told_at: Instant | null;
  readonly told: number;
  readonly settled_at: Instant | null;
  readonly settled_by: string | null;
  readonly reason: string | null;
  readonly over_at: Instant | null;
}

/** Something that happened lately, of which each body is told once. */
export interface Happening {
  readonly id: string;
  readonly at: Instant;
}

const MOST_SHOWN = 50;
/** A jump up to here is put right quietly; beyond it people's deadlines are in doubt. */
const LARGEST_QUIET_JUMP_MS = 60_000;

/** Alarms of the installation as rows, and the rows that give cause for some. */
@Injectable()
export class AlarmRepository {
  constructor(
    private readonly reader: Reader,
    private readonly notices: NoticeRepository,
    private readonly webhooks: WebhookRows,
    private readonly destinations: DestinationRepository,
  ) {}

  /** Those whose cause is not over; of settled ones only the last days', because older happenings are not asked for. */
  standing(body: string, now: Instant): Promise<AlarmRow[]> {
    return this.reader.query<AlarmRow>(
      `SELECT * FROM alarm WHERE body_id = ? AND over_at IS NULL AND (settled_at IS NULL OR raised_at > ?)`,
      [body, plus(now, -30 * DAY)],
    );
  }

  /** The newest first, open ones before all others. */
  list(sql: Sql, body: string): Promise<AlarmRow[]> {
    return sql.query<AlarmRow>(
      `SELECT * FROM alarm WHERE body_id = ?
       ORDER BY CASE WHEN settled_at IS NULL AND over_at IS NULL THEN 0 ELSE 1 END, id DESC LIMIT ${MOST_SHOWN}`,
      [body],
    );
  }

  /** One alarm of a body. */
  async find(sql: Sql, body: string, id: string): Promise<AlarmRow | undefined> {
    const [row] = await sql.query<AlarmRow>('SELECT * FROM alarm WHERE body_id = ? AND id = ?', [
      body,
      id,
    ]);
    return row;
  }

  /** A cause has come up; one that stands already is not raised again. */
  async raise(tx: Tx, body: string, cause: Cause, now: Instant): Promise<void> {
    const { kind, key, since, detail, cause: why } = cause;
    await tx.execute(
      `INSERT INTO alarm (body_id, id, kind, key, since, detail, cause, raised_at)
       VALUES ${placeholders(8, 1)} ON CONFLICT (body_id, key) WHERE over_at IS NULL DO NOTHING`,
      [body, uuidv7({ msecs: Date.parse(now) }), kind, key, since, detail, why, now],
    );
  }

  /** Keep what a decision does to the alarm of its incident. One that a person has settled is raised anew. */
  async follow(tx: Tx, body: string, { key, raise }: AlarmChange, now: Instant): Promise<void> {
    await tx.execute(
      `UPDATE alarm SET over_at = ? WHERE body_id = ? AND key = ? AND over_at IS NULL
       ${raise ? 'AND settled_at IS NOT NULL' : ''}`,
      [now, body, key],
    );
    if (raise) await this.raise(tx, body, raise, now);
  }

  /** All of one kind on which nobody has acted and whose cause lasts, oldest first. */
  openOf(sql: Sql, body: string, kind: AlarmKind): Promise<AlarmRow[]> {
    return sql.query<AlarmRow>(
      `SELECT * FROM alarm WHERE body_id = ? AND kind = ? AND over_at IS NULL AND settled_at IS NULL
       ORDER BY id`,
      [body, kind],
    );
  }

  /** The cause is over. */
  async end(tx: Tx, body: string, id: string, now: Instant): Promise<void> {
    await tx.execute(
      'UPDATE alarm SET over_at = ? WHERE body_id = ? AND id = ? AND over_at IS NULL',
      [now, body, id],
    );
  }

  /** A person has acted. False when somebody was faster or the cause is over. */
  async settle(
    tx: Tx,
    { body, id }: { readonly body: string; readonly id: string },
    by: { readonly who: string; readonly reason: string; readonly now: Instant },
  ): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE alarm SET settled_at = ?, settled_by = ?, reason = ?
       WHERE body_id = ? AND id = ? AND settled_at IS NULL AND over_at IS NULL`,
      [by.now, by.who, by.reason, body, id],
    );
    return changed === 1;
  }

  /** Keep the mails and the messages to destinations that tell of an alarm, and that it was told; nothing when another node has done so. */
  async tell(
    tx: Tx,
    {
      body,
      alarm,
      now,
    }: { body: string; alarm: Pick<StandingAlarm, 'id' | 'kind' | 'toldAt'>; now: Instant },
    mails: readonly TellPerson[],
  ): Promise<void> {
    const changed = await tx.execute(
      `UPDATE alarm SET told_at = ?, told = told + 1
       WHERE body_id = ? AND id = ? AND COALESCE(told_at, '') = ?`,
      [now, body, alarm.id, alarm.toldAt ?? ''],
    );
    if (changed !== 1) return;
    await this.notices.tell(tx, { body, now }, mails);
    // Of a place that takes nothing, mails tell: it would hear of itself when it is over. An incident tells
    // destinations itself that nobody answers.
    if (alarm.kind === 'destination-failing' || alarm.kind === 'nobody-answers') return;
    await this.webhooks.alarm(tx, { body, about: alarm.id, key: `${alarm.id}:${now}`, now });
  }

  /** Notices of a body whose copies were used up since then: perhaps delivered, and nobody can know. */
  usedUp(body: string, since: Instant): Promise<Happening[]> {
    return this.reader.query<Happening>(
      `SELECT id, settled_at AS at FROM notice
       WHERE body_id = ? AND status = 'undeliverable' AND error = 'perhaps-delivered' AND destination IS NULL AND settled_at > ?`,
      [body, since],
    );
  }

  /** Destinations of a body that do not take what they are told. */
  failingDestinations(body: string): Promise<DestinationRow[]> {
    return this.destinations.failing(this.reader, body);
  }

  /** Whether a destination of a body is told of alarms. */
  async tellsDestinations(body: string): Promise<boolean> {
    const told = await this.destinations.told(this.reader, body);
    return told.some((each) => newsOfRow(each).includes('alarm'));
  }

  /** Jumps of the machine's clock since then that were too large to be followed quietly. */
  jumps(since: Instant): Promise<Happening[]> {
    return this.reader.query<Happening>(
      `SELECT id, at FROM clock_jump WHERE at > ? AND (by_ms > ${LARGEST_QUIET_JUMP_MS} OR by_ms < -${LARGEST_QUIET_JUMP_MS})`,
      [since],
    );
  }

  /** Keep canaries; one key is kept once. */
  async sendCanaries(
    tx: Tx,
    of: { body: string; now: Instant },
    mails: readonly TellPerson[],
  ): Promise<void> {
    await this.notices.tell(tx, of, mails);
  }

  /** When the last of these canaries was accepted; when the first was asked for. */
  async canaries(
    body: string,
    since: Instant,
  ): Promise<{ asked: Instant | null; accepted: Instant | null }> {
    const [row] = await this.reader.query<{ asked: Instant | null; accepted: Instant | null }>(
      `SELECT min(created_at) AS asked, max(CASE WHEN status = 'accepted' THEN settled_at END) AS accepted
       FROM notice WHERE body_id = ? AND created_at > ? AND template = 'canary'`,
      [body, since],
    );
    return { asked: row?.asked ?? null, accepted: row?.accepted ?? null };
  }
}
