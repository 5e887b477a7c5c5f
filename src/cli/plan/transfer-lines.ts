import type { ListProblem } from '../../domain/plan/transfers/headings.js';
import { previewOf, unchangedOffices } from '../../domain/plan/transfers/preview.js';
import type { Transfer } from '../../domain/plan/transfers/transfer.js';
import type { Staff } from '../../domain/plan/transfers/who.js';
import { columns } from './words.js';

/** More than this helps nobody: the first ones cause the others. */
const MOST_PROBLEMS = 20;

/** Each problem as 3行目「着任日」. */
export function problemLines(problems: readonly ListProblem[], name: string): string[] {
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ row, column, what }) => {
    const where = column === null ? `${row}行目` : `${row}行目「${column}」`;
    return `${name} ${where}: ${what}。`.replace(/。。$/, '。');
  });
  const rest = problems.length - shown.length;
  return rest > 0 ? [...shown, `ほかに ${rest} か所あります。`] : shown;
}

/** What a list changes, part by part, and how much stays. */
export function previewLines(made: Transfer & { ok: true }, staff: Staff): string[] {
  return [
    ...previewOf(made, staff).flatMap(({ heading, rows }) => [
      heading,
      ...columns(rows).map((line) => `  ${line}`),
      '',
    ]),
    `変わらない役職: ${unchangedOffices(made, staff)}`,
  ];
}
