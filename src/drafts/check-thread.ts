import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../accounts/caller.js';
import { planTooHeavy, readPlan, type PlanFilesAsked, type PlanRead } from '../plans/read-plan.js';
import { diskFiles } from '../shared/disk-files.js';
import { keptFiles, type KeptFiles } from '../shared/plan-files.js';
import { readSurroundings, type Surroundings } from './surroundings.js';
import { checkText, tooHeavy, type TextCheck } from './text-check.js';
import { within } from './within.js';

/** A text to look at, and who asks. */
export interface Question {
  readonly text: string;
  readonly body: string;
  readonly language: Language;
}

/** To this thread, one at a time, and back. */
export type Asked = { readonly question: Question } | { readonly plan: PlanFilesAsked };
export type Told = { readonly answer: TextCheck | PlanRead } | { readonly failed: string };

/** What the thread begins with: where the files on disk are, and those of plans that follow a version. */
export interface Ground {
  readonly root: string;
  readonly followed: ReadonlyMap<string, KeptFiles>;
}

/** The longest that one text may keep this thread, in milliseconds; what is shipped takes a tenth. */
const LONGEST_MS = 5000;
/** The same of a whole plan, with all its playbooks. */
const LONGEST_PLAN_MS = 15_000;

const { root, followed } = workerData as Ground;
const known = new Map<string, Surroundings>();

function answer(asked: Asked): Told {
  try {
    return { answer: 'plan' in asked ? ofPlan(asked.plan) : ofText(asked.question) };
  } catch (error) {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function ofText({ text, body, language }: Question): TextCheck {
  const around = surroundingsOf(body);
  if (!around) throw new Error(`the files of ${body} cannot be read any more`);
  return within(LONGEST_MS, () => checkText(text, around, { language }), tooHeavy);
}

function ofPlan(plan: PlanFilesAsked): PlanRead {
  return within(
    LONGEST_PLAN_MS,
    () => readPlan(plan),
    () => planTooHeavy(plan.folder),
  );
}

/** Read when somebody asks for the first time: a plan is looked at without them. */
function surroundingsOf(body: string): Surroundings | undefined {
  const read = known.get(body);
  if (read) return read;
  const files = followed.get(body);
  const found = readSurroundings(files ? keptFiles(files) : diskFiles(root)).get(body);
  if (found) known.set(body, found);
  return found;
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
