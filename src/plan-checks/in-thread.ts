import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROGRAM } from '../shared/program.js';

/** Megabytes: a plan that needs more ends its thread, not the server. */
const MOST_MEMORY = 512;

/** Begin a thread of this module. */
export function beginThread(name: string, workerData: unknown): Worker {
  // The compiled file, also where the rest runs from its sources: a thread loads nothing else.
  const file = join(PROGRAM, 'dist/plan-checks', `${name}.js`);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  const thread = new Worker(file, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  thread.unref();
  return thread;
}
