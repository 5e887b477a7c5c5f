import { TextDecoder } from 'node:util';
import type { FileType } from '../domain/evidence/file.js';

type Test = (bytes: Buffer) => boolean;

const begins =
  (...prefixes: readonly string[]): Test =>
  (bytes) =>
    prefixes.some((prefix) =>
      bytes.subarray(0, prefix.length / 2).equals(Buffer.from(prefix, 'hex')),
    );

const BRANDS_HEIC = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif'];

/** ISO base media (ISO/IEC 14496-12): a box `ftyp` first, then what it is. */
const isMedia: Test = (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp';
const brandOf = (bytes: Buffer): string => bytes.toString('latin1', 8, 12);

/** The first test that holds; a table and nothing learnt from the name, which anybody may choose. */
const TESTS: readonly (readonly [FileType, Test])[] = [
  ['jpeg', begins('ffd8ff')],
  ['png', begins('89504e470d0a1a0a')],
  ['gif', begins('474946383761', '474946383961')],
  ['webp', (bytes) => begins('52494646')(bytes) && bytes.toString('latin1', 8, 12) === 'WEBP'],
  ['heic', (bytes) => isMedia(bytes) && BRANDS_HEIC.includes(brandOf(bytes))],
  ['video', isMedia],
  ['pdf', begins('255044462d')],
  ['zip', begins('504b0304')],
  ['gzip', begins('1f8b08')],
  // pcap in both byte orders and both resolutions, pcapng
  ['capture', begins('d4c3b2a1', 'a1b2c3d4', '4d3cb2a1', 'a1b23c4d', '0a0d0d0a')],
  ['event-log', begins('456c6646696c6500')],
  ['text', isText],
];

/** What a file is by its bytes; null for a kind that is not kept. */
export function typeOf(bytes: Buffer): FileType | null {
  return TESTS.find(([, test]) => test(bytes))?.[0] ?? null;
}

const ENCODINGS = ['utf-8', 'shift_jis', 'euc-jp'];

/** Text as logs and lists are, without control characters; a page is text too, and is handed out as bytes to save. */
function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  return ENCODINGS.some((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);

      return !/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/.test(text);
    } catch {
      return false;
    }
  });
}

/** What a name may end with; Office documents are ZIP files. The first stands for those that end otherwise. */
const ENDINGS: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  gif: ['gif'],
  webp: ['webp'],
  heic: ['heic', 'heif', 'avif'],
  video: ['mp4', 'mov', 'm4v', 'm4a'],
  pdf: ['pdf'],
  zip: ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods'],
  gzip: ['gz', 'tgz'],
  capture: ['pcap', 'pcapng'],
  'event-log': ['evtx'],
  text: ['txt', 'log', 'csv', 'tsv', 'eml', 'json', 'xml', 'yaml', 'md'],
};

/** What no file system takes, what turns the reading direction, and dots that hide an ending. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*/:<>?\\|]/gu;
const LONGEST = 120;

/** A name to keep a file under: without what misleads, and ending as what it is. */
export function safeName(name: string, type: FileType): string {
  const [usual] = ENDINGS[type];
  const plain = name
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = plain.split('.').at(-1)?.toLowerCase() ?? '';
  const fits = plain.includes('.') && ENDINGS[type].includes(ending);
  const [stem, end] = fits ? [plain.slice(0, -ending.length - 1), ending] : [plain, usual];
  return `${[...stem].slice(0, LONGEST).join('') || 'file'}.${end}`;
}

const PICTURE_TYPES: Partial<Record<FileType, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** What a download is called in its header: only pictures are named, everything else is just bytes. */
export function contentTypeOf(type: FileType): string {
  return PICTURE_TYPES[type] ?? 'application/octet-stream';
}
