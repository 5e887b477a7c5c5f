import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import { wallClock } from '../domain/calendar/jst.js';
import type { Signatory } from '../domain/plan-version/version.js';
import { setDigest, type Hashed } from '../plans/version-files.js';
import { VersionRepository } from '../plans/version.repository.js';

/** The first version of a body. */
interface Beginning {
  readonly whole: Hashed;
  readonly label: string;
  readonly by: Signatory;
  readonly now: Instant;
}

const NOTE = 'はじめての設定で、見本から作成（決裁を受けていません）';

/** A body that begins in the database, and the people who move to it. */
@Injectable()
export class OwnBodyRepository {
  constructor(private readonly versions: VersionRepository) {}

  /** Keep the first version, to be in force at once: no office could have approved it, and it says so. */
  async begin(tx: Tx, body: string, { whole, label, by, now }: Beginning): Promise<void> {
    await this.versions.keep(tx, whole.texts);
    await this.versions.add(tx, body, {
      ...{ id: uuidv7({ msecs: Date.parse(now) }), state: 'approved', label, version: 1 },
      ...{ number: await this.versions.nextNumber(tx, body), files: whole.files },
      ...{ digest: setDigest(whole.files), follows: null, contactsOnly: false, changes: 0 },
      ...{ findings: [], withdrawn: null, approvals: [], note: NOTE },
      ...{ inForceFrom: wallClock(now).day, inForceAt: now },
      requested: { ...by, at: now },
      ...{ createdAt: now, createdBy: by.name, changedAt: now, changedBy: by.name },
    });
  }

  /** Every account goes with its sessions; test mails and what was said of the first steps go too. */
  async move(tx: Tx, from: string, to: string): Promise<void> {
    for (const table of ['account', 'mail_test', 'first_run_mark']) {
      await tx.execute(`UPDATE ${table} SET body_id = ? WHERE body_id = ?`, [to, from]);
    }
    const tests = `body_id = ? AND incident_id IS NULL AND template = 'mail-test'`;
    await tx.execute(
      `UPDATE attempt SET body_id = ? WHERE notice_id IN (SELECT id FROM notice WHERE ${tests})`,
      [to, from],
    );
    await tx.execute(`UPDATE notice SET body_id = ? WHERE ${tests}`, [to, from]);
  }
}
