import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Some mails belong to no incident: a plan waits for its approval. They take the same road as all others. */
export class NoticesWithoutIncident1050000000000 implements MigrationInterface {
  name = 'NoticesWithoutIncident1050000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE notice ALTER COLUMN incident_id DROP NOT NULL`,
      // What such a mail is about, to be read again when it leaves; which table it names follows from the template.
      `ALTER TABLE notice ADD COLUMN about TEXT`,
      // NULL is never equal to NULL, so the key over incidents keeps nothing once here.
      `CREATE UNIQUE INDEX notice_matter ON notice (body_id, key) WHERE incident_id IS NULL`,
      // In how many places a version differs from the one before, counted when it is checked.
      `ALTER TABLE plan_version ADD COLUMN changes INTEGER`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE plan_version DROP COLUMN changes`,
      `DELETE FROM attempt WHERE notice_id IN (SELECT id FROM notice WHERE incident_id IS NULL)`,
      `DELETE FROM notice WHERE incident_id IS NULL`,
      `DROP INDEX notice_matter`,
      `ALTER TABLE notice DROP COLUMN about`,
      `ALTER TABLE notice ALTER COLUMN incident_id SET NOT NULL`,
    ]);
  }
}
