import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** 状況盤: the most severe open incidents are found without reading every open one. */
export class FindTheWorst1124000000000 implements MigrationInterface {
  name = 'FindTheWorst1124000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE INDEX incident_worst ON incident (body_id, level, ordinal) WHERE is_open = 1`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP INDEX incident_worst`]);
  }
}
