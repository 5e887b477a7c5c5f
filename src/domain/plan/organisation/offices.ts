import type { Office } from '../plan.js';
import { plain } from '../transfers/headings.js';
import { differing, editOf, said } from './list-edit.js';
import {
  refused,
  type OfficeValues,
  type Organisation,
  type OrganisationChange,
  type Outcome,
  type Uses,
} from './organisation.js';

type OfficeChange = OrganisationChange & { kind: 'office' };

const LABELS = { title: '呼び名', fullTitle: '正式の名', outside: '団体の外の役職' } as const;

/** Add, rename or remove an office. What the plan uses cannot be removed: the refusal says where. */
export function changeOffice(
  { id, values }: OfficeChange,
  organisation: Organisation,
  uses: Uses,
): Outcome {
  const index = organisation.offices.findIndex((each) => each.id === id);
  const was = organisation.offices[index];
  if (id !== null && !was) return refused('その役職は、もうありません。画面を読み直してください。');
  if (!values) {
    return was
      ? removeOffice(was, { index, organisation, uses })
      : refused('消す役職がありません。');
  }
  const problems = nameProblems(values, { id, organisation });
  if (problems.length > 0) return refused(...problems);
  return was ? renameOffice(was, values, index) : addOffice(values, organisation);
}

function nameProblems(
  { title, fullTitle }: OfficeValues,
  { id, organisation }: { id: string | null; organisation: Organisation },
): string[] {
  const other = organisation.offices.find(
    (each) => each.id !== id && plain(each.title) === plain(title),
  );
  return [
    ...(title === '' || fullTitle === '' ? ['役職の呼び名と正式の名を書いてください。'] : []),
    ...(other && title !== ''
      ? [`「${other.title}」という役職は、もうあります。別の名にしてください。`]
      : []),
  ];
}

function addOffice(values: OfficeValues, { offices }: Organisation): Outcome {
  const id = unusedId(
    'office',
    offices.map((each) => each.id),
  );
  return {
    ok: true,
    edits: [
      editOf('offices', { add: [{ after: offices.length - 1, values: said({ id, ...values }) }] }),
    ],
    lines: [`役職を加える: ${values.title}（${values.fullTitle}）`],
    notes: [
      `「${values.title}」に、本人と代理を入れてください。連絡の基準や手順書に書くまで、事案では連絡されません。`,
    ],
  };
}

function renameOffice(was: Office, values: OfficeValues, index: number): Outcome {
  const changed = differing(was, { id: was.id, ...values });
  if (Object.keys(changed).length === 0) return refused('変わるところがありません。');
  const word = (value: unknown): string =>
    typeof value === 'boolean' ? (value ? 'はい' : 'いいえ') : String(value);
  const lines = (Object.keys(LABELS) as (keyof OfficeValues)[])
    .filter((key) => key in changed)
    .map((key) => `${was.title}の${LABELS[key]}: ${word(was[key])} → ${word(values[key])}`);
  return {
    ok: true,
    edits: [editOf('offices', { set: [{ index, values: changed }] })],
    lines,
    notes: [
      '名には日付がありません。この版が施行される日から変わります。進行中の事案は、元の名のままです。',
    ],
  };
}

interface Known {
  readonly index: number;
  readonly organisation: Organisation;
  readonly uses: Uses;
}

function removeOffice({ id, title }: Office, { index, organisation, uses }: Known): Outcome {
  const where = uses.offices.get(id) ?? [];
  if (where.length > 0) {
    return refused(
      `${title}は消せません。次の所で使われています: ${where.join('、')}。先に、そちらを別の役職にしてください。`,
    );
  }
  const held = organisation.appointments.flatMap(({ office }, at) => (office === id ? [at] : []));
  return {
    ok: true,
    edits: [editOf('offices', { remove: [index] }), editOf('appointments', { remove: held })],
    lines: [
      `役職を消す: ${title}`,
      ...(held.length > 0 ? [`${title}の任命 ${held.length}件も消えます`] : []),
    ],
    notes: [],
  };
}

/** office-2, unit-7: ids that nobody reads. */
export function unusedId(word: string, taken: readonly string[]): string {
  let count = taken.length + 1;
  while (taken.includes(`${word}-${count}`)) count += 1;
  return `${word}-${count}`;
}
