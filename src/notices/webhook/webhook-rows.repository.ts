import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { placeholders, type Sql, type Tx } from '../../database/sql.js';
import type { Instant } from '../../domain/calendar/instant.js';
import { isTold, newsOf } from '../../domain/destination/news.js';
import type { Decision } from '../../domain/incident/case.js';
import type { Incident } from '../../domain/incident/incident.js';
import type { NoticeStatus } from '../notice-status.js';
import { tokenHash, tokenOf } from '../token.js';
import { SECRET } from '../../shared/secret.js';
import { DestinationRepository, newsOfRow, type DestinationRow } from './destination.repository.js';

/** What became of the last test of a destination. */
export interface TestRow {
  readonly destination: string;
  readonly created_at: Instant;
  readonly status: NoticeStatus;
  readonly cause: string;
  readonly error: string;
}

/** What a destination is told that belongs to no incident. */
export interface Told {
  readonly body: string;
  readonly about: string;
  readonly key: string;
  readonly now: Instant;
}

/** Notices to destinations: rows like those of mails, written in the transaction of what they tell. */
@Injectable()
export class WebhookRows {
  constructor(
    private readonly destinations: DestinationRepository,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /** What is new with a decision, for each destination that wants to know; each thing once. */
  async keep(tx: Tx, before: Incident, { incident, effects }: Decision, now: Instant) {
    const news = newsOf(before, incident, effects);
    if (news.length === 0) return;
    const { body, id } = incident;
    for (const row of await this.destinations.told(tx, body)) {
      const wants = { ...row, news: newsOfRow(row) };
      for (const { about } of news.filter((each) => isTold(wants, incident, each))) {
        await this.insert(tx, row, { incident: id, about, key: `webhook:${row.id}:${about}`, now });
      }
    }
  }

  /** What is wrong with the installation, for each destination that wants to know of alarms. */
  async alarm(tx: Tx, { body, about, key, now }: Told): Promise<void> {
    for (const row of await this.destinations.told(tx, body)) {
      if (!newsOfRow(row).includes('alarm')) continue;
      await this.insert(tx, row, { incident: null, about, key: `webhook:${row.id}:${key}`, now });
    }
  }

  /** A test message. */
  async test(tx: Tx, destination: DestinationRow, now: Instant): Promise<void> {
    const key = `webhook:${destination.id}:test:${now}`;
    await this.insert(tx, destination, { incident: null, about: 'test', key, now });
  }

  /** When each test of a body was asked for since then, oldest first. */
  async testsSince(sql: Sql, body: string, since: Instant): Promise<Instant[]> {
    const rows = await sql.query<{ at: Instant }>(
      `SELECT created_at AS at FROM notice
       WHERE body_id = ? AND template = 'webhook' AND about = 'test' AND created_at > ? ORDER BY id`,
      [body, since],
    );
    return rows.map(({ at }) => at);
  }

  /** The last test of one destination. */
  async lastTest(sql: Sql, destination: string): Promise<TestRow | undefined> {
    const [row] = await sql.query<TestRow>(
      `SELECT destination, created_at, status, cause, error FROM notice
       WHERE destination = ? AND about = 'test' ORDER BY id DESC LIMIT 1`,
      [destination],
    );
    return row;
  }

  /** It takes messages again: what was put off for it is due now. */
  async wake(tx: Tx, destination: string, now: Instant): Promise<void> {
    await tx.execute(
      `UPDATE notice SET due_at = ? WHERE destination = ? AND status = 'pending' AND due_at > ?`,
      [now, destination, now],
    );
  }

  private async insert(
    tx: Tx,
    destination: DestinationRow,
    of: { incident: string | null; about: string; key: string; now: Instant },
  ): Promise<void> {
    const { incident, about, key, now } = of;
    const { body_id, id: to, name } = destination;
    const id = uuidv7({ msecs: Date.parse(now) });
    const token = tokenHash(tokenOf(this.secret, id));
    const conflict =
      incident === null
        ? '(body_id, key) WHERE incident_id IS NULL'
        : '(body_id, incident_id, key)';
    await tx.execute(
      `INSERT INTO notice (body_id, id, incident_id, key, template, about, destination, office, person, place, status, due_at, created_at, token_hash, address)
       VALUES ${placeholders(15, 1)} ON CONFLICT ${conflict} DO NOTHING`,
      [
        body_id,
        id,
        incident,
        key,
        'webhook',
        about,
        to,
        'webhook',
        to,
        1,
        'pending',
        now,
        now,
        token,
        name,
      ],
    );
  }
}
