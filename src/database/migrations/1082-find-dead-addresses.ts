import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Which addresses refused a mail, or gave it back, is asked of the attempts; they are few among very many. */
export class FindDeadAddresses1082000000000 implements MigrationInterface {
  name = 'FindDeadAddresses1082000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE INDEX attempt_dead ON attempt (body_id) WHERE outcome IN ('dead-address', 'bounced')`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP INDEX attempt_dead`]);
  }
}
