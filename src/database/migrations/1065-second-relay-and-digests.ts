import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** A second relay, a plain text after a refused one, several notices in one mail, notices called back on their way. */
export class SecondRelayAndDigests1065000000000 implements MigrationInterface {
  name = 'SecondRelayAndDigests1065000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // host:port that the attempt spoke to; empty: it never came to that.
      `ALTER TABLE attempt ADD COLUMN relay TEXT NOT NULL DEFAULT ''`,
      // 1: a relay has refused the full text, so the short fixed one is sent.
      `ALTER TABLE notice ADD COLUMN plain INTEGER NOT NULL DEFAULT 0`,
      // The notice whose mail says this one too (status 'carried').
      `ALTER TABLE notice ADD COLUMN carried_by TEXT`,
      // Nobody needs it any more, said while a conversation about it was open.
      `ALTER TABLE notice ADD COLUMN withdrawn_at TEXT`,
      `CREATE INDEX notice_person ON notice (body_id, person, status)`,
      `CREATE INDEX notice_carried ON notice (carried_by)`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `UPDATE notice SET status = 'pending' WHERE status = 'carried'`,
      `DROP INDEX notice_carried`,
      `DROP INDEX notice_person`,
      `ALTER TABLE notice DROP COLUMN withdrawn_at`,
      `ALTER TABLE notice DROP COLUMN carried_by`,
      `ALTER TABLE notice DROP COLUMN plain`,
      `ALTER TABLE attempt DROP COLUMN relay`,
    ]);
  }
}
