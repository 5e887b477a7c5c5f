import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** 引継ぎ of the desk: what was written for whom, and whether they have accepted it. */
export class CreateHandovers1102000000000 implements MigrationInterface {
  name = 'CreateHandovers1102000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE handover (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        from_account TEXT NOT NULL,
        from_name TEXT NOT NULL,
        to_account TEXT NOT NULL,
        to_name TEXT NOT NULL,
        note TEXT NOT NULL,
        offered_at TEXT NOT NULL,
        accepted_at TEXT,
        withdrawn_at TEXT,
        PRIMARY KEY (body_id, id)
      )`,
      `CREATE INDEX handover_waiting ON handover (body_id, to_account)
        WHERE accepted_at IS NULL AND withdrawn_at IS NULL`,
      `CREATE TABLE handover_item (
        body_id TEXT NOT NULL,
        handover_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        incident_id TEXT NOT NULL,
        number TEXT NOT NULL,
        summary TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (body_id, handover_id, place)
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP TABLE handover_item`, `DROP TABLE handover`]);
  }
}
