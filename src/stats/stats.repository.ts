import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Incident } from '../domain/incident/incident.js';
import type { Category } from '../domain/plan/category.js';
import type { Level } from '../domain/severity/severity.js';
import type { Month } from '../domain/statistics/period.js';
import type { Timed } from '../domain/statistics/spread.js';

/** Which incidents are looked at. */
export interface Looked {
  readonly body: string;
  readonly months: readonly Month[];
  readonly drills: boolean;
}

/** How many began in a month, alike in everything else. */
export interface Counted {
  readonly month: Month;
  readonly category: Category | null;
  readonly kind: string | null;
  readonly is_past: number;
  readonly count: number;
}

/** How many took so long, of one category and severity. */
export interface TimedOf extends Timed {
  readonly category: Category | null;
  readonly level: Level;
}

/** Of records of the past that know only the year the month is that year, four letters. */
const IN_PERIOD = `body_id = ? AND is_drill = ? AND month >= ? AND month <= ? AND length(month) = 7`;
const COUNTS = `(ending IS NULL OR ending = 'closed')`;
const COUNT = 'CAST(count(*) AS INTEGER) AS count';

/** Reads what 集計 shows from the figures alone; the database counts, a million incidents stay where they are. */
@Injectable()
export class StatsRepository {
  constructor(private readonly reader: Reader) {}

  /** New incidents; what was none, and what went on in another one, is left out. */
  counts(looked: Looked): Promise<Counted[]> {
    return this.reader.query<Counted>(
      `SELECT month, category, kind, is_past, ${COUNT} FROM incident_figure
       WHERE ${IN_PERIOD} AND ${COUNTS} GROUP BY month, category, kind, is_past`,
      values(looked),
    );
  }

  /**
   * How long it took, as often as it took so long; from a day on by the hour, so that the rows stay few beside a
   * hundred thousand incidents.
   */
  times(looked: Looked, to: 'answer_minutes' | 'containment_minutes'): Promise<TimedOf[]> {
    const minutes = `CASE WHEN ${to} < 1440 THEN ${to} ELSE ${to} / 60 * 60 END`;
    return this.reader.query<TimedOf>(
      `SELECT category, level, ${minutes} AS minutes, ${COUNT} FROM incident_figure
       WHERE ${IN_PERIOD} AND ${COUNTS} AND is_past = 0 GROUP BY category, level, ${minutes}`,
      values(looked),
    );
  }

  /** What was no incident, and what was merged into another one. */
  leftOut(looked: Looked): Promise<{ ending: Incident['ending']; count: number }[]> {
    return this.reader.query(
      `SELECT ending, ${COUNT} FROM incident_figure
       WHERE ${IN_PERIOD} AND ending IN ('not-an-incident', 'merged') GROUP BY ending`,
      values(looked),
    );
  }

  /** Records of the past of which only the year is known, in the years that the period touches. */
  async yearOnly({ body, months, drills }: Looked): Promise<{ year: number; count: number }[]> {
    const rows = await this.reader.query<{ month: string; count: number }>(
      `SELECT month, ${COUNT} FROM incident_figure
       WHERE body_id = ? AND is_drill = ? AND month IN (?, ?) AND ${COUNTS} GROUP BY month ORDER BY month`,
      [body, drills ? 1 : 0, yearOf(months[0]), yearOf(months.at(-1))],
    );
    return rows.map(({ month, count }) => ({ year: Number(month), count }));
  }

  /** When the first one of a body was known; null while it has none. */
  async firstMonth({ body, drills }: Pick<Looked, 'body' | 'drills'>): Promise<Month | null> {
    const [row] = await this.reader.query<{ first: Month | null }>(
      'SELECT min(month) AS first FROM incident_figure WHERE body_id = ? AND is_drill = ?',
      [body, drills ? 1 : 0],
    );
    return row?.first ?? null;
  }
}

function values({ body, months, drills }: Looked): (string | number)[] {
  return [body, drills ? 1 : 0, months[0] ?? '', months.at(-1) ?? ''];
}

function yearOf(month: Month | undefined): string {
  return month?.slice(0, 4) ?? '';
}
