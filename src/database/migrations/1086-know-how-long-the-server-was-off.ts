import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** The machine's uptime beside each tick: a restart knows how long it was off, also when the clock was set meanwhile. */
export class KnowHowLongTheServerWasOff1086000000000 implements MigrationInterface {
  name = 'KnowHowLongTheServerWasOff1086000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE engine_tick ADD COLUMN boot TEXT`,
      `ALTER TABLE engine_tick ADD COLUMN up_ms BIGINT`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE engine_tick DROP COLUMN up_ms`,
      `ALTER TABLE engine_tick DROP COLUMN boot`,
    ]);
  }
}
