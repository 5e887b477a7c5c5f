import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isSqlite, runAll } from '../dialect.js';

/**
 * Bodies in one installation name their accounts without asking each other. Taking it back needs log-in ids
 * that no two bodies share.
 */
export class LogInIdsPerBody1005000000000 implements MigrationInterface {
  name = 'LogInIdsPerBody1005000000000';

  async up(runner: QueryRunner): Promise<void> {
    if (isSqlite(runner)) await rebuildAccounts(runner, 'login_id TEXT NOT NULL');
    else await runner.query(`ALTER TABLE account DROP CONSTRAINT account_login_id_key`);
    await runner.query(`CREATE UNIQUE INDEX account_login_id ON account (body_id, login_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX account_login_id`);
    if (isSqlite(runner)) await rebuildAccounts(runner, 'login_id TEXT NOT NULL UNIQUE');
    else {
      await runner.query(
        `ALTER TABLE account ADD CONSTRAINT account_login_id_key UNIQUE (login_id)`,
      );
    }
  }
}

/** SQLite cannot drop a constraint of a column. Sessions point to accounts, so they step aside meanwhile. */
function rebuildAccounts(runner: QueryRunner, loginId: string): Promise<void> {
  return runAll(runner, [
    `CREATE TABLE account_rebuilt (
        id TEXT PRIMARY KEY,
        body_id TEXT NOT NULL,
        ${loginId},
        name TEXT NOT NULL,
        person TEXT,
        roles TEXT NOT NULL,
        password_hash TEXT NOT NULL,
        disabled INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL
      )`,
    `INSERT INTO account_rebuilt SELECT * FROM account`,
    `CREATE TABLE session_aside AS SELECT * FROM session`,
    `DELETE FROM session`,
    `DROP TABLE account`,
    `ALTER TABLE account_rebuilt RENAME TO account`,
    `INSERT INTO session SELECT * FROM session_aside`,
    `DROP TABLE session_aside`,
  ]);
}
