/** What a file holds, by its own first bytes. */
export type FileType =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'heic'
  | 'video'
  | 'pdf'
  | 'zip'
  | 'gzip'
  | 'capture'
  | 'event-log'
  | 'text';

/** Whether a photo carries the place where it was taken; of some kinds we cannot tell. */
export type PhotoPlace = 'none' | 'inside' | 'unknown';

/** 添付: what the 経過 says of a file. Its bytes lie beside it and are these by their SHA-256. */
export interface FileFacts {
  readonly file: string;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly place: PhotoPlace;
  readonly run: string | null;
  readonly step: string | null;
  /** The entry it belongs to. */
  readonly entry: string | null;
  readonly note: string;
  readonly shared?: true;
}

const PICTURES: readonly FileType[] = ['jpeg', 'png', 'gif', 'webp'];

/** Whether every browser shows it as a picture. */
export function isPicture(type: FileType): boolean {
  return PICTURES.includes(type);
}
