import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** What is wrong with the installation, until a person acts or the cause is over; one row a body, kept for ever. */
export class CreateAlarms1076000000000 implements MigrationInterface {
  name = 'CreateAlarms1076000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE alarm (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        since TEXT NOT NULL,
        detail TEXT NOT NULL,
        raised_at TEXT NOT NULL,
        told_at TEXT,
        told INTEGER NOT NULL DEFAULT 0,
        settled_at TEXT,
        settled_by TEXT,
        reason TEXT,
        over_at TEXT,
        PRIMARY KEY (body_id, id)
      )`,
      // One cause is one alarm, whichever node sees it, until it is over.
      `CREATE UNIQUE INDEX alarm_standing ON alarm (body_id, key) WHERE over_at IS NULL`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `DELETE FROM attempt WHERE notice_id IN (SELECT id FROM notice WHERE template IN ('alarm', 'canary'))`,
      `DELETE FROM notice WHERE template IN ('alarm', 'canary')`,
      `DROP TABLE alarm`,
    ]);
  }
}
