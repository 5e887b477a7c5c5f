import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Test mails of administrators: asked for when, by whom, to which address, and whether they arrived. */
export class CreateMailTests1096000000000 implements MigrationInterface {
  name = 'CreateMailTests1096000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE mail_test (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        address TEXT NOT NULL,
        asked_at TEXT NOT NULL,
        asked_by TEXT NOT NULL,
        arrived TEXT,
        answered_at TEXT,
        answered_by TEXT,
        PRIMARY KEY (body_id, id)
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // A version without test mails cannot write them.
      `DELETE FROM attempt WHERE notice_id IN (SELECT id FROM notice WHERE template = 'mail-test')`,
      `DELETE FROM notice WHERE template = 'mail-test'`,
      `DROP TABLE mail_test`,
    ]);
  }
}
