import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isSqlite, runAll } from '../dialect.js';

/** お知らせ板: what is on it is found without reading every open incident. */
export class FindBulletins1120000000000 implements MigrationInterface {
  name = 'FindBulletins1120000000000';

  async up(runner: QueryRunner): Promise<void> {
    const bulletin = isSqlite(runner)
      ? `json_extract(state, '$.bulletin')`
      : `state::json ->> 'bulletin'`;
    await runAll(runner, [
      `ALTER TABLE incident ADD COLUMN is_posted INTEGER NOT NULL DEFAULT 0`,
      `UPDATE incident SET is_posted = 1 WHERE is_open = 1 AND ${bulletin} IS NOT NULL`,
      `CREATE INDEX incident_posted ON incident (body_id, level, ordinal) WHERE is_posted = 1`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `DROP INDEX incident_posted`,
      `ALTER TABLE incident DROP COLUMN is_posted`,
    ]);
  }
}
