import type { MigrationInterface, QueryRunner } from 'typeorm';
import { figuresOf } from '../../domain/incident/figures.js';
import type { Incident } from '../../domain/incident/incident.js';
import { isSqlite, runAll } from '../dialect.js';
import { placeholders, toPostgres, type SqlValue } from '../sql.js';

/** So many states are in memory at once. */
const AT_ONCE = 200;

const COLUMNS = [
  ...['body_id', 'incident_id', 'month', 'category', 'kind', 'level', 'ending', 'is_drill'],
  ...['is_past', 'answer_minutes', 'containment_minutes'],
];

interface Row {
  readonly ordinal: number;
  readonly state: string;
}

/**
 * 集計 counts a year of incidents. A state is read whole to see one word of it, so what is counted stands in rows of
 * its own, and the index holds all of it. Incidents from before get theirs here.
 */
export class KeepFigures1114000000000 implements MigrationInterface {
  name = 'KeepFigures1114000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE incident_figure (
        body_id TEXT NOT NULL,
        incident_id TEXT NOT NULL,
        month TEXT NOT NULL,
        category TEXT,
        kind TEXT,
        level TEXT NOT NULL,
        ending TEXT,
        is_drill INTEGER NOT NULL,
        is_past INTEGER NOT NULL,
        answer_minutes INTEGER,
        containment_minutes INTEGER,
        PRIMARY KEY (body_id, incident_id)
      )`,
      `CREATE INDEX incident_figure_month ON incident_figure
        (body_id, is_drill, month, category, kind, is_past, ending, level, answer_minutes, containment_minutes)`,
    ]);
    let rows = await statesAfter(runner, -1);
    while (rows.length > 0) {
      await keep(runner, rows);
      rows = await statesAfter(runner, rows.at(-1)?.ordinal ?? 0);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP TABLE incident_figure`]);
  }
}

async function statesAfter(runner: QueryRunner, ordinal: number): Promise<Row[]> {
  return (await runner.query(
    `SELECT ordinal, state FROM incident WHERE ordinal > ${ordinal} ORDER BY ordinal LIMIT ${AT_ONCE}`,
  )) as Row[];
}

async function keep(runner: QueryRunner, rows: readonly Row[]): Promise<void> {
  const values = rows.flatMap(({ state }) => valuesOf(JSON.parse(state) as Incident));
  const sql = `INSERT INTO incident_figure (${COLUMNS.join(', ')}) VALUES ${placeholders(COLUMNS.length, rows.length)}`;
  await runner.query(isSqlite(runner) ? sql : toPostgres(sql), values);
}

function valuesOf(incident: Incident): SqlValue[] {
  const { month, category, kind, level, ending, drill, past, ...times } = figuresOf(incident);
  return [
    ...[incident.body, incident.id, month, category, kind, level, ending],
    ...[drill ? 1 : 0, past ? 1 : 0, times.answerMinutes, times.containmentMinutes],
  ];
}
