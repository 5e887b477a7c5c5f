import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { placeholders, type Sql, type Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Day } from '../domain/plan/plan.js';
import type { KeptFiles } from '../shared/plan-files.js';

/** A version of a body's plan that rules, or will from its moment on. */
export interface FollowedVersion {
  readonly body_id: string;
  readonly id: string;
  readonly number: number;
  readonly state: 'approved' | 'in-force';
  readonly in_force_from: Day;
  readonly in_force_at: Instant;
}

const CURRENT = `SELECT body_id, id, number, state, in_force_from, in_force_at FROM plan_version
  WHERE state IN ('approved', 'in-force') ORDER BY in_force_at, number`;

/** Which versions of plans are followed, and from when on. */
@Injectable()
export class FollowedRepository {
  constructor(private readonly reader: Reader) {}

  /** Versions that rule, and those whose day is to come, the earliest first. */
  current(sql: Sql = this.reader): Promise<FollowedVersion[]> {
    return sql.query<FollowedVersion>(CURRENT);
  }

  /**
   * Put in force what is due, in the order of its days; the one before is superseded. Several processes may do this
   * at once: the first one does it, the others find it done.
   */
  async turn(tx: Tx, now: Instant): Promise<void> {
    const due = (await this.current(tx)).filter(
      ({ state, in_force_at }) => state === 'approved' && in_force_at <= now,
    );
    for (const { body_id: body, id } of due) {
      await tx.execute(
        `UPDATE plan_version SET state = 'superseded' WHERE body_id = ? AND state = 'in-force' AND id <> ?
           AND EXISTS (SELECT 1 FROM plan_version AS next WHERE next.body_id = ? AND next.id = ? AND next.state = 'approved')`,
        [body, id, body, id],
      );
      await tx.execute(
        `UPDATE plan_version SET state = 'in-force' WHERE body_id = ? AND id = ? AND state = 'approved'`,
        [body, id],
      );
    }
  }

  /** All files of one version, by path. */
  async files(sql: Sql, body: string, id: string): Promise<KeptFiles> {
    const [row] = await sql.query<{ files: string }>(
      'SELECT files FROM plan_version WHERE body_id = ? AND id = ?',
      [body, id],
    );
    return textsOf(sql, row ? (JSON.parse(row.files) as Record<string, string>) : {});
  }
}

/** The texts that paths name by digest, as bytes. */
export async function textsOf(
  sql: Sql,
  files: Readonly<Record<string, string>>,
): Promise<KeptFiles> {
  const digests = [...new Set(Object.values(files))];
  if (digests.length === 0) return new Map();
  const rows = await sql.query<{ digest: string; text: string }>(
    `SELECT digest, text FROM plan_text WHERE digest IN ${placeholders(digests.length, 1)}`,
    digests,
  );
  const texts = new Map(rows.map(({ digest, text }) => [digest, Buffer.from(text)]));
  return new Map(Object.entries(files).map(([path, digest]) => [path, texts.get(digest) ?? null]));
}
