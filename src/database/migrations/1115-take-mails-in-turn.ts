import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Whose turn it is costs the same behind thousands of mails that wait for a relay: NoticeRepository.claim. */
export class TakeMailsInTurn1115000000000 implements MigrationInterface {
  name = 'TakeMailsInTurn1115000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE INDEX notice_turn ON notice (
         (CASE WHEN template IN ('update', 'contact-check') THEN 2 WHEN template LIKE 'step-%' OR template LIKE 'duty-%' THEN 1 ELSE 0 END),
         (CASE WHEN attempts > 0 THEN 1 ELSE 0 END), due_at)
       WHERE status IN ('pending', 'uncertain') AND destination IS NULL`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP INDEX notice_turn`]);
  }
}
