import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** What people answer when they are asked whether their contacts are right. */
export class KeepContactAnswers1098000000000 implements MigrationInterface {
  name = 'KeepContactAnswers1098000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE contact_answer (
        body_id TEXT NOT NULL,
        notice_id TEXT NOT NULL,
        person TEXT NOT NULL,
        address TEXT NOT NULL,
        choice TEXT NOT NULL CHECK (choice IN ('right', 'changed')),
        note TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (body_id, notice_id)
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `DROP TABLE contact_answer`,
      `DELETE FROM attempt WHERE notice_id IN (SELECT id FROM notice WHERE template = 'contact-check')`,
      `DELETE FROM notice WHERE template = 'contact-check'`,
    ]);
  }
}
