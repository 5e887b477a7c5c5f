import { CsvError, parse } from 'csv-parse/sync';
import type { Table } from '../domain/plan/transfers/list.js';
import { codeOf } from '../shared/error-code.js';
import { MOST_ROWS, UnreadableList } from './unreadable.js';

/** Beyond the last row that is read, so that there is a row too many to be told. */
const LAST_READ = MOST_ROWS + 2;
const MOST_IN_ROW = 20_000;

const FLAWS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: '「"」で始めた欄が、閉じていません。',
  INVALID_OPENING_QUOTE: '欄の途中に「"」があります。',
  CSV_INVALID_CLOSING_QUOTE: '閉じた「"」の後に、字があります。',
  CSV_MAX_RECORD_SIZE: '一行が長すぎます。',
};

/**
 * Read CSV (RFC 4180; any line ends), UTF-8 with or without a mark, else CP932 as Japanese Excel saves it.
 * @throws UnreadableList
 */
export function readCsv(bytes: Buffer): Table {
  const text = textOf(bytes);
  try {
    return parse(text, {
      ...{ record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true },
      ...{ skip_empty_lines: false, to: LAST_READ, max_record_size: MOST_IN_ROW },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const flaw = FLAWS[error.code] ?? 'CSV の形になっていません。';
    const line = typeof error.lines === 'number' ? `${error.lines}行目: ` : '';
    throw new UnreadableList(`${line}${flaw}Excel で「CSV UTF-8」にして保存し直してください。`);
  }
}

const NOT_TEXT =
  'CSV でも Excel（.xlsx）でもありません。Excel で「CSV UTF-8」か「.xlsx」にして保存し直してください。';
/** The old .xls, and an .xlsx with a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function textOf(bytes: Buffer): string {
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) {
    throw new UnreadableList(
      '古い形の Excel（.xls）か、パスワードのあるファイルです。パスワードを付けずに「.xlsx」にして保存し直してください。',
    );
  }
  if (bytes.length === 0) throw new UnreadableList('ファイルが空です。');
  // UTF-16, pictures, programs: no list has this byte.
  if (bytes.includes(0)) throw new UnreadableList(NOT_TEXT);
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'shift_jis');
  if (text === null) throw new UnreadableList(NOT_TEXT);
  return text;
}

/** The WHATWG's shift_jis is CP932: 髙 and ① are in it. */
function decoded(bytes: Buffer, encoding: 'utf-8' | 'shift_jis'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw error;
  }
}
