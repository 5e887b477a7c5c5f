import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Absence } from '../domain/plan/plan.js';

/** A recorded absence, as its row lies in the database. */
export interface AbsenceRow {
  readonly id: string;
  readonly person: string;
  readonly from_at: Instant;
  readonly to_at: Instant;
  readonly reason: string;
  readonly recorded_by: string;
  readonly recorded_at: Instant;
}

/** Who is away now or later, for the directory a decision looks at. */
export async function currentAbsences(sql: Sql, body: string, at: Instant): Promise<Absence[]> {
  const rows = await sql.query<AbsenceRow>(
    'SELECT person, from_at, to_at, reason FROM absence WHERE body_id = ? AND to_at > ?',
    [body, at],
  );
  return rows.map((row) => ({
    person: row.person,
    from: row.from_at,
    to: row.to_at,
    reason: row.reason,
  }));
}

/** Absences (不在) of a body's people. */
@Injectable()
export class AbsencesRepository {
  constructor(private readonly reader: Reader) {}

  /** Absences that are not over, the earliest first. */
  open(body: string, at: Instant): Promise<AbsenceRow[]> {
    return this.reader.query(
      `SELECT id, person, from_at, to_at, reason, recorded_by, recorded_at FROM absence
       WHERE body_id = ? AND to_at > ? ORDER BY from_at, id`,
      [body, at],
    );
  }

  /** One absence. */
  async find(tx: Tx, body: string, id: string): Promise<AbsenceRow | undefined> {
    const [row] = await tx.query<AbsenceRow>('SELECT * FROM absence WHERE body_id = ? AND id = ?', [
      body,
      id,
    ]);
    return row;
  }

  /** Keep a new absence. */
  async add(tx: Tx, body: string, row: AbsenceRow): Promise<void> {
    await tx.execute(
      `INSERT INTO absence (body_id, id, person, from_at, to_at, reason, recorded_by, recorded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        body,
        row.id,
        row.person,
        row.from_at,
        row.to_at,
        row.reason,
        row.recorded_by,
        row.recorded_at,
      ],
    );
  }

  /** An absence ends now; one that has not begun never begins. */
  async end(tx: Tx, body: string, { id, at }: { id: string; at: Instant }): Promise<void> {
    await tx.execute('UPDATE absence SET to_at = ? WHERE body_id = ? AND id = ?', [at, body, id]);
  }
}
