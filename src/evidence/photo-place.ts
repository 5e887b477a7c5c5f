import type { FileType, PhotoPlace } from '../domain/evidence/file.js';

const GPS = 0x8825;
/** Latitude among the entries of the GPS directory. */
const LATITUDE = 2;

/**
 * Whether a photo says where it was taken (Exif 2.32, 4.6.6; or as XMP text). The bytes stay as they came, because
 * they are evidence; whoever attaches and whoever reads is told instead.
 */
export function placeOf(bytes: Buffer, type: FileType): PhotoPlace {
  if (type === 'heic' || type === 'video') return 'unknown';
  if (type !== 'jpeg' && type !== 'png' && type !== 'webp') return 'none';
  if (bytes.includes('GPSLatitude')) return 'inside';
  return exifBlocks(bytes).some(hasPlace) ? 'inside' : 'none';
}

/** Exif is a TIFF file inside: JPEG puts `Exif\0\0` before it, PNG a chunk `eXIf`, WebP a chunk `EXIF` and its length. */
function exifBlocks(bytes: Buffer): Buffer[] {
  const marks = [Buffer.from('Exif\0\0'), Buffer.from('eXIf'), Buffer.from('EXIF')];
  return marks.flatMap((mark, kind) => {
    const at = bytes.indexOf(mark);
    if (at < 0) return [];
    return [bytes.subarray(at + mark.length + (kind === 2 ? 4 : 0))];
  });
}

function hasPlace(tiff: Buffer): boolean {
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const long = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
    const entries = (at: number): [tag: number, value: number][] =>
      Array.from({ length: short(at) }, (_, index) => {
        const entry = at + 2 + index * 12;
        return [short(entry), long(entry + 8)];
      });
    const gps = entries(long(4)).find(([tag]) => tag === GPS)?.[1];
    return gps !== undefined && entries(gps).some(([tag]) => tag === LATITUDE);
  } catch (error) {
    // Cut off or broken: nobody reads a place out of it either.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
