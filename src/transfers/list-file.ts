import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Table } from '../domain/plan/transfers/list.js';
import { codeOf } from '../shared/error-code.js';
import { readCsv } from './csv.js';
import { MOST_BYTES, MOST_ROWS, TOO_LONG, UnreadableList } from './unreadable.js';
import { readXlsx } from './xlsx.js';

/**
 * Read a list of transfers, as CSV (UTF-8 or CP932) or Excel (.xlsx), by what is in it and not by its name.
 * @throws UnreadableList
 */
export async function readListFile(path: string): Promise<Table> {
  return readList(bytesOf(path));
}

/**
 * The same of what somebody has sent.
 * @throws UnreadableList
 */
export async function readList(bytes: Buffer): Promise<Table> {
  if (bytes.length > MOST_BYTES) throw tooManyBytes(bytes.length);
  const table = isZip(bytes) ? await readXlsx(bytes) : readCsv(bytes);
  if (table.length > MOST_ROWS + 1) throw new UnreadableList(TOO_LONG);
  return table;
}

function bytesOf(path: string): Buffer {
  const file = opened(path);
  try {
    const { size } = fstatSync(file);
    if (size > MOST_BYTES) throw tooManyBytes(size);
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'EISDIR') throw new UnreadableList('ファイルではなく、フォルダーです。');
    throw error;
  } finally {
    closeSync(file);
  }
}

function tooManyBytes(size: number): UnreadableList {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return new UnreadableList(
    `${megabytes} MB あります。読めるのは 2 MB までです。異動の行だけにしてください。`,
  );
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT')
      throw new UnreadableList('ファイルがありません。名前を確かめてください。');
    if (code === 'EACCES') throw new UnreadableList('ファイルを読む権限がありません。');
    throw error;
  }
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
}
