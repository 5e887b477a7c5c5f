import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** How far the first hour is, which incidents are samples, and what was removed with them. */
export class KeepFirstRun1109000000000 implements MigrationInterface {
  name = 'KeepFirstRun1109000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE first_run_mark (
        body_id TEXT NOT NULL,
        step TEXT NOT NULL,
        mark TEXT NOT NULL CHECK (mark IN ('open', 'done', 'skipped')),
        marked_by TEXT NOT NULL,
        marked_at TEXT NOT NULL,
        PRIMARY KEY (body_id, step)
      )`,
      `CREATE TABLE sample_incident (
        body_id TEXT NOT NULL,
        incident_id TEXT NOT NULL,
        PRIMARY KEY (body_id, incident_id)
      )`,
      // What a dropped chain ended in: who holds an older copy can still compare.
      `CREATE TABLE sample_removal (
        body_id TEXT NOT NULL,
        removed_at TEXT NOT NULL,
        removed_by TEXT NOT NULL,
        incidents INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        last_hash TEXT NOT NULL,
        PRIMARY KEY (body_id, removed_at)
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      ['sample_removal', 'sample_incident', 'first_run_mark'].map((table) => `DROP TABLE ${table}`),
    );
  }
}
