import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isSqlite, runAll } from '../dialect.js';

/**
 * Photos and other files that are attached to an incident, in parts (ADR 0018). A row of `file_upload` stands while
 * a file arrives and goes in the transaction of the entry that names it; what never arrived whole is found by it.
 */
export class CreateFiles1113000000000 implements MigrationInterface {
  name = 'CreateFiles1113000000000';

  async up(runner: QueryRunner): Promise<void> {
    const bytes = isSqlite(runner) ? 'BLOB' : 'BYTEA';
    await runAll(runner, [
      `CREATE TABLE file_upload (
        body_id TEXT NOT NULL,
        file_id TEXT NOT NULL,
        incident_id TEXT NOT NULL,
        account TEXT NOT NULL,
        name TEXT NOT NULL,
        size INTEGER NOT NULL CHECK (size > 0),
        begun_at TEXT NOT NULL,
        PRIMARY KEY (body_id, file_id)
      )`,
      `CREATE INDEX file_upload_begun ON file_upload (begun_at)`,
      `CREATE TABLE file_part (
        body_id TEXT NOT NULL,
        file_id TEXT NOT NULL,
        part INTEGER NOT NULL CHECK (part >= 0),
        bytes ${bytes} NOT NULL,
        PRIMARY KEY (body_id, file_id, part)
      )`,
    ]);
  }

  /** Entries that name a file stay: they are the record; only the bytes go. */
  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['DROP TABLE file_part', 'DROP TABLE file_upload']);
  }
}
