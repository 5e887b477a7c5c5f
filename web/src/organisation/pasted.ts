/**
 * A table copied from Excel as CSV: cells are apart by tabs, a cell with a line break or a tab stands in quotes. What is
 * CSV already stays as it is.
 */
export function csvOfPasted(text: string): string {
  if (!text.includes('\t')) return text;
  const rows = cellsOf(text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''));
  return `${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const CELL = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/gy;

function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [all, cell = '', end] of text.matchAll(CELL)) {
    if (all === '' && rows.at(-1)?.length) rows.at(-1)?.push('');
    else if (all !== '') rows.at(-1)?.push(unquoted(cell));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

function unquoted(cell: string): string {
  return /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
