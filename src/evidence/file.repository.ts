import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';

/** Which file of which body. */
export interface FileRef {
  readonly body: string;
  readonly file: string;
}

/** A file that is arriving. */
export interface Upload extends FileRef {
  readonly incident: string;
  readonly account: string;
  readonly name: string;
  readonly size: number;
  readonly begunAt: Instant;
}

interface UploadRow {
  readonly incident_id: string;
  readonly account: string;
  readonly name: string;
  readonly size: number;
  readonly begun_at: string;
}

/** The bytes of attached files, in parts; those of one that arrives are there before the entry that names it. */
@Injectable()
export class FileRepository {
  async begin(
    tx: Tx,
    { body, file, incident, account, name, size, begunAt }: Upload,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO file_upload (body_id, file_id, incident_id, account, name, size, begun_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [body, file, incident, account, name, size, begunAt],
    );
  }

  async upload(sql: Sql, { body, file }: FileRef): Promise<Upload | undefined> {
    const [row] = await sql.query<UploadRow>(
      'SELECT incident_id, account, name, size, begun_at FROM file_upload WHERE body_id = ? AND file_id = ?',
      [body, file],
    );
    if (!row) return undefined;
    const { incident_id: incident, account, name, size, begun_at: begunAt } = row;
    return { body, file, incident, account, name, size, begunAt };
  }

  /** Keep one part. What is kept stays as it is: a part sent again after a lost answer is the same one. */
  async keep(tx: Tx, { body, file }: FileRef, part: { at: number; bytes: Buffer }): Promise<void> {
    await tx.execute(
      `INSERT INTO file_part (body_id, file_id, part, bytes) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      [body, file, part.at, part.bytes],
    );
  }

  /** The file is named by an entry of the same transaction. @returns false when it was not arriving any more. */
  async arrived(
    tx: Tx,
    { body, incident, file }: FileRef & Pick<Upload, 'incident'>,
  ): Promise<boolean> {
    const rows = await tx.execute(
      'DELETE FROM file_upload WHERE body_id = ? AND file_id = ? AND incident_id = ?',
      [body, file, incident],
    );
    return rows > 0;
  }

  /** Forget the oldest that arrive from one account, beyond the newest so many. */
  async makeRoom(
    tx: Tx,
    { body, account }: Pick<Upload, 'body' | 'account'>,
    newest: number,
  ): Promise<void> {
    const rows = await tx.query<{ file_id: string }>(
      'SELECT file_id FROM file_upload WHERE body_id = ? AND account = ? ORDER BY begun_at DESC',
      [body, account],
    );
    for (const { file_id: file } of rows.slice(newest)) {
      await tx.execute('DELETE FROM file_part WHERE body_id = ? AND file_id = ?', [body, file]);
      await tx.execute('DELETE FROM file_upload WHERE body_id = ? AND file_id = ?', [body, file]);
    }
  }

  /** Forget what began to arrive before a moment and was never named. */
  async sweep(tx: Tx, before: Instant): Promise<void> {
    const stale = 'SELECT 1 FROM file_upload u WHERE u.body_id = file_part.body_id';
    await tx.execute(
      `DELETE FROM file_part WHERE EXISTS (${stale} AND u.file_id = file_part.file_id AND u.begun_at < ?)`,
      [before],
    );
    await tx.execute('DELETE FROM file_upload WHERE begun_at < ?', [before]);
  }
}

/** The parts of a file in their order, one at a time: a download holds no connection and little memory. */
export async function* partsOf(sql: Sql, { body, file }: FileRef): AsyncGenerator<Buffer> {
  for (let at = 0; ; at += 1) {
    const [row] = await sql.query<{ bytes: Uint8Array }>(
      'SELECT bytes FROM file_part WHERE body_id = ? AND file_id = ? AND part = ?',
      [body, file, at],
    );
    if (!row) return;
    yield Buffer.from(row.bytes);
  }
}
