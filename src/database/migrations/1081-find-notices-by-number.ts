import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** 通知番号, the end of a notice's id, is typed where the link of a mail does not work. */
export class FindNoticesByNumber1081000000000 implements MigrationInterface {
  name = 'FindNoticesByNumber1081000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`CREATE INDEX notice_spoken ON notice (substr(id, 29))`]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP INDEX notice_spoken`]);
  }
}
