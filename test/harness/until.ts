import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_S = 10;

/** Wait, on the wall clock, for what other processes or sockets bring about; most of the time it is there. */
export async function until(
  holds: () => Promise<boolean> | boolean,
  seconds = LONGEST_S,
): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await holds()); await sleep(10)) {
    if (Date.now() > end) throw new Error(`did not come about within ${seconds} s`);
  }
}
