import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Incident } from '../../domain/incident/incident.js';
import type { Plan } from '../../domain/plan/plan.js';
import { gramsOf, normalise } from '../../incidents/grams.js';
import { searchText } from '../../incidents/search-text.js';
import { isSqlite, runAll } from '../dialect.js';

interface Row {
  readonly body_id: string;
  readonly ordinal: number;
  readonly state: string;
  readonly definition: string;
}

/** Incidents are found by the assets they name; those from before were so only after their next change. */
export class FindIncidentsByAsset1087000000000 implements MigrationInterface {
  name = 'FindIncidentsByAsset1087000000000';

  async up(runner: QueryRunner): Promise<void> {
    const places = (await runner.query(
      `SELECT ordinal FROM incident WHERE state LIKE '%"assets":{%' ORDER BY ordinal`,
    )) as Pick<Row, 'ordinal'>[];
    // One at a time: each brings its plan along.
    for (const { ordinal } of places) await index(runner, ordinal);
  }

  /** Found by more than before, which harms nobody. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}

async function index(runner: QueryRunner, ordinal: number): Promise<void> {
  const incidents = (await runner.query(
    `SELECT body_id, state FROM incident WHERE ordinal = ${ordinal}`,
  )) as Pick<Row, 'body_id' | 'state'>[];
  for (const { body_id, state } of incidents) {
    const incident = JSON.parse(state) as Incident;
    const text = searchText(incident, await planOf(runner, incident.plan));
    await (isSqlite(runner)
      ? put(runner, ordinal, gramsOf(text))
      : post(runner, { body: body_id, ordinal, text }));
  }
}

async function planOf(runner: QueryRunner, digest: string): Promise<Pick<Plan, 'register'>> {
  const where = isSqlite(runner) ? '?' : '$1';
  const [kept] = (await runner.query(`SELECT definition FROM frozen_plan WHERE digest = ${where}`, [
    digest,
  ])) as Pick<Row, 'definition'>[];
  return kept ? (JSON.parse(kept.definition) as Plan) : {};
}

async function put(runner: QueryRunner, ordinal: number, grams: readonly string[]): Promise<void> {
  await runAll(runner, [`DELETE FROM incident_gram WHERE rowid = ${ordinal}`]);
  await runner.query('INSERT INTO incident_gram (rowid, grams) VALUES (?, ?)', [
    ordinal,
    grams.join(' '),
  ]);
}

async function post(
  runner: QueryRunner,
  {
    body,
    ordinal,
    text,
  }: { readonly body: string; readonly ordinal: number; readonly text: string },
): Promise<void> {
  await runner.query('UPDATE incident_text SET text = $1 WHERE ordinal = $2', [
    ` ${normalise(text)}`,
    ordinal,
  ]);
  await runner.query(
    `INSERT INTO incident_gram (body_id, gram, ordinal)
       SELECT $1, gram, $2 FROM unnest($3::text[]) AS gram ON CONFLICT DO NOTHING`,
    [body, ordinal, [...new Set(gramsOf(text))]],
  );
}
