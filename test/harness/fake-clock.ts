import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { between, type Instant, type Milliseconds } from '../../src/domain/calendar/instant.js';

/** Where Debian keeps it, by architecture. */
const LIBRARIES = '/usr/lib';

/** The wall clock of another process, as libfaketime sets it while that process runs; its timers go on by the real one. */
export class FakeClock {
  private ahead: Milliseconds = 0;
  private readonly file: string;

  /** Shows `time` now, and goes on from there. @throws when libfaketime is missing. */
  constructor(folder: string, time: Instant) {
    this.file = join(folder, 'clock');
    this.set(between(new Date().toISOString(), time));
  }

  /** What makes a process live by this clock. */
  settings(): NodeJS.ProcessEnv {
    return {
      LD_PRELOAD: library(),
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** What the clock shows. */
  now(): Instant {
    return new Date(Date.now() + this.ahead).toISOString();
  }

  /** Somebody sets the clock. */
  set(by: Milliseconds): void {
    this.ahead += by;
    // Never half written: the other process reads it at every look at the time.
    writeFileSync(`${this.file}.new`, `${this.ahead < 0 ? '' : '+'}${this.ahead / 1000}\n`);
    renameSync(`${this.file}.new`, this.file);
  }
}

function library(): string {
  const found = readdirSync(LIBRARIES)
    .map((each) => join(LIBRARIES, each, 'faketime/libfaketimeMT.so.1'))
    .find((each) => existsSync(each));
  if (!found) throw new Error('libfaketime is missing: apt-get install faketime');
  return found;
}
