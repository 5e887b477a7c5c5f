import {
  isPicture,
  type FileFacts,
  type FileType,
  type PhotoPlace,
} from '../domain/evidence/file.js';

/** A file of which the server awaits the parts. */
export class UploadView {
  readonly file: string;
  /** Bytes of each part but the last. */
  readonly partBytes: number;
}

/** An attached file. */
export class FileView {
  readonly file: string;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  readonly sha256: string;
  /** Whether it says where it was taken. */
  readonly place: PhotoPlace;
  /** Whether it can be shown as a picture. */
  readonly picture: boolean;
  /** What it belongs to; all null: the incident. */
  readonly run: string | null;
  readonly step: string | null;
  readonly entry: string | null;
  readonly note: string;
}

/** An attached file as people see it. */
export function toFileView({ shared: _, ...facts }: FileFacts): FileView {
  return { ...facts, picture: isPicture(facts.type) };
}
