import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** What a conversation with a relay came to grief on: people read that, its own words stand beside it. */
export class NoteWhyMailsFail1095000000000 implements MigrationInterface {
  name = 'NoteWhyMailsFail1095000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      ['attempt', 'notice', 'alarm'].map(
        (table) => `ALTER TABLE ${table} ADD COLUMN cause TEXT NOT NULL DEFAULT ''`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      ['alarm', 'notice', 'attempt'].map((table) => `ALTER TABLE ${table} DROP COLUMN cause`),
    );
  }
}
