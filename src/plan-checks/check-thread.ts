import { parentPort, workerData } from 'node:worker_threads';
import type { LoadedBody } from '../bodies/plan-file.js';
import type { Day } from '../domain/plan/plan.js';
import { diskFiles } from '../shared/disk-files.js';
import { checkBody } from './check-body.js';

/** A plan to check, given to a thread of its own: finding a place in a 手順書 reads all of them. */
export interface Checking {
  readonly body: LoadedBody;
  readonly day: Day;
  readonly root: string;
}

const { body, day, root } = workerData as Checking;
parentPort?.postMessage(checkBody(body, { files: diskFiles(root), day }));
