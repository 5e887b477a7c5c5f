import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadBodies, type LoadedBody } from '../../bodies/plan-file.js';
import { day } from '../../bodies/rules-schema.js';
import { instantOf } from '../../domain/calendar/jst.js';
import type { Day } from '../../domain/plan/plan.js';
import { EDITION_NAMES, EDITIONS, type Edition } from '../../domain/plan-document/document.js';
import { sourceOf } from '../../plan-document/source-of.js';
import {
  fileNameOf,
  FORMATS,
  pagesOf,
  writeDocument,
  type Format,
  type Pages,
} from '../../plan-document/write.js';
import { attempt } from '../../shared/attempt.js';
import type { Said } from '../playbook/command.js';
import type { PlanCommand, Surroundings } from './arguments.js';

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
  const { value: bodies, problems } = attempt(() => loadBodies(surroundings.root));
  if (!bodies) {
    const lines = problems.map(({ place, what }) => `${place}  ${what}`);
    return { lines: [...lines, '計画を読めません。先に、これらを直してください。'], exitCode: 1 };
  }
  const body = bodies.find(({ plan }) => plan.body === wanted.body);
  if (body) return write(body, wanted, surroundings);
  const known = bodies.map(({ plan }) => plan.body).join('、');
  return { lines: [`団体「${wanted.body}」はありません（あるのは ${known}）`], exitCode: 2 };
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
  const file = out ?? fileNameOf(document, format);
  writeFileSync(resolve(from, file), bytes);
  const size = `${Math.ceil(bytes.length / 1000)} kB、${seconds} 秒`;
  return {
    lines: [
      `${file} に${body.plan.bodyName}の${EDITION_NAMES[edition]}を書きました（${size}）。`,
      ...(edition === 'restricted' ? ['携帯電話の番号があります。取扱いに注意してください。'] : []),
    ],
    exitCode: 0,
  };
}

const OPTIONS = {
  edition: { type: 'string', default: 'general' },
  format: { type: 'string', default: 'pdf' },
  only: { type: 'string' },
  at: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Read the arguments; a text says what is wrong with them. */
function readWanted(args: readonly string[], today: Day): Wanted | string {
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true },
  });
  const strange = tokens.find((token) => token.kind === 'option' && !(token.name in OPTIONS));
  if (strange?.kind === 'option') return `${strange.rawName} という指定はありません`;
  const [body, another] = positionals;
  if (body === undefined || another !== undefined) {
    return '団体を一つ書いてください（config/bodies の名前）';
  }
  const edition = EDITIONS.find((each) => each === values.edition);
  if (!edition) return `--edition は ${EDITIONS.join(' か ')} です`;
  const format = FORMATS.find((each) => each === values.format);
  if (!format) return `--format は ${FORMATS.join('、')} のどれかです`;
  if (values.only !== undefined && values.only !== 'contacts') return '--only は contacts だけです';
  const { at = today, out = null, only } = values;
  if (typeof at !== 'string' || !day.safeParse(at).success) {
    return '--at の後に、日を 2027-04-01 のように書いてください';
  }
  if (out !== null && typeof out !== 'string')
    return '--out の後に、ファイルの名前を書いてください';
  return { body, edition, format, pages: only === 'contacts' ? 'contacts' : 'whole', at, out };
}
