import type { Table } from '../domain/plan/transfers/list.js';

/** CSV (RFC 4180) that Excel opens with its letters right: UTF-8 with the mark that says so. */
export function csvText(table: Table): string {
  const lines = table.map((row) => row.map(cellText).join(','));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** A spreadsheet would run what begins like a formula: it gets an apostrophe, which the reader takes off again. */
function cellText(cell: string): string {
  const text = /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
