import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Playbooks are written in the console before their files are put in force. */
export class CreateDrafts1004000000000 implements MigrationInterface {
  name = 'CreateDrafts1004000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE playbook_draft (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        sort TEXT NOT NULL,
        playbook TEXT NOT NULL,
        title TEXT NOT NULL,
        version INTEGER NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (body_id, id)
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP TABLE playbook_draft`]);
  }
}
