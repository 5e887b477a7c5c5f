import type { Flaw } from './yaml-document.js';
import { NO_COLON } from './yaml-syntax-ja.js';

/** What the form of a text lacks: the first flaws, and how many there are in all. */
export interface Lacks {
  readonly flaws: readonly Flaw[];
  readonly total: number;
}

/** More causes than that are told when these are mended. */
const MOST_CAUSES = 5;
/** A text with more flaws is no slip of the hand; nobody takes it apart. */
const MOST_FLAWS = 60;

/**
 * The causes among the flaws of a text: a line is a cause when flaws go away with it. Each says how many others it
 * brought about. `lacksOf` reads a text.
 */
export function causesOf(text: string, lacks: Lacks, lacksOf: (text: string) => Lacks): Flaw[] {
  const causes: Flaw[] = [];
  let [lines, left] = [text.split('\n'), lacks];
  while (left.total > 0 && causes.length < MOST_CAUSES) {
    const [first] = left.flaws;
    if (!first) break;
    const cause = causeOf(first, lines);
    const without = lines.with(
      cause.line - 1,
      withoutValue(lines[cause.line - 1] ?? '', causes.length),
    );
    const after = left.total > MOST_FLAWS ? left : lacksOf(without.join('\n'));
    const gone = left.total - after.total;
    causes.push({ ...cause, what: cause.what + hint(gone > 0 ? gone - 1 : left.total - 1) });
    if (gone <= 0) break;
    [lines, left] = [without, after];
  }
  return causes;
}

/** Where a flaw comes from: a line that names something and has no colon is read on into the next. */
function causeOf(flaw: Flaw, lines: readonly string[]): Flaw {
  const cause = { ...flaw, ...startOf(flaw, lines) };
  return /^ *(?:- +)*[A-Za-z][\w.-]*(?: +[^:]*)?$/.test(lines[cause.line - 1] ?? '')
    ? { ...cause, what: NO_COLON }
    : cause;
}

function hint(more: number): string {
  return more > 0 ? `（続く ${more} か所も読めませんが、多くはここを直すと消えます）` : '';
}

/** The line with a name that nobody gives and no value, so that what stands around it can be read. */
function withoutValue(line: string, count: number): string {
  const [indent = ''] = /^ *(?:- +)*/.exec(line) ?? [];
  return `${indent}unread-${count}:`;
}

/** Where a quote or bracket was opened that is found open only further down. */
function startOf(
  { line, column, opened }: Flaw,
  lines: readonly string[],
): { line: number; column: number } {
  if (opened === undefined) return { line, column };
  const before = lines.slice(0, line);
  const at =
    opened === 'quote' ? before.findIndex(quoteLeftOpen) : before.findLastIndex(bracketLeftOpen);
  const [indent = ''] = /^ */.exec(lines[at] ?? '') ?? [];
  return at < 0 ? { line, column } : { line: at + 1, column: indent.length + 1 };
}

function quoteLeftOpen(line: string): boolean {
  const found = /^ *(?:- +)*(?:[\w.-]+: +)?(?:[[{].*[:,[{] *)?(["'])(.*)$/.exec(line);
  if (!found) return false;
  const [, quote, rest = ''] = found;
  return quote === '"' ? !/(^|[^\\])"/.test(rest) : !rest.includes("'");
}

function bracketLeftOpen(line: string): boolean {
  const plain = line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').replace(/(^| )#.*$/, '');
  const count = (marks: RegExp): number => plain.match(marks)?.length ?? 0;
  return count(/[[{]/g) > count(/[\]}]/g);
}
