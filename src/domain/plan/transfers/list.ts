import type { Day } from '../plan.js';
import { dayOf } from './day.js';
import {
  columnOf,
  cut,
  HEADINGS,
  headingProblems,
  known,
  NEEDED,
  type Column,
  type ListProblem,
} from './headings.js';

/** A list as a spreadsheet has it: the first line first, each with its cells as text. */
export type Table = readonly (readonly string[])[];

/** A title may stand over the headings. */
const LINES_BEFORE = 10;
/** As long as a plan file takes. */
const LONGEST = 120;
const NOTHING = /^(なし|無し|[-－ー―])$/;
const MAIL = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/** Whether mail can be sent to this, as far as its form says. */
export function isMailAddress(text: string): boolean {
  return MAIL.test(text);
}

/** What is said of a contact or a post: undefined, nothing, so it stays; null, that there is none. */
export type Told = string | null | undefined;

/** One row of a list, right in itself. */
export interface ListRow {
  readonly row: number;
  readonly office: string;
  readonly order: number;
  readonly id: string | null;
  /** As it is typed; empty where the id alone says who it is. */
  readonly name: string;
  readonly post: Told;
  readonly email: Told;
  readonly phone: Told;
  readonly mobile: Told;
  readonly outOfHours: Told;
  readonly unit: Told;
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface List {
  readonly rows: readonly ListRow[];
  readonly problems: readonly ListProblem[];
}

/** Read a list of transfers: headings in any order, then a row a person and office; empty rows are passed over. */
export function readList(table: Table): List {
  const at = table.slice(0, LINES_BEFORE).findIndex((cells) => known(cells).length >= 2);
  const headings = table[at];
  if (!headings) {
    const what = `見出しの行がありません。${NEEDED.map((each) => HEADINGS[each][0]).join('、')}などの見出しを書いてください`;
    return { rows: [], problems: [{ row: 1, column: null, what }] };
  }
  const problems = headingProblems(headings, at + 1);
  if (problems.length > 0) return { rows: [], problems };
  const columns = headings.map(columnOf);
  const read = table.slice(at + 1).flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    return [new RowReader(columns, { cells, row: at + 2 + index }).read()];
  });
  const none = { row: at + 1, column: null, what: '見出しの下に、行がありません' };
  return {
    rows: read.map(({ row }) => row),
    problems: read.length === 0 ? [none] : read.flatMap((each) => each.problems),
  };
}

/** One line of the table, cell by cell, with everything that is wrong with it. */
class RowReader {
  private readonly problems: ListProblem[] = [];

  constructor(
    private readonly columns: readonly (Column | null)[],
    private readonly line: { readonly cells: readonly string[]; readonly row: number },
  ) {}

  read(): { row: ListRow; problems: readonly ListProblem[] } {
    const row = {
      row: this.line.row,
      ...{ office: this.needed('office'), order: this.order() },
      ...{ id: this.words('id') || null, name: this.name() },
      ...{ post: this.words('post') || undefined, email: this.email() },
      ...{ phone: this.orNone('phone'), mobile: this.orNone('mobile') },
      ...{ outOfHours: this.orNone('outOfHours'), unit: this.orNone('unit') },
      ...{ from: this.day('from'), to: this.day('to') },
    };
    if (row.from !== null && row.to !== null && row.to < row.from) {
      this.wrong('to', `着任日（${row.from}）より前です`);
    }
    this.lookBeyond();
    return { row, problems: this.problems };
  }

  private words(column: Column): string {
    // A template marks what a spreadsheet would take for a formula.
    const text = (this.line.cells[this.columns.indexOf(column)] ?? '')
      .trim()
      .replace(/^'(?=[=+\-@])/, '');
    if (text.length > LONGEST) this.wrong(column, `${LONGEST} 字より長くなっています`);
    if (/\p{Cc}/u.test(text)) this.wrong(column, '改行や制御文字があります。一行で書いてください');
    return text;
  }

  private needed(column: Column): string {
    const text = this.words(column);
    if (text === '') this.wrong(column, '書いてありません');
    return text;
  }

  private name(): string {
    const text = this.words('id') === '' ? this.needed('name') : this.words('name');
    if (/[?？〓\ufffd]/.test(text)) {
      const what = `「${cut(text)}」に、保存のときに失われた字があります。Excel で「CSV UTF-8」か「.xlsx」にして保存してください`;
      this.wrong('name', what);
    }
    return text;
  }

  private order(): number {
    const text = this.needed('order').normalize('NFKC');
    if (text !== '' && !/^[1-9]\d?$/.test(text)) {
      this.wrong(
        'order',
        `「${cut(text)}」は順位ではありません。本人は 1、代理は 2 から書いてください`,
      );
    }
    return Number(text);
  }

  private email(): Told {
    const text = this.told('email')?.normalize('NFKC');
    if (text === undefined && this.words('email') !== '') return null;
    if (text !== undefined && !isMailAddress(text)) {
      this.wrong('email', `「${cut(text)}」は、メールの宛先の形ではありません`);
    }
    return text;
  }

  private orNone(column: 'phone' | 'mobile' | 'outOfHours' | 'unit'): Told {
    const text = this.told(column);
    return text === undefined && this.words(column) !== '' ? null : text;
  }

  /** What is written, unless it says that there is none. */
  private told(column: Column): string | undefined {
    const text = this.words(column);
    return text === '' || NOTHING.test(text) ? undefined : text;
  }

  private day(column: 'from' | 'to'): Day | null {
    const text = this.words(column);
    const day = dayOf(text);
    if (text !== '' && day === null) {
      const what = `「${cut(text)}」という日はありません。2027-04-01 か 令和9年4月1日 のように書いてください`;
      this.wrong(column, what);
    }
    return day;
  }

  /** A comma too many moves every cell after it. */
  private lookBeyond(): void {
    const beyond = this.line.cells.slice(this.columns.length).find((cell) => cell.trim() !== '');
    if (beyond !== undefined) {
      const what = `見出しのない所に「${cut(beyond)}」があります。列がずれていないか見てください`;
      this.problems.push({ row: this.line.row, column: null, what });
    }
  }

  private wrong(column: Column, what: string): void {
    const heading = HEADINGS[column][0];
    const isTold = this.problems.some((each) => each.column === heading);
    if (!isTold) this.problems.push({ row: this.line.row, column: heading, what });
  }
}
