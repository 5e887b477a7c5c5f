import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../accounts/caller.js';
import { diskFiles } from '../shared/disk-files.js';
import { readSurroundings } from './surroundings.js';
import { checkText, tooHeavy, type TextCheck } from './text-check.js';
import { within } from './within.js';

/** A text to look at, and who asks. */
export interface Question {
  readonly text: string;
  readonly body: string;
  readonly language: Language;
}

/** To this thread and back: `no` says which answer belongs to which question. */
export type Asked = Question & { readonly no: number };
export type Told =
  | { readonly no: number; readonly check: TextCheck }
  | { readonly no: number; readonly failed: string };

/** The longest that one text may keep this thread, in milliseconds; what is shipped takes a tenth. */
const LONGEST_MS = 5000;

const { root } = workerData as { readonly root: string };
const surroundings = readSurroundings(diskFiles(root));

function answer({ no, text, body, language }: Asked): Told {
  const around = surroundings.get(body);
  if (!around) return { no, failed: `the files of ${body} cannot be read any more` };
  try {
    return { no, check: within(LONGEST_MS, () => checkText(text, around, { language }), tooHeavy) };
  } catch (error) {
    return { no, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(answer(asked)));
