import { setTimeout as sleep } from 'node:timers/promises';
import { each } from '../load.js';
import { command } from '../prepare.js';
import { Random } from '../random.js';
import { quietReport, type Report } from '../reports.js';
import { countWaiting, timersBetween } from './rows.js';
import { courses, type Asking, type Course, type Stage } from './stages.js';

/** From when to when the times lie that are measured, ms since the epoch. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const CLIENTS = 16;
/** Reported first, to see how fast this machine takes reports. */
const TRIAL = 300;
/** The window begins so much later than the trial says, because others use the machine too. */
const RESERVE = 1.4;
const REST_MS = 10_000;

/**
 * Report incidents through the product's own door, each aware of just so long ago that a time on its playbook's
 * clocks falls into the window: a third each of reminders, due times and late ones, evenly spread.
 * @throws when the machine was too slow to have them all there before the window begins.
 */
export async function fill(
  asking: Asking,
  { incidents, seconds }: { incidents: number; seconds: number },
): Promise<Window> {
  const all = await courses(asking);
  const random = new Random(6);
  const began = performance.now();
  const trial = Array.from({ length: TRIAL }, () => quietReport(random));
  await report(asking, trial);
  const perReport = (performance.now() - began) / TRIAL;
  const from = Date.now() + REST_MS + perReport * incidents * RESERVE;
  const to = from + seconds * 1000;
  await report(asking, shuffled(spread(all, { incidents, from, to }, random), random));
  await sleepUntilQuiet(asking, from);
  return { from, to };
}

function spread(
  all: readonly Course[],
  { incidents, from, to }: { incidents: number } & Window,
  random: Random,
): Report[] {
  const stages: readonly Stage[] = ['remind', 'due', 'late'];
  return Array.from({ length: incidents }, (_, index) => {
    const stage = stages[index % stages.length];
    const { kind, after } = random.of(all.filter((each) => each.stage === stage));
    const at = from + ((to - from) * index) / incidents;
    return quietReport(random, { kind, at: new Date(Math.floor(at - after)) });
  });
}

/** In no order, so that neighbours in the database are not neighbours in time. */
export function shuffled(reports: readonly Report[], random: Random): Report[] {
  return reports
    .map((each) => ({ each, at: random.below(1_000_000) }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ each }) => each);
}

async function report({ port, headers }: Asking, reports: readonly Report[]): Promise<void> {
  const requests = reports.map((each) => command(headers, '/api/v1/incidents', each));
  await each(port, requests, CLIENTS);
}

/** What was due before the window is done with before it begins. */
async function sleepUntilQuiet({ database }: Asking, from: number): Promise<void> {
  while (!(await isQuiet(database, new Date().toISOString()))) await sleep(500);
  if (Date.now() > from) throw new Error('The machine fills too slowly: try fewer incidents.');
}

/** Whether every timer up to a moment has been performed, and every mail has left. */
export async function isQuiet(database: string, to: string): Promise<boolean> {
  const due = await timersBetween(database, '', to);
  return due.length === 0 && (await countWaiting(database)) === 0;
}
