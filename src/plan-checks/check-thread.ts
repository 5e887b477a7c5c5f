import { parentPort, workerData } from 'node:worker_threads';
import type { LoadedBody } from '../bodies/plan-file.js';
import type { Day } from '../domain/plan/plan.js';
import { diskFiles } from '../shared/disk-files.js';
import { keptFiles, type KeptFiles } from '../shared/plan-files.js';
import { checkBody } from './check-body.js';

/** A plan to check, given to a thread of its own: finding a place in a 手順書 reads all of them. */
export interface Checking {
  readonly body: LoadedBody;
  readonly day: Day;
  readonly root: string;
  /** The files of the version it follows; undefined: those on disk. */
  readonly kept: KeptFiles | undefined;
}

const { body, day, root, kept } = workerData as Checking;
const files = kept ? keptFiles(kept) : diskFiles(root);
parentPort?.postMessage(checkBody(body, { files, day }));
