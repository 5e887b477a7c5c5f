import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LoadedBody } from '../../bodies/plan-file.js';
import type { Day } from '../../domain/plan/plan.js';
import { changesNothing } from '../../domain/plan/transfers/preview.js';
import { templateOf } from '../../domain/plan/transfers/template.js';
import { transfer } from '../../domain/plan/transfers/transfer.js';
import { diskFiles } from '../../shared/disk-files.js';
import { changedBody } from '../../transfers/body-text.js';
import { csvText } from '../../transfers/csv-text.js';
import { readListFile } from '../../transfers/list-file.js';
import { ChangedMeanwhile, replaceFile } from '../../transfers/replace-file.js';
import { staffOf } from '../../transfers/staff-of.js';
import { tryBody, type Tried } from '../../transfers/tried-body.js';
import { UnreadableList } from '../../transfers/unreadable.js';
import type { Said } from '../playbook/command.js';
import { readOptions, type PlanCommand, type Surroundings } from './arguments.js';
import { forBody } from './bodies.js';
import { previewLines, problemLines } from './transfer-lines.js';

/** What was asked for: a list to read, or one to be edited. */
interface Wanted {
  readonly body: string;
  /** Null: the template. */
  readonly file: string | null;
  readonly at: Day;
  readonly isToWrite: boolean;
  readonly out: string | null;
}

/** 異動: read a list, show what it changes, and with --write put it into body.yaml. Exit 1: nothing was written. */
export const transferPlan: PlanCommand = async (args, here): Promise<Said> => {
  const wanted = readWanted(args, here.today);
  if (typeof wanted === 'string') return { lines: [wanted], exitCode: 2 };
  return forBody(wanted.body, here.root, (body) =>
    wanted.file === null ? template(body, wanted, here) : move(body, wanted, here),
  );
};

function template(body: LoadedBody, { at, out }: Wanted, { from }: Surroundings): Said {
  const text = csvText(templateOf(staffOf(body), at));
  if (out === null) return { lines: [text.trimEnd()], exitCode: 0 };
  writeFileSync(resolve(from, out), text);
  const lines = [
    `${out} に、${body.plan.bodyName}の ${at} の任命を書きました。`,
    '替わる所だけを書き換えて（ほかの行は消しても残しても同じです）、読み込んでください。',
  ];
  return { lines, exitCode: 0 };
}

async function move(body: LoadedBody, wanted: Wanted, here: Surroundings): Promise<Said> {
  const name = wanted.file ?? '';
  const staff = staffOf(body);
  const made = await readListFile(resolve(here.from, name)).then(
    (table) => transfer(table, staff, wanted.at),
    (error: unknown) => {
      if (error instanceof UnreadableList) return error.message;
      throw error;
    },
  );
  if (typeof made === 'string') return failed([`${name}: ${made}`]);
  if (!made.ok) return failed([...problemLines(made.problems, name), NOTHING_READ]);
  const heading = `${body.plan.bodyName}の異動（${wanted.at}）`;
  if (changesNothing(made, staff)) {
    return { lines: [`${heading}: 変わることはありません。`], exitCode: 0 };
  }
  const path = join(here.root, body.file);
  const before = readFileSync(path, 'utf8');
  const text = changedBody(before, { ...made, before: staff.people });
  const { people, appointments } = made;
  const expected = { ...staff, people, appointments };
  const tried = tryBody(diskFiles(here.root), body, { text, staff: expected, at: wanted.at });
  const lines = [heading, '', ...previewLines(made, staff)];
  if (tried.against.length > 0) {
    return failed([
      ...lines,
      '',
      'このままでは、計画が次の点検に通りません。',
      ...tried.against,
      NOTHING_READ,
    ]);
  }
  if (wanted.isToWrite) return write(path, { before, text }, [...lines, ...later(tried)]);
  const next = 'まだ何も書いていません。これでよければ、同じ行に --write を付けてください。';
  return { lines: [...lines, ...later(tried), '', next], exitCode: 0 };
}

const NOTHING_READ = '一件も読み込んでいません。body.yaml はそのままです。';

function write(
  path: string,
  { before, text }: { before: string; text: string },
  lines: readonly string[],
): Said {
  try {
    replaceFile(path, before, text);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    return failed([
      ...lines,
      '',
      '読んだ後に body.yaml が変わりました。もう一度行ってください。',
      NOTHING_READ,
    ]);
  }
  const done =
    'body.yaml に書きました。サーバーを起動し直すと使われ、任命はそれぞれの日から変わります。';
  return { lines: [...lines, '', done], exitCode: 0 };
}

function later({ afterwards }: Tried): string[] {
  return afterwards.length === 0
    ? []
    : ['', '書いた後にすること', ...afterwards.map((each) => `  ${each}`)];
}

function failed(lines: readonly string[]): Said {
  return { lines, exitCode: 1 };
}

const OPTIONS = { write: { type: 'boolean' }, template: { type: 'boolean' } } as const;

/** Read the arguments; a text says what is wrong with them. */
function readWanted(args: readonly string[], today: Day): Wanted | string {
  const given = readOptions(args, OPTIONS, today);
  if (typeof given === 'string') return given;
  const { values, positionals, at, out } = given;
  const isTemplate = values.template === true;
  const [body, file = null, another] = positionals;
  if (body === undefined || another !== undefined || isTemplate !== (file === null)) {
    return '団体と、異動の一覧のファイルを一つ書いてください（一覧のひな形は --template）';
  }
  if (isTemplate && values.write === true) return '--template と --write は一緒に使えません';
  if (!isTemplate && out !== null) return '--out は --template と使います';
  return { body, file, at, isToWrite: values.write === true, out };
}
