import { describe, expect, it } from '@jest/globals';
import { contentTypeOf, safeName, typeOf } from './file-type.js';
import { placeOf } from './photo-place.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('what a file is', () => {
  it.each([
    ['jpeg', hex('ffd8ffe1')],
    ['png', hex('89504e470d0a1a0a')],
    ['webp', Buffer.from('RIFF....WEBPVP8 ')],
    ['heic', Buffer.from('\0\0\0\x18ftypheic')],
    ['video', Buffer.from('\0\0\0\x18ftypmp42')],
    ['pdf', Buffer.from('%PDF-1.7')],
    ['zip', hex('504b030414000600')],
    ['capture', hex('d4c3b2a102000400')],
    ['event-log', Buffer.from('ElfFile\0\0\0')],
    ['text', Buffer.from('時刻,送信元\r\n10:02,10.0.0.1')],
    ['text', hex('8e9e8d8f0d0a')],
  ])('is told by its bytes: %s', (type, bytes) => {
    expect(typeOf(bytes)).toBe(type);
  });

  it.each([
    ['a program of Windows', hex('4d5a900003000000')],
    ['a program of Linux', hex('7f454c4602010100')],
    ['a shortcut', hex('4c0000000114020000000000')],
    ['bytes of no kind', hex('0001020304')],
  ])('is not kept when it is %s', (_, bytes) => {
    expect(typeOf(bytes)).toBeNull();
  });

  it.each([
    ['report.docx', 'zip', 'report.docx'],
    ['photo.jpg.exe', 'jpeg', 'photo.jpg.exe.jpg'],
    ['..\\..\\秘密\r\n.txt', 'text', '_.._秘密__.txt'],
    ['\u202Egpj.exe', 'text', '_gpj.exe.txt'],
    ['...', 'pdf', 'file.pdf'],
    ['𠮷野家🍚.PNG', 'png', '𠮷野家🍚.png'],
  ] as const)('gives %s a name that does not mislead', (name, type, kept) => {
    expect(safeName(name, type)).toBe(kept);
  });

  it('cuts a name between letters, never through one', () => {
    expect(safeName(`${'𠮷'.repeat(300)}.png`, 'png')).toBe(`${'𠮷'.repeat(120)}.png`);
  });

  it('is never called a page, a script or a picture that can hold one', () => {
    const types = ['heic', 'video', 'pdf', 'zip', 'gzip', 'text', 'capture', 'event-log'] as const;
    expect(new Set(types.map(contentTypeOf))).toEqual(new Set(['application/octet-stream']));
  });
});

describe('where a photo was taken', () => {
  /** A TIFF with one directory entry that leads to another directory with one entry, in either byte order. */
  const exif = (tag: number, inner: number, little: boolean): Buffer => {
    const bytes = Buffer.alloc(44);
    const short = (value: number, at: number) =>
      little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
    const long = (value: number, at: number) =>
      little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
    bytes.write(little ? 'II' : 'MM');
    short(42, 2);
    long(8, 4);
    short(1, 8);
    short(tag, 10);
    long(26, 18);
    short(1, 26);
    short(inner, 28);
    return Buffer.concat([hex('ffd8ffe10030'), Buffer.from('Exif\0\0'), bytes]);
  };

  it.each([true, false])('is found in its Exif, in both byte orders (%s)', (little) => {
    expect(placeOf(exif(0x8825, 2, little), 'jpeg')).toBe('inside');
    expect(placeOf(exif(0x8825, 29, little), 'jpeg')).toBe('none');
    expect(placeOf(exif(0x0112, 2, little), 'jpeg')).toBe('none');
  });

  it('is found as text too, is unknown where we cannot look, and broken Exif does no harm', () => {
    expect(placeOf(Buffer.from('<x exif:GPSLatitude="35,41N"/>'), 'jpeg')).toBe('inside');
    expect(placeOf(Buffer.alloc(20), 'heic')).toBe('unknown');
    expect(placeOf(Buffer.from('text'), 'text')).toBe('none');
    expect(placeOf(exif(0x8825, 2, true).subarray(0, 24), 'jpeg')).toBe('none');
  });
});
