import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Places that are told beside the mails: a chat room, a gateway. */
export class CreateDestinations1100000000000 implements MigrationInterface {
  name = 'CreateDestinations1100000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // key_number: which secret is valid; it is made from the installation's key and stands in no table.
      `CREATE TABLE destination (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        url TEXT NOT NULL,
        level TEXT NOT NULL,
        news TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('on', 'paused', 'gone', 'removed')),
        key_number INTEGER NOT NULL DEFAULT 0,
        key_made_at TEXT,
        failing_since TEXT,
        cause TEXT NOT NULL DEFAULT '',
        said TEXT NOT NULL DEFAULT '',
        accepted_at TEXT,
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        PRIMARY KEY (body_id, id)
      )`,
      // Id of the destination a notice goes to; null: it is a mail to a person.
      `ALTER TABLE notice ADD COLUMN destination TEXT`,
      `CREATE INDEX notice_destination ON notice (destination, id) WHERE destination IS NOT NULL`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `DELETE FROM attempt WHERE notice_id IN (SELECT id FROM notice WHERE destination IS NOT NULL)`,
      `DELETE FROM notice WHERE destination IS NOT NULL`,
      `DROP INDEX notice_destination`,
      `ALTER TABLE notice DROP COLUMN destination`,
      `DROP TABLE destination`,
    ]);
  }
}
