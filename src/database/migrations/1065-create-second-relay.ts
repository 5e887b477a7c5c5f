import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** A second relay, a plain text after a refused one, notices called back on their way. */
export class CreateSecondRelay1065000000000 implements MigrationInterface {
  name = 'CreateSecondRelay1065000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // host:port that the attempt spoke to; empty: it never came to that.
      `ALTER TABLE attempt ADD COLUMN relay TEXT NOT NULL DEFAULT ''`,
      // 1: a relay has refused the full text, so the short fixed one is sent.
      `ALTER TABLE notice ADD COLUMN plain INTEGER NOT NULL DEFAULT 0`,
      // Nobody needs it any more, said while a conversation about it was open.
      `ALTER TABLE notice ADD COLUMN withdrawn_at TEXT`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE notice DROP COLUMN withdrawn_at`,
      `ALTER TABLE notice DROP COLUMN plain`,
      `ALTER TABLE attempt DROP COLUMN relay`,
    ]);
  }
}
