import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/**
 * Where an attempt handed its mail to: whether it left the building must not be asked of settings that have changed.
 * Of older attempts nobody knows, so they count as if they had left.
 */
export class NoteWhereMailsWent1122000000000 implements MigrationInterface {
  name = 'NoteWhereMailsWent1122000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // 'sample', 'no-relay': why the built-in catcher took it; empty: a relay did, or nobody knows.
      `ALTER TABLE attempt ADD COLUMN kept TEXT NOT NULL DEFAULT ''`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`ALTER TABLE attempt DROP COLUMN kept`]);
  }
}
