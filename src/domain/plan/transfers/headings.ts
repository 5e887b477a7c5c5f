import { nearest } from '../../playbook/check/near.js';

/** What is wrong with a list, at the row and column its author sees (row 1 is the first line). */
export interface ListProblem {
  readonly row: number;
  /** The heading of the column; null: the row, or the whole list. */
  readonly column: string | null;
  readonly what: string;
}

/** What may stand over a column; the first is how a template writes it. */
export const HEADINGS = {
  office: ['役職', '役職名', '役割'],
  order: ['順位', '順', '代理順'],
  id: ['職員ID', 'ID'],
  name: ['氏名', '名前', '職員名'],
  post: ['職名', '補職名', '所属・職名'],
  unit: ['所属', '部署', '課'],
  email: ['メール', 'メールアドレス', 'E-mail', 'Email'],
  phone: ['内線', '電話', '内線番号', '電話番号'],
  mobile: ['携帯', '携帯電話', '携帯番号'],
  outOfHours: ['夜間・休日', '夜間・休日の番号', '時間外'],
  from: ['着任日', '発令日', '就任日'],
  to: ['退任日', '離任日'],
} as const;
export type Column = keyof typeof HEADINGS;

/** Columns that people keep for themselves. */
const NOT_READ = ['備考'];
export const NEEDED = ['office', 'order', 'name'] as const satisfies readonly Column[];
/** Words as they are compared: full-width letters and spaces make no difference. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

/** Whatever a cell holds, a line about it stays a line. */
export function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The columns that a line names. */
export function known(cells: readonly string[]): Column[] {
  return cells.flatMap((cell) => columnOf(cell) ?? []);
}

/** Which column a heading stands over; null for none of ours. */
export function columnOf(heading: string): Column | null {
  const word = plain(heading);
  const found = Object.entries(HEADINGS).find(([, names]) =>
    names.some((name) => plain(name) === word),
  );
  return (found?.[0] as Column | undefined) ?? null;
}

/** What keeps the cells below these headings from being read. */
export function headingProblems(headings: readonly string[], row: number): ListProblem[] {
  const columns = known(headings);
  const strange = headings.filter(
    (each) => each.trim() !== '' && !columnOf(each) && !NOT_READ.includes(each.trim()),
  );
  const all = Object.values(HEADINGS).map(([first]) => first);
  const missing = NEEDED.filter((each) => !columns.includes(each));
  const twice = [...new Set(columns.filter((each, index) => columns.indexOf(each) !== index))];
  return [
    ...strange.map((column) => ({
      ...{ row, column: cut(column) },
      what: `この見出しは読めません。${didYouMean(column, all)}読まなくてよい列は消すか、見出しを「備考」にしてください`,
    })),
    ...missing.map((each) => ({
      ...{ row, column: HEADINGS[each][0] },
      what: `「${HEADINGS[each][0]}」の列がありません`,
    })),
    ...twice.map((each) => ({
      ...{ row, column: HEADINGS[each][0] },
      what: `「${HEADINGS[each][0]}」の列が二つあります`,
    })),
  ];
}

/** 「…」のことですか。 where one of the words is near, also one that has it in it; else nothing. */
export function didYouMean(word: string, words: readonly string[]): string {
  const asked = plain(word);
  const within = words.find((each) => asked.includes(plain(each)) || plain(each).includes(asked));
  const near = nearest(asked, words) ?? (asked === '' ? null : within) ?? null;
  return near === null ? '' : `「${near}」のことですか。`;
}
