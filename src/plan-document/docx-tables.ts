import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  convertMillimetersToTwip,
  type ITableCellOptions,
} from 'docx';
import type {
  Cell,
  Line,
  Row,
  Table as PlanTable,
  Tree,
  TreeBox,
} from '../domain/plan-document/document.js';

/** Half-points, and twentieths of a point for one step of indentation. */
const SIZE = 17;
const SMALL = 15;
const STEP = 140;
const GREY = { type: ShadingType.CLEAR, fill: 'E6E6E6', color: 'auto' } as const;
const BOXES_IN_ROW = 4;

/** A table or the contact tree as tables of Word. */
export function tableOf(block: PlanTable | Tree): (Table | Paragraph)[] {
  return block.block === 'tree' ? treeTables(block) : [planTable(block)];
}

/** Empty boxes under their titles: 決裁欄. */
export function boxesTable(titles: readonly string[]): Table {
  const width = 100 / titles.length;
  const row = (cells: readonly TableCell[], height: number): TableRow =>
    new TableRow({
      children: [...cells],
      height: { value: convertMillimetersToTwip(height), rule: HeightRule.ATLEAST },
    });
  const cell = (text: string): TableCell => cellOf({ lines: plain(text), depth: 0 }, { width });
  return tableFrom([
    row(titles.map(cell), 6),
    row(
      titles.map(() => cell('')),
      20,
    ),
  ]);
}

function planTable({ title, widths, rows }: PlanTable): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const parts = widths.map((width) => (100 * width) / whole);
  return tableFrom(
    rows.map((row) => rowOf(row, parts)),
    title,
  );
}

function tableFrom(rows: readonly TableRow[], title?: string): Table {
  return new Table({
    rows: [...rows],
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    margins: { top: 30, bottom: 30, left: 80, right: 80 },
    ...(title ? { caption: title } : {}),
  });
}

function rowOf({ cells, kind, height }: Row, parts: readonly number[]): TableRow {
  const children = cells.map((cell, index) =>
    kind === 'band'
      ? cellOf(cell, { width: 100, span: parts.length, shaded: true, keepNext: true })
      : cellOf(cell, { width: parts[index] ?? 0, shaded: kind === 'head' }),
  );
  return new TableRow({
    children,
    tableHeader: kind === 'head',
    cantSplit: true,
    ...(height === null
      ? {}
      : { height: { value: convertMillimetersToTwip(height), rule: HeightRule.ATLEAST } }),
  });
}

interface Look {
  readonly width: number;
  readonly span?: number;
  readonly shaded?: boolean;
  readonly keepNext?: boolean;
}

function cellOf({ lines, depth }: Cell, { width, span, shaded, keepNext }: Look): TableCell {
  const options: ITableCellOptions = {
    width: { size: width, type: WidthType.PERCENTAGE },
    children: (lines.length > 0 ? lines : plain('')).map(
      (line) =>
        new Paragraph({
          indent: { left: depth * STEP },
          ...(keepNext ? { keepNext } : {}),
          ...(depth > 0
            ? {
                border: { left: { style: BorderStyle.SINGLE, size: 6, color: '666666', space: 3 } },
              }
            : {}),
          children: [runOf(line)],
        }),
    ),
    ...(span ? { columnSpan: span } : {}),
    ...(shaded ? { shading: GREY } : {}),
  };
  return new TableCell(options);
}

function runOf({ text, style }: Line): TextRun {
  return new TextRun({ text, bold: style === 'strong', size: style === 'small' ? SMALL : SIZE });
}

function plain(text: string): Line[] {
  return text.split('\n').map((each) => ({ text: each, style: 'normal' }));
}

/** A row of boxes at a time, with the time in the first column. */
function treeTables({ start, tiers }: Tree): (Table | Paragraph)[] {
  const head = new TableRow({
    children: [
      cellOf(
        { lines: [{ text: `${start.title}　${start.number}`, style: 'strong' }], depth: 0 },
        { width: 100, span: BOXES_IN_ROW + 1, shaded: true },
      ),
    ],
  });
  const rows = tiers.flatMap(({ when, boxes }) =>
    rowsOf(boxes).map(
      (some, index) =>
        new TableRow({
          cantSplit: true,
          children: [
            cellOf(
              { lines: strong(index === 0 ? when : ''), depth: 0 },
              { width: 8, shaded: true },
            ),
            ...Array.from({ length: BOXES_IN_ROW }, (_, column) =>
              cellOf({ lines: boxLines(some[column]), depth: 0 }, { width: 23 }),
            ),
          ],
        }),
    ),
  );
  return [tableFrom([head, ...rows], '連絡網')];
}

function rowsOf(boxes: readonly TreeBox[]): TreeBox[][] {
  return Array.from({ length: Math.ceil(boxes.length / BOXES_IN_ROW) }, (_, row) =>
    boxes.slice(row * BOXES_IN_ROW, (row + 1) * BOXES_IN_ROW),
  );
}

function boxLines(box: TreeBox | undefined): Line[] {
  if (!box) return plain('');
  const { title, fullTitle, condition, contacts } = box;
  return [
    ...strong(title),
    ...[fullTitle, condition].filter(Boolean).map((text): Line => ({ text, style: 'small' })),
    ...contacts.map(({ order, who, numbers }): Line => ({
      text: `${order} ${who}　${numbers.join('　')}`,
      style: 'small',
    })),
  ];
}

function strong(text: string): Line[] {
  return plain(text).map((line) => ({ ...line, style: 'strong' }));
}
