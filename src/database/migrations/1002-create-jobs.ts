import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Whatever happens later is a row: timers, notices, each attempt to send one, answers to repeated requests. */
export class CreateJobs1002000000000 implements MigrationInterface {
  name = 'CreateJobs1002000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE timer (
        body_id TEXT NOT NULL,
        incident_id TEXT NOT NULL,
        key TEXT NOT NULL,
        due_at TEXT NOT NULL,
        failures INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (body_id, incident_id, key)
      )`,
      `CREATE INDEX timer_due ON timer (due_at)`,
      `CREATE TABLE notice (
        body_id TEXT NOT NULL,
        id TEXT NOT NULL,
        incident_id TEXT NOT NULL,
        key TEXT NOT NULL,
        template TEXT NOT NULL,
        rung TEXT,
        step TEXT,
        office TEXT NOT NULL,
        person TEXT NOT NULL,
        place INTEGER NOT NULL,
        status TEXT NOT NULL,
        due_at TEXT NOT NULL,
        created_at TEXT NOT NULL,
        settled_at TEXT,
        attempts INTEGER NOT NULL DEFAULT 0,
        copies INTEGER NOT NULL DEFAULT 0,
        locked_until TEXT NOT NULL DEFAULT '',
        owner TEXT NOT NULL DEFAULT '',
        token_hash TEXT NOT NULL,
        address TEXT NOT NULL DEFAULT '',
        subject TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL DEFAULT '',
        error TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, incident_id, key)
      )`,
      `CREATE INDEX notice_due ON notice (status, due_at)`,
      `CREATE INDEX notice_newest ON notice (body_id, created_at)`,
      `CREATE UNIQUE INDEX notice_token ON notice (token_hash)`,
      // Written before the socket opens, so that a crash leaves a trace of what may have been sent.
      `CREATE TABLE attempt (
        notice_id TEXT NOT NULL,
        no INTEGER NOT NULL,
        body_id TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT,
        outcome TEXT NOT NULL,
        detail TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (notice_id, no)
      )`,
      `CREATE TABLE given_answer (
        body_id TEXT NOT NULL,
        account_id TEXT NOT NULL,
        key TEXT NOT NULL,
        request_hash TEXT NOT NULL,
        answer TEXT NOT NULL,
        given_at TEXT NOT NULL,
        PRIMARY KEY (body_id, account_id, key)
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(
      runner,
      ['given_answer', 'attempt', 'notice', 'timer'].map((table) => `DROP TABLE ${table}`),
    );
  }
}
