import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE } from '../domain/calendar/instant.js';

/** Said again after so long: a full disk fails many times a second. */
const AGAIN_AFTER = 10 * MINUTE;

const saidAt = new Map<string, number>();

/**
 * When neither a row nor a mail can be written: a line to the system's journal, and one in the file ALARM of the
 * installation's folder, where even that is still possible. The same words at most every ten minutes.
 */
export function sayAtLast(folder: string, what: string): void {
  const now = performance.now();
  if (now - (saidAt.get(what) ?? -Infinity) < AGAIN_AFTER) return;
  saidAt.set(what, now);
  const line = `ALARM ${what}\n`;
  process.stderr.write(line);
  try {
    appendFileSync(join(folder, 'ALARM'), line, { mode: 0o600 });
  } catch {
    // The disk is full: the journal has it.
  }
}
