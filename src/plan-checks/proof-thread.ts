import { parentPort, workerData } from 'node:worker_threads';
import type { LoadedBody } from '../bodies/plan-file.js';
import type { Day } from '../domain/plan/plan.js';
import { proofOfBody } from './proof-body.js';
import type { ProofResultView } from './proof.view.js';

/** A plan to prove, given to a thread of its own when it begins. */
export interface Proving {
  readonly body: LoadedBody;
  readonly day: Day;
}

/** How far it is, and at the end what it came to. */
export type ProofTold = { readonly done: number } | { readonly result: ProofResultView };

/** Cases between two words on how far it is. */
const EVERY = 500;

const { body, day } = workerData as Proving;
const tell = (told: ProofTold): void => parentPort?.postMessage(told);
tell({
  result: proofOfBody(body, day, (done) => {
    if (done % EVERY === 0) tell({ done });
  }),
});
