import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import { FIRST_STEPS, type FirstStep, type Mark } from '../domain/first-run/first-run.js';

/** The mark that puts the whole list away. */
const WHOLE = 'whole';

/** The mark that the sample is tried here; it stays when the sample goes, since the people stay invented. */
const SAMPLE = 'sample';

/** What somebody said, and when. */
interface Marked {
  readonly mark: Mark;
  readonly by: string;
  readonly at: Instant;
}

/** How far はじめての設定 is. */
@Injectable()
export class FirstRunRepository {
  /** What was said of each step; whether the whole list was put away. */
  async marks(
    sql: Sql,
    body: string,
  ): Promise<{ marks: ReadonlyMap<FirstStep, Mark>; putAway: boolean }> {
    const rows = await sql.query<{ step: string; mark: Mark }>(
      'SELECT step, mark FROM first_run_mark WHERE body_id = ?',
      [body],
    );
    const said = new Map(rows.map(({ step, mark }) => [step, mark]));
    const marks = FIRST_STEPS.flatMap((step) => {
      const mark = said.get(step);
      return mark ? [[step, mark] as const] : [];
    });
    return { marks: new Map(marks), putAway: said.get(WHOLE) === 'done' };
  }

  /** Keep what somebody says of a step, or of the whole list (null). */
  async mark(
    tx: Tx,
    { body, step }: { readonly body: string; readonly step: FirstStep | null },
    marked: Marked,
  ): Promise<void> {
    await this.keep(tx, { body, step: step ?? WHOLE }, marked);
  }

  /** Keep that the sample is tried in a body: no mail to its people leaves the building any more. */
  async tryOut(tx: Tx, body: string, { by, at }: Omit<Marked, 'mark'>): Promise<void> {
    await this.keep(tx, { body, step: SAMPLE }, { mark: 'done', by, at });
  }

  /** Whether a test mail arrived, as somebody said who looked. */
  async mailArrived(sql: Sql, body: string): Promise<boolean> {
    const rows = await sql.query(
      `SELECT 1 FROM mail_test WHERE body_id = ? AND arrived = 'yes' LIMIT 1`,
      [body],
    );
    return rows.length > 0;
  }

  private async keep(
    tx: Tx,
    { body, step }: { readonly body: string; readonly step: string },
    { mark, by, at }: Marked,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO first_run_mark (body_id, step, mark, marked_by, marked_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (body_id, step) DO UPDATE SET mark = excluded.mark, marked_by = excluded.marked_by, marked_at = excluded.marked_at`,
      [body, step, mark, by, at],
    );
  }
}
