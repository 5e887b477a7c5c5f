import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../accounts/caller.js';
import {
  changeIn,
  organisationIn,
  transferIn,
  type ChangeAsked,
  type DraftTexts,
  type TransferAsked,
} from '../organisation/draft-edits.js';
import { findingsAfter, type FindingAfter } from '../plans/findings-after.js';
import { planTooHeavy, readPlan, type PlanFilesAsked, type PlanRead } from '../plans/read-plan.js';
import { rulesIn, rulesTextsIn, type RulesAsked } from '../plan-rules/draft-rules.js';
import { diskFiles } from '../shared/disk-files.js';
import { ProblemError } from '../shared/errors.js';
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

/** To this thread, one at a time. */
export type Asked =
  | { readonly question: Question }
  | { readonly plan: PlanFilesAsked }
  | { readonly organisation: DraftTexts }
  | { readonly change: ChangeAsked }
  | { readonly transfer: TransferAsked }
  | { readonly rules: DraftTexts }
  | { readonly rulesTexts: RulesAsked }
  | { readonly findings: FindingsAsked };

/** A version of a plan, and texts that are to be laid over it. */
export interface FindingsAsked {
  readonly plan: PlanFilesAsked;
  readonly texts: KeptFiles;
}

/** And back: what was asked for, a ProblemError, or an error of ours. */
export type Told =
  | { readonly answer: unknown }
  | Pick<ProblemError, 'code' | 'details'>
  | { readonly failed: string };

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

async function tell(asked: Asked): Promise<Told> {
  try {
    return { answer: await answer(asked) };
  } catch (error) {
    if (error instanceof ProblemError) return { code: error.code, details: error.details };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function answer(asked: Asked): unknown {
  if ('question' in asked) return ofText(asked.question);
  if ('plan' in asked) return ofPlan(asked.plan);
  if ('organisation' in asked) return organisationIn(asked.organisation);
  if ('change' in asked) return changeIn(asked.change);
  if ('transfer' in asked) return transferIn(asked.transfer);
  if ('rules' in asked) return rulesIn(asked.rules);
  if ('rulesTexts' in asked) return rulesTextsIn(asked.rulesTexts);
  return ofTexts(asked.findings);
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

function ofTexts({ plan, texts }: FindingsAsked): FindingAfter[] {
  return within(
    LONGEST_PLAN_MS,
    () => findingsAfter(plan, texts),
    () => planTooHeavy(plan.folder).findings.map((each) => ({ ...each, isNew: true })),
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

parentPort?.on('message', (asked: Asked) => {
  void tell(asked).then((told) => parentPort?.postMessage(told));
});
