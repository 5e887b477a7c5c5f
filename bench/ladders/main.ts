import { availableParallelism } from 'node:os';
import type { Late } from '../clocks/lateness.js';
import { readLadderOptions, type LadderOptions } from './options.js';
import { RUNGS } from './plan.js';
import { run, type LadderResult } from './run.js';

/** Issue: p99 of the lateness, and from commit to mail, ms. */
const LATE_MS = 250;
const COMMIT_TO_MAIL_MS = 300;
/** Memory is flat when its second half is at most so much above its first. */
const FLAT = 1.1;

/** Measure how late the rungs of many ladders are; exit 1 when a goal is missed, 2 when nothing was measured. */
async function main(args: readonly string[]): Promise<void> {
  const options = readLadderOptions(args);
  const result = await run(options);
  process.stdout.write(`${lines(result, options).join('\n')}\n`);
  const goals = goalsOf(result, options);
  for (const [name, met] of goals) {
    process.stdout.write(`goal: ${name}: ${met ? 'met' : 'MISSED'}\n`);
  }
  process.exitCode = goals.every(([, met]) => met) ? 0 : 1;
}

function goalsOf(result: LadderResult, { incidents }: LadderOptions): [string, boolean][] {
  const { recorded, mailed, commitToMail, doubled, memory } = result;
  const all =
    recorded.of >= incidents * RUNGS && [recorded, mailed].every((each) => each.came === each.of);
  return [
    ['none lost, none twice', all && doubled === 0],
    [`told p99 ≤ ${LATE_MS} ms late`, recorded.p99 <= LATE_MS],
    [`mail received p99 ≤ ${LATE_MS} ms late`, mailed.p99 <= LATE_MS],
    [`commit to mail p99 ≤ ${COMMIT_TO_MAIL_MS} ms`, commitToMail.p99 <= COMMIT_TO_MAIL_MS],
    ['memory flat', growth(memory) <= FLAT],
  ];
}

/** The mean of the second half of the looks, over that of the first. */
function growth(memory: readonly number[]): number {
  const half = Math.floor(memory.length / 2);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, each) => sum + each, 0) / values.length;
  return mean(memory.slice(-half)) / mean(memory.slice(0, half));
}

function lines(result: LadderResult, { database, seconds, closed }: LadderOptions): string[] {
  const { open, recorded, mailed, commitToMail, doubled, cpuMs, memory, loadBefore } = result;
  return [
    `${database}: ${whole(open)} open incidents beside ${whole(closed)} closed ones, ${whole(recorded.of)} rungs in ` +
      `${seconds} s (${(recorded.of / seconds).toFixed(0)} a second); ${availableParallelism()} cores, load ${loadBefore.toFixed(1)} before`,
    `told           ${lateness(recorded)}, doubled ${doubled}`,
    `received       ${lateness(mailed)}`,
    `commit to mail ${lateness(commitToMail)}`,
    `CPU of the server ${cpuMs.toFixed(2)} ms a rung; memory each minute ${memory.map((each) => each.toFixed(0)).join(' ')} MB, growth ${growth(memory).toFixed(2)}`,
  ];
}

function lateness({ of, came, p50, p99, max }: Late): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  return `${whole(came)} of ${whole(of)}; p50 ${ms(p50)}, p99 ${ms(p99)}, max ${ms(max)}`;
}

function whole(value: number): string {
  return value.toLocaleString('en');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
