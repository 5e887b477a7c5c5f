import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsx, { type Row } from 'write-excel-file/node';
import type { Table } from '../domain/plan/transfers/list.js';
import { readListFile } from './list-file.js';

const folder = mkdtempSync(join(tmpdir(), 'hikeshi-list-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = [
  ['役職', '順位', '氏名', '着任日'],
  ['CISO', '1', '髙﨑 ①', 'R9.4.1'],
  ['課長, 補佐', '2', '辻"花子"', '令和9年4月1日'],
];
const CSV = ROWS.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join(
  '\r\n',
);
const UTF8 = Buffer.from(CSV);

/** As Japanese Excel saves it: every letter looked up in what the decoder makes of two bytes. */
function cp932(text: string): Buffer {
  const bytes = new Map<string, number[]>();
  const decoder = new TextDecoder('shift_jis');
  for (let first = 0x81; first <= 0xfc; first += 1) {
    for (let second = 0x40; second <= 0xfc; second += 1) {
      bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Buffer.from([...text].flatMap((each) => bytes.get(each) ?? [each.charCodeAt(0)]));
}

function read(bytes: Uint8Array): Promise<Table> {
  const file = join(folder, 'list');
  writeFileSync(file, bytes);
  return readListFile(file);
}

/** Refused with these words, and within half a second. */
async function refused(bytes: Uint8Array, words: string | RegExp): Promise<void> {
  const from = performance.now();
  await expect(read(bytes)).rejects.toThrow(words);
  expect(performance.now() - from).toBeLessThan(500);
}

const xlsx = async (rows: readonly Row[]): Promise<Buffer> => writeXlsx([...rows]).toBuffer();
const cells = (rows: readonly (readonly string[])[]): Row[] =>
  rows.map((row) => row.map((value) => ({ value, type: String })));

describe('a list as CSV', () => {
  it.each([
    ['UTF-8', UTF8],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), UTF8])],
    ['CP932', cp932(CSV)],
    ['with lines that end as on Unix', Buffer.from(CSV.replaceAll('\r\n', '\n'))],
  ])('is read the same in %s', async (_, bytes) => expect(await read(bytes)).toEqual(ROWS));

  it('keeps 𠮷 in UTF-8, and the numbers of rows after an empty one', async () => {
    expect(await read(Buffer.from('𠮷\n\nb'))).toEqual([['𠮷'], [''], ['b']]);
  });

  it.each<[string, Uint8Array, string | RegExp]>([
    ['nothing', Buffer.alloc(0), '空です'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'CSV でも Excel'],
    ['bytes of no encoding', Buffer.from([0x41, 0xff, 0xfe, 0x42]), 'CSV でも Excel'],
    ['UTF-16', Buffer.from('\ufeff役職', 'utf16le'), 'CSV でも Excel'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), '（.xls）'],
    ['an open quote', Buffer.from('a,b\n"c,d\n'), '閉じていません'],
    ['a line without end', Buffer.from('a'.repeat(1_000_000)), '一行が長すぎます'],
    ['too many rows', Buffer.from('あ,い\n'.repeat(10_002)), '10000 行より多く'],
    ['too many bytes', Buffer.alloc(2_200_000, 'あ,い\n'), '2.1 MB あります'],
    ['2 MB of quotes', Buffer.alloc(2_000_000, '"'), /./],
    ['2 MB of empty lines', Buffer.alloc(2_000_000, '\n'), '10000 行より多く'],
  ])('is refused at once where it is %s', async (_, bytes, words) => {
    await refused(bytes, words);
  });

  it('says so where there is none', async () => {
    await expect(readListFile(join(folder, 'none'))).rejects.toThrow('ファイルがありません');
    await expect(readListFile(folder)).rejects.toThrow('フォルダー');
  });
});

describe('a list as .xlsx', () => {
  it('is read as it is written, days as days', async () => {
    const day = new Date(Date.UTC(2027, 3, 1));
    const bytes = await xlsx([
      ...cells(ROWS.slice(0, 1)),
      [
        { value: 'CISO' },
        { value: 1, type: Number },
        { value: '髙﨑𠮷' },
        { value: day, type: Date, format: 'yyyy/mm/dd' },
      ],
      [null],
      [
        { value: '課長' },
        { value: 2, type: Number },
        null,
        { value: day, type: Date, format: '[$-411]ge.m.d;@' },
      ],
    ]);
    expect(await read(bytes)).toEqual([
      ROWS[0],
      ['CISO', '1', '髙﨑𠮷', '2027-04-01'],
      ['', '', '', ''],
      // The library does not know 和暦 for days; the list reads 46478 as what it is.
      ['課長', '2', '', '46478'],
    ]);
  });

  it('is refused at once where it has too many rows, or one cell far away', async () => {
    const many = await xlsx(cells(Array.from({ length: 10_050 }, (_, row) => [`${row}`])));
    await refused(many, '10000 行より多く');
    const few = unzipSync(await xlsx(cells(ROWS)));
    const sheet = Buffer.from(few['xl/worksheets/sheet1.xml'] ?? []).toString();
    const far = (from: string, to: string): Uint8Array =>
      zipSync({ ...few, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace(from, to)) });
    await refused(far('r="D3"', 'r="XFD3"'), 'XFD列まで');
    await refused(far('<row r="3"', '<row r="1048576"'), '10000 行より多く');
  });

  it('is refused at once where it unpacks to more than any list, or says it does not', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000) }));
    await refused(bomb, '中身が大きすぎます');
    for (let at = 0; at < bomb.length - 30; at += 1) {
      const mark = bomb.readUInt32LE(at);
      if (mark === 0x04034b50) bomb.writeUInt32LE(1000, at + 22);
      if (mark === 0x02014b50) bomb.writeUInt32LE(1000, at + 24);
    }
    await refused(bomb, /大きすぎます|として読めません/);
  });

  it.each<[string, () => Uint8Array]>([
    ['garbage after its mark', () => Buffer.from('PK\x03\x04garbage')],
    ['another kind of zip', () => zipSync({ 'a.txt': strToU8('a') })],
    ['a workbook without sheets', () => zipSync({ 'xl/workbook.xml': strToU8('<a') })],
  ])('is refused where it is %s', (_, bytes) => refused(bytes(), 'として読めません'));
});
