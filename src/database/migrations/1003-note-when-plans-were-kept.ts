import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Who compares two versions of a playbook asks since when each was in force; plans kept before do not say. */
export class NoteWhenPlansWereKept1003000000000 implements MigrationInterface {
  name = 'NoteWhenPlansWereKept1003000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`ALTER TABLE frozen_plan ADD COLUMN kept_at TEXT`]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`ALTER TABLE frozen_plan DROP COLUMN kept_at`]);
  }
}
