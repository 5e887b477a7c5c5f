import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** One row that says when the loop last looked at what is due: another process sees by it that the engine lives. */
export class CreateEngineTick1075000000000 implements MigrationInterface {
  name = 'CreateEngineTick1075000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE engine_tick (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        at TEXT NOT NULL
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP TABLE engine_tick`]);
  }
}
