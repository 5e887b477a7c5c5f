import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/**
 * 見直し of a plan: audits that make one due, and what was made. Drills and incidents are rows already; the index is
 * for finding the few that count among all that were closed.
 */
export class KeepPlanReviews1015000000000 implements MigrationInterface {
  name = 'KeepPlanReviews1015000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE plan_review (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        what TEXT NOT NULL,
        review_key TEXT NOT NULL,
        day TEXT,
        note TEXT NOT NULL,
        plan_version TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (body_id, id)
      )`,
      `CREATE INDEX incident_to_review ON incident (body_id, ordinal)
        WHERE phase = 'closed' AND (level >= 'L3' OR substr(number, 1, 2) = 'K-')`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP INDEX incident_to_review`, `DROP TABLE plan_review`]);
  }
}
