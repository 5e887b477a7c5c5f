import { strFromU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import type { Table } from '../domain/plan/transfers/list.js';
import { MOST_ROWS, TOO_LONG, UnreadableList } from './unreadable.js';

/** What a list within the limits unpacks to, several times over. */
const MOST_UNPACKED = 16 * 1024 * 1024;
/** Bytes unpacked at a time: a thousand times as many may come out. */
const STEP = 4096;
const MOST_COLUMNS = 100;

const TOO_MUCH = '中身が大きすぎます。異動の行だけを、新しいファイルに写してください。';
const BROKEN = 'Excel（.xlsx）として読めません。Excel で開き、保存し直してください。';

/**
 * Read the first sheet of an .xlsx: days as YYYY-MM-DD, numbers as their digits, formulas as what they came to.
 * @throws UnreadableList
 */
export async function readXlsx(bytes: Buffer): Promise<Table> {
  try {
    const files = unpacked(bytes);
    for (const file of Object.values(files)) lookAtCells(strFromU8(file, true));
    // The library gets what was counted, and nothing else of the file.
    const cells = await readSheet(new Uint8Array(zipSync(files, { level: 0 })).buffer);
    return cells.map((row) => row.map(textOf));
  } catch (error) {
    if (error instanceof UnreadableList) throw error;
    // What the libraries trip over in a broken file has no class of its own.
    throw new UnreadableList(BROKEN, { cause: error });
  }
}

/** Small files can unpack to gigabytes, whatever sizes they name: what comes out is counted, and stops. */
function unpacked(bytes: Buffer): Record<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let size = 0;
  const unzip = new Unzip((file) => {
    if (!/\.(xml|rels)$/.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, isLast) => {
      size += chunk?.length ?? 0;
      if (size > MOST_UNPACKED) throw new UnreadableList(TOO_MUCH);
      if (error) throw error;
      chunks.push(chunk);
      if (isLast) files.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) {
    unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  }
  return Object.fromEntries(files);
}

/** One far cell makes a sheet of millions: rows and cells say where they are (r="12", r="C12"), under any file name. */
function lookAtCells(xml: string): void {
  if (!xml.includes('sheetData')) return;
  for (const [, column = '', row = ''] of xml.matchAll(/\sr\s*=\s*["']([A-Za-z]*)([^"']*)["']/g)) {
    if (!/^\d{1,7}$/.test(row)) throw new UnreadableList(BROKEN);
    if (Number(row) > MOST_ROWS + 1) throw new UnreadableList(TOO_LONG);
    if (columnNumber(column) > MOST_COLUMNS) {
      const what = `${column}列まであります。読めるのは ${MOST_COLUMNS} 列までです。`;
      throw new UnreadableList(what);
    }
  }
}

/** A is 1, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}
