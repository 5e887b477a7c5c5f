import { closeSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Somebody wrote the file meanwhile: what was decided was decided on another text. */
export class ChangedMeanwhile extends Error {}

/**
 * Put a new text in place of a file, whole or not at all: a reader, and a machine that loses power, find the old one
 * or the new one.
 * @throws ChangedMeanwhile when the file no longer holds `before`
 */
export function replaceFile(path: string, before: string, after: string): void {
  const file = realpathSync(path);
  const beside = `${file}.${process.pid}.new`;
  try {
    const handle = openSync(beside, 'wx', statSync(file).mode);
    try {
      writeFileSync(handle, after);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (readFileSync(file, 'utf8') !== before) throw new ChangedMeanwhile();
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
