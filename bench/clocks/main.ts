import { availableParallelism } from 'node:os';
import type { Late } from './lateness.js';
import { readClockOptions, type ClockOptions } from './options.js';
import { run, type ClockResult } from './run.js';

/** Nothing a step waits for comes later than this. */
const LATEST_MS = 1_000;

/** Measure how late the one loop is; exit 1 when the goal is missed, 2 when nothing could be measured. */
async function main(args: readonly string[]): Promise<void> {
  const options = readClockOptions(args);
  const result = await run(options);
  const met = isMet(result, options);
  process.stdout.write(`${lines(result, options).join('\n')}\n`);
  process.stdout.write(
    `goal: each recorded and mailed ≤ ${LATEST_MS} ms: ${met ? 'met' : 'MISSED'}\n`,
  );
  process.exitCode = met ? 0 : 1;
}

function isMet({ open, recorded, mailed }: ClockResult, { incidents }: ClockOptions): boolean {
  const inTime = ({ of, came, max }: Late): boolean => of > 0 && came === of && max <= LATEST_MS;
  const enough = open >= incidents && recorded.of >= incidents;
  return enough && recorded.doubled === 0 && inTime(recorded) && inTime(mailed);
}

function lines(result: ClockResult, { database, seconds }: ClockOptions): string[] {
  const { open, fired, recorded, mailed, cpuMs, loadBefore, loadAfter } = result;
  const perSecond = recorded.of / seconds;
  return [
    `${database}: ${whole(open)} open incidents, ${whole(recorded.of)} timers in ${seconds} s ` +
      `(${perSecond.toFixed(0)} a second: ${whole(fired.remind)} reminders, ${whole(fired.due)} due, ` +
      `${whole(fired.late)} late); ${availableParallelism()} cores, load ${loadBefore.toFixed(1)} before, ${loadAfter.toFixed(1)} after`,
    `recorded ${lateness(recorded)}, doubled ${recorded.doubled}`,
    `mailed   ${lateness(mailed)}`,
    `CPU of the server ${cpuMs.toFixed(2)} ms a timer, ${((perSecond * cpuMs) / 10).toFixed(0)} % of one core`,
  ];
}

function lateness({ of, came, p50, p99, max }: Late): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  return `${whole(came)} of ${whole(of)}; late by p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}`;
}

function whole(value: number): string {
  return value.toLocaleString('en');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
