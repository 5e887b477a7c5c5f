import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** A proof takes seconds and is asked for again and again: its result is kept with the plan it is of. */
export class CreatePlanProofs1040000000000 implements MigrationInterface {
  name = 'CreatePlanProofs1040000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE plan_proof (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        no INTEGER NOT NULL,
        day TEXT NOT NULL,
        digest TEXT NOT NULL,
        plan_version TEXT NOT NULL,
        state TEXT NOT NULL,
        done INTEGER NOT NULL,
        total INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        started_by TEXT NOT NULL,
        heard_at TEXT NOT NULL,
        result TEXT,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, no)
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP TABLE plan_proof`]);
  }
}
