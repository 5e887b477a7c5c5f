import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** The machine's clock was set, or the machine slept: whoever reads a timeline later has to know it. */
export class CreateClockJumps1070000000000 implements MigrationInterface {
  name = 'CreateClockJumps1070000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE clock_jump (
        id TEXT PRIMARY KEY,
        at TEXT NOT NULL,
        by_ms BIGINT NOT NULL
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP TABLE clock_jump`]);
  }
}
