/** A column at which the keys, or the dashes, of one map or list begin. */
interface Level {
  readonly column: number;
  readonly dash: boolean;
}

/** Dashes of a list, then a name. */
const LINE = /^( *)((?:- +)*)(-$|[A-Za-z][\w.-]*:(?= |$))?(.*)$/;

/** How far lines are indented, read from top to bottom: a line has to begin where one above it began. */
export class Indents {
  private levels: Level[] = [{ column: 0, dash: false }];
  /** The line before names something whose value is to follow. */
  private opens = true;
  /** Brackets that lines above left open; inside them indentation means nothing. */
  private brackets = 0;
  /** By how much the line before was put right: its neighbours were moved with it. */
  private moved = 0;

  /** The line where it was meant to begin; a line moved by hand is told once, with how far it is off. */
  mend(line: string, tell: (column: number, what: string) => void): string {
    const [, indent = '', dashes = '', name = '', rest = ''] = LINE.exec(line) ?? [];
    const within = this.brackets > 0;
    if (line.trim() === '' || (rest.trimStart().startsWith('#') && dashes + name === ''))
      return line;
    this.brackets = Math.max(0, this.brackets + openedIn(line));
    if (within || (dashes === '' && name === '')) return line;
    const column = this.columnFor({ column: indent.length, dash: dashes !== '' || name === '-' });
    const off = column - indent.length;
    if (off !== 0 && off !== this.moved) {
      tell(
        1,
        `行の頭の空白が ${indent.length} 個です。そろう行に合わせて ${column} 個にしてください`,
      );
    }
    this.moved = off;
    this.enter(column, dashes, name);
    this.opens = name !== '' && /^\s*(#.*)?$/.test(rest);
    return ' '.repeat(column) + dashes + name + rest;
  }

  /** Where a line that begins as `at` belongs. */
  private columnFor(at: Level): number {
    const top = this.levels.at(-1);
    if (!top || this.levels.some((level) => isSame(level, at))) return at.column;
    // A list may stand as deep as the name it belongs to.
    if (this.opens && (at.column > top.column || (at.dash && at.column === top.column))) {
      // By one or three is nobody's habit.
      const by = at.column - top.column;
      return by === 1 || by === 3 ? top.column + 2 : at.column;
    }
    const alike = this.levels.filter(({ dash }) => dash === at.dash);
    const [nearest = at] = alike.toSorted(
      (one, other) => Math.abs(one.column - at.column) - Math.abs(other.column - at.column),
    );
    return nearest.column;
  }

  private enter(column: number, dashes: string, name: string): void {
    const dash = dashes !== '' || name === '-';
    const known = this.levels.findIndex((level) => isSame(level, { column, dash }));
    this.levels = known < 0 ? this.levels : this.levels.slice(0, known);
    this.levels.push({ column, dash });
    [...dashes.matchAll(/- +/g)].reduce((at, [mark], index, all) => {
      const next = at + mark.length;
      this.levels.push({ column: next, dash: index < all.length - 1 });
      return next;
    }, column);
  }
}

function isSame(one: Level, other: Level): boolean {
  return one.column === other.column && one.dash === other.dash;
}

/** How many brackets a line leaves open, fewer than nothing where it closes some. */
function openedIn(line: string): number {
  const plain = line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').replace(/(^| )#.*$/, '');
  const value = plain.replace(/^ *(?:- +)*(?:[A-Za-z][\w.-]*: *)?/, '');
  // Elsewhere brackets are words like any others.
  if (!/^[[{\]}]/.test(value)) return 0;
  return (value.match(/[[{]/g)?.length ?? 0) - (value.match(/[\]}]/g)?.length ?? 0);
}
