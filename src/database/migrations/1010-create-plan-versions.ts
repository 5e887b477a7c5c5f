import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** A plan is drafted, checked, approved and put in force on a day; each version keeps its whole set of files. */
export class CreatePlanVersions1010000000000 implements MigrationInterface {
  name = 'CreatePlanVersions1010000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE plan_text (
        digest TEXT NOT NULL PRIMARY KEY,
        bytes INTEGER NOT NULL,
        text TEXT NOT NULL
      )`,
      `CREATE TABLE plan_version (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        number INTEGER NOT NULL,
        state TEXT NOT NULL,
        label TEXT,
        version INTEGER NOT NULL,
        files TEXT NOT NULL,
        digest TEXT,
        follows TEXT,
        contacts_only INTEGER,
        findings TEXT,
        in_force_from TEXT,
        in_force_at TEXT,
        note TEXT NOT NULL,
        requested TEXT,
        approvals TEXT NOT NULL,
        withdrawn TEXT,
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, number)
      )`,
      `CREATE UNIQUE INDEX plan_version_rules ON plan_version (body_id) WHERE state = 'in-force'`,
      `CREATE UNIQUE INDEX plan_version_next ON plan_version (body_id, in_force_from) WHERE state = 'approved'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP TABLE plan_version`, `DROP TABLE plan_text`]);
  }
}
