import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Another body of the installation may be let in to one incident; its people are told by mail. */
export class CreateParties1030000000000 implements MigrationInterface {
  name = 'CreateParties1030000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // Finds what a party may look for; what it sees is decided from the incident's state.
      `CREATE TABLE incident_party (
        body_id TEXT NOT NULL,
        incident_id TEXT NOT NULL,
        party_id TEXT NOT NULL,
        is_open INTEGER NOT NULL,
        PRIMARY KEY (body_id, incident_id, party_id)
      )`,
      `CREATE UNIQUE INDEX incident_party_newest ON incident_party (party_id, incident_id)`,
      // The body whose directory says who gets the mail; NULL: the body of the row.
      `ALTER TABLE notice ADD COLUMN party TEXT`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // A mail to a party would leave for somebody of the row's own body.
      `DELETE FROM attempt WHERE notice_id IN (SELECT id FROM notice WHERE party IS NOT NULL)`,
      `DELETE FROM notice WHERE party IS NOT NULL`,
      `ALTER TABLE notice DROP COLUMN party`,
      `DROP TABLE incident_party`,
    ]);
  }
}
