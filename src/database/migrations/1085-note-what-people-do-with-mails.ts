import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** 再送 and 保留 of a mail by a person: who, when and why, also for mails that belong to no incident. */
export class NoteWhatPeopleDoWithMails1085000000000 implements MigrationInterface {
  name = 'NoteWhatPeopleDoWithMails1085000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE notice_act (
        body_id TEXT NOT NULL,
        notice_id TEXT NOT NULL,
        no INTEGER NOT NULL,
        act TEXT NOT NULL,
        reason TEXT NOT NULL,
        done_by TEXT NOT NULL,
        done_at TEXT NOT NULL,
        PRIMARY KEY (body_id, notice_id, no)
      )`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    // A version without 保留 would never send them.
    await runAll(runner, [
      `UPDATE notice SET status = CASE WHEN copies > 0 THEN 'uncertain' ELSE 'pending' END WHERE status = 'parked'`,
      `DROP TABLE notice_act`,
    ]);
  }
}
