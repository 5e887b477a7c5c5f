import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** 受付箱: reports nobody has taken yet, counted on every page. Until now nobody took any by name. */
export class FindNewReports1101000000000 implements MigrationInterface {
  name = 'FindNewReports1101000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE incident ADD COLUMN is_new INTEGER NOT NULL DEFAULT 0`,
      `UPDATE incident SET is_new = 1 WHERE is_open = 1 AND phase = 'triage'`,
      `CREATE INDEX incident_new ON incident (body_id, ordinal) WHERE is_new = 1`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP INDEX incident_new`, `ALTER TABLE incident DROP COLUMN is_new`]);
  }
}
