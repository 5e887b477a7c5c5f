import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** What is asked every few seconds costs the same beside a million mails of the past. */
export class FindMailsWithoutWalking1099000000000 implements MigrationInterface {
  name = 'FindMailsWithoutWalking1099000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE INDEX notice_waiting ON notice (body_id) WHERE status IN ('pending', 'sending', 'uncertain')`,
      `CREATE INDEX notice_used_up ON notice (body_id, settled_at) WHERE error = 'perhaps-delivered'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP INDEX notice_used_up`, `DROP INDEX notice_waiting`]);
  }
}
