import { wareki, instantOf } from '../calendar/jst.js';
import type { Day } from '../plan/plan.js';
import type { Annex, Block, Cell, Line, Paper, Row, Style, Table } from './document.js';
import type { Ref } from './numbering.js';

/** 令和8年4月1日 */
export function dayText(day: Day): string {
  return wareki(instantOf(day), 'day').replace(/\(.\)$/, '');
}

/** A paragraph. */
export function text(words: string): Block {
  return { block: 'text', label: '', text: words };
}

/** (1) (2) (3) */
export function items(all: readonly string[]): Block {
  return {
    block: 'items',
    items: all.map((each, index) => ({ label: `(${index + 1})`, text: each })),
  };
}

export function heading(words: string): Block {
  return { block: 'heading', text: words };
}

/** A cell; text with line breaks becomes several lines. */
export function cell(words: string | readonly Line[], depth = 0): Cell {
  return { lines: typeof words === 'string' ? lines(words) : words, depth };
}

export function lines(words: string, style: Style = 'normal'): Line[] {
  return words.split('\n').map((each) => ({ text: each, style }));
}

export function row(...cells: readonly (string | Cell)[]): Row {
  const all = cells.map((each) => (typeof each === 'string' ? cell(each) : each));
  return { cells: all, kind: 'row', height: null };
}

/** A line over the whole width, such as a phase of a playbook. */
export function band(words: readonly Line[], depth = 0): Row {
  return { cells: [cell(words, depth)], kind: 'band', height: null };
}

/** A table whose first row is repeated on every page. */
export function table(
  title: string,
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly Row[],
): Table {
  const head: Row = {
    cells: columns.map(([words]) => cell(lines(words, 'strong'))),
    kind: 'head',
    height: null,
  };
  return {
    block: 'table',
    title,
    widths: columns.map(([, width]) => width),
    rows: [head, ...rows],
  };
}

/** A table without the columns for which nobody has said anything. */
export function filledTable(
  title: string,
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly Row[],
): Table {
  const said = (index: number): boolean =>
    rows.some(({ cells }) => cells[index]?.lines.some((line) => line.text !== '') ?? false);
  return table(
    title,
    columns.filter((_, index) => said(index)),
    rows.map((each) => ({ ...each, cells: each.cells.filter((_, index) => said(index)) })),
  );
}

/** A table without a head: what is asked, and the room to answer. */
export function form(
  title: string,
  fields: readonly (readonly [label: string, hint: string, height: number])[],
): Table {
  return {
    block: 'table',
    title,
    widths: [1, 3],
    rows: fields.map(([label, hint, height]) => ({
      cells: [cell(lines(label, 'strong')), cell(hint === '' ? [] : lines(hint, 'small'))],
      kind: 'row',
      height,
    })),
  };
}

/** An article before it has its number. */
export interface Draft {
  readonly id: Ref;
  readonly title: string;
  readonly standard: boolean;
  readonly blocks: readonly Block[];
}

export interface ChapterDraft {
  readonly title: string;
  readonly articles: readonly Draft[];
}

/** 別表, 手順書 or 別記様式 before it has its number. */
export interface AnnexDraft extends Omit<Annex, 'heading'> {
  readonly id: Ref | null;
  readonly kind: '別表' | '手順書' | '共通手順' | '別記様式';
  readonly title: string;
  readonly paper: Paper;
}
