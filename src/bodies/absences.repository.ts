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

const COLUMNS = 'id, person, from_at, to_at, reason, recorded_by, recorded_at';

/** Recorded absences that are not over, the earliest first. */
export function absencesOf(sql: Sql, body: string, at: Instant): Promise<AbsenceRow[]> {
  return sql.query<AbsenceRow>(
    `SELECT ${COLUMNS} FROM absence WHERE body_id = ? AND to_at > ? ORDER BY from_at, id`,
    [body, at],
  );
}

/** Who is away now or later, for the directory a decision looks at. */
export async function currentAbsences(sql: Sql, body: string, at: Instant): Promise<Absence[]> {
  const rows = await absencesOf(sql, body, at);
  return rows.map(({ person, from_at: from, to_at: to, reason }) => ({ person, from, to, reason }));
}

/** Absences (不在) of a body's people. */
@Injectable()
export class AbsencesRepository {
  constructor(private readonly reader: Reader) {}

  /** Absences that are not over, the earliest first. */
  open(body: string, at: Instant): Promise<AbsenceRow[]> {
    return absencesOf(this.reader, body, at);
  }

  /** One absence. */
  async find(tx: Tx, body: string, id: string): Promise<AbsenceRow | undefined> {
    const [row] = await tx.query<AbsenceRow>(
      `SELECT ${COLUMNS} FROM absence WHERE body_id = ? AND id = ?`,
      [body, id],
    );
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

  /** An absence that has begun ends now. */
  async end(tx: Tx, body: string, { id, at }: { id: string; at: Instant }): Promise<void> {
    await tx.execute('UPDATE absence SET to_at = ? WHERE body_id = ? AND id = ?', [at, body, id]);
  }

  /** An absence that has not begun never will. */
  async remove(tx: Tx, body: string, id: string): Promise<void> {
    await tx.execute('DELETE FROM absence WHERE body_id = ? AND id = ?', [body, id]);
  }
}
