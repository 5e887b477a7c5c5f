import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** From which state a note of the 引継ぎ was handed over: whoever takes it sees what came after. Older notes do not say. */
export class AgeHandovers1121000000000 implements MigrationInterface {
  name = 'AgeHandovers1121000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE handover_item ADD COLUMN version INTEGER`,
      `CREATE INDEX handover_item_incident ON handover_item (body_id, incident_id)`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `DROP INDEX handover_item_incident`,
      `ALTER TABLE handover_item DROP COLUMN version`,
    ]);
  }
}
