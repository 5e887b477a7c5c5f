import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from '../dialect.js';

/** Replies and bounces are read from a mailbox, each once, whatever dies in between. */
export class CreateInboundMail1080000000000 implements MigrationInterface {
  name = 'CreateInboundMail1080000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      // What came of each mail. A mail that names none of our notices belongs to no body.
      `CREATE TABLE inbound_mail (
        mailbox TEXT NOT NULL,
        uid_validity TEXT NOT NULL,
        uid BIGINT NOT NULL,
        digest TEXT NOT NULL,
        message_id TEXT NOT NULL,
        read_at TEXT NOT NULL,
        outcome TEXT NOT NULL,
        body_id TEXT,
        notice_id TEXT,
        detail TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (mailbox, uid_validity, uid)
      )`,
      // A mailbox that is numbered anew shows every mail again.
      `CREATE INDEX inbound_mail_digest ON inbound_mail (digest)`,
      `CREATE INDEX inbound_mail_notice ON inbound_mail (body_id, notice_id)`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`DROP TABLE inbound_mail`]);
  }
}
