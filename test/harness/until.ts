import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_MS = 10_000;

/** Wait, on the wall clock, for what other processes or sockets bring about; most of the time it is there. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const end = Date.now() + LONGEST_MS; !(await holds()); await sleep(10)) {
    if (Date.now() > end) throw new Error(`did not come about within ${LONGEST_MS / 1000} s`);
  }
}
