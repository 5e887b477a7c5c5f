import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** People log in with an account of one body; sessions are opaque and kept here so that they can be ended. */
export class CreateAccounts1000000000000 implements MigrationInterface {
  name = 'CreateAccounts1000000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE account (
        id TEXT PRIMARY KEY,
        body_id TEXT NOT NULL,
        login_id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        person TEXT,
        roles TEXT NOT NULL,
        password_hash TEXT NOT NULL,
        disabled INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL
      )`,
      `CREATE TABLE session (
        token_hash TEXT PRIMARY KEY,
        account_id TEXT NOT NULL REFERENCES account (id),
        created_at TEXT NOT NULL,
        seen_at TEXT NOT NULL
      )`,
      `CREATE INDEX session_account ON session (account_id)`,
      `CREATE TABLE login_failure (
        bucket TEXT PRIMARY KEY,
        failures INTEGER NOT NULL,
        blocked_until TEXT NOT NULL
      )`,
      `CREATE TABLE absence (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        person TEXT NOT NULL,
        from_at TEXT NOT NULL,
        to_at TEXT NOT NULL,
        reason TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (body_id, id)
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      ['absence', 'login_failure', 'session', 'account'].map((table) => `DROP TABLE ${table}`),
    );
  }
}
