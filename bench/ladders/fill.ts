import { setTimeout as sleep } from 'node:timers/promises';
import { isQuiet, shuffled, type Window } from '../clocks/fill.js';
import type { Asking } from '../clocks/stages.js';
import { each } from '../load.js';
import { command } from '../prepare.js';
import { Random } from '../random.js';
import { ladderReport, type Report } from '../reports.js';
import { DELAY_MS } from './plan.js';

const CLIENTS = 8;
/** Reported first, to see how fast this machine takes reports. */
const TRIAL = 200;
/** The window begins so much later than the trial says, because others use the machine too. */
const RESERVE = 1.5;
const REST_MS = 10_000;

/**
 * Report incidents, each aware of just so long ago that its rungs fall due in the window, evenly spread.
 * @param waits the relay is away, and what should have left before waits for it
 * @throws when the machine was too slow to have them all there before the window begins.
 */
export async function fillLadders(
  asking: Asking,
  { incidents, seconds, waits = false }: { incidents: number; seconds: number; waits?: boolean },
): Promise<Window> {
  const random = new Random(7);
  const began = performance.now();
  const late = new Date();
  await report(
    asking,
    Array.from({ length: TRIAL }, () => ladderReport(random, late)),
  );
  const perReport = (performance.now() - began) / TRIAL;
  const from = Date.now() + REST_MS + perReport * incidents * RESERVE;
  const to = from + seconds * 1000;
  const reports = Array.from({ length: incidents }, (_, index) => {
    const due = from + ((to - from) * index) / incidents;
    return ladderReport(random, new Date(Math.floor(due - DELAY_MS)));
  });
  await report(asking, shuffled(reports, random));
  while (!waits && !(await isQuiet(asking.database, new Date().toISOString()))) await sleep(500);
  if (Date.now() > from) throw new Error('The machine fills too slowly: try fewer incidents.');
  return { from, to };
}

async function report({ port, headers }: Asking, reports: readonly Report[]): Promise<void> {
  await each(
    port,
    reports.map((each) => command(headers, '/api/v1/incidents', each)),
    CLIENTS,
  );
}
