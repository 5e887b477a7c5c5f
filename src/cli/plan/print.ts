import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LoadedBody } from '../../bodies/plan-file.js';
import { instantOf } from '../../domain/calendar/jst.js';
import type { Day } from '../../domain/plan/plan.js';
import { EDITION_NAMES, EDITIONS, type Edition } from '../../domain/plan-document/document.js';
import { sourceOf } from '../../plan-document/source-of.js';
import {
  fileNameOf,
  FORMATS,
  PARTS,
  pagesOf,
  writeDocument,
  type Format,
  type Pages,
} from '../../plan-document/write.js';
import type { Said } from '../playbook/command.js';
import { readOptions, type PlanCommand, type Surroundings } from './arguments.js';
import { forBody } from './bodies.js';

/** What is to be printed, and where to. */
interface Wanted {
  readonly body: string;
  readonly edition: Edition;
  readonly format: Format;
  readonly pages: Pages;
  readonly at: Day;
  readonly out: string | null;
}

/** 計画書: write the plan of one body into a file, as it stands on a day. */
export const printPlan: PlanCommand = async (args, surroundings): Promise<Said> => {
  const wanted = readWanted(args, surroundings.today);
  if (typeof wanted === 'string') return { lines: [wanted], exitCode: 2 };
  return forBody(wanted.body, surroundings.root, (body) => write(body, wanted, surroundings));
};

async function write(
  body: LoadedBody,
  { edition, format, pages, at, out }: Wanted,
  { from }: Surroundings,
): Promise<Said> {
  const began = performance.now();
  const source = sourceOf(body, { edition, at: instantOf(at) });
  const document = pagesOf(source, pages);
  const bytes = await writeDocument(document, format);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const file = out ?? fileNameOf(document, format, pages);
  writeFileSync(resolve(from, file), bytes);
  const size = `${Math.ceil(bytes.length / 1000)} kB、${seconds} 秒`;
  return {
    lines: [
      `${file} に、${body.plan.bodyName}のファイルから${EDITION_NAMES[edition]}を書きました（${size}）。`,
      ...(edition === 'restricted' ? ['携帯電話の番号があります。取扱いに注意してください。'] : []),
    ],
    exitCode: 0,
  };
}

const OPTIONS = {
  edition: { type: 'string', default: 'general' },
  format: { type: 'string', default: 'pdf' },
  only: { type: 'string' },
} as const;

/** Read the arguments; a text says what is wrong with them. */
function readWanted(args: readonly string[], today: Day): Wanted | string {
  const given = readOptions(args, OPTIONS, today);
  if (typeof given === 'string') return given;
  const { values, positionals, at, out } = given;
  const [body, another] = positionals;
  if (body === undefined || another !== undefined) {
    return '団体を一つ書いてください（config/bodies の名前）';
  }
  const edition = EDITIONS.find((each) => each === values.edition);
  if (!edition) return `--edition は ${EDITIONS.join(' か ')} です`;
  const format = FORMATS.find((each) => each === values.format);
  if (!format) return `--format は ${FORMATS.join('、')} のどれかです`;
  const part = PARTS.find((each) => each === values.only);
  if (values.only !== undefined && !part) return `--only は ${PARTS.join(' か ')} です`;
  const pages = part ?? 'whole';
  return { body, edition, format, pages, at, out };
}
