import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Several mails that wait for one person become one. */
export class MergeMails1090000000000 implements MigrationInterface {
  name = 'MergeMails1090000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // Id of the notice that says what this one would have said; null: it speaks for itself.
      `ALTER TABLE notice ADD COLUMN merged_into TEXT`,
      `CREATE INDEX notice_merged ON notice (merged_into) WHERE merged_into IS NOT NULL`,
      // 続報 of one person, whichever incident they are about: at most one mail in half an hour.
      `CREATE INDEX notice_update ON notice (body_id, person) WHERE template = 'update'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `DROP INDEX notice_update`,
      `DROP INDEX notice_merged`,
      `ALTER TABLE notice DROP COLUMN merged_into`,
    ]);
  }
}
