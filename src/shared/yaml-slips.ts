import type { Flaw } from './yaml-document.js';
import { Indents } from './yaml-indents.js';

/** A text as it was meant, and the slips of the hand that kept it from being read so. */
export interface Mended {
  readonly text: string;
  readonly slips: readonly Flaw[];
}

/** What stands before a key: dashes of a list. */
const DASHES = String.raw`(?:-[ \u3000]+)*`;
const WORD = String.raw`[A-Za-z][\w.-]*`;
/** A key of a line, after it the text of its value. */
const KEY_LINE = new RegExp(`^( *${DASHES})${WORD} *:(?: +(.*))?$`);

/** One sort of slip: where it is in a line, what was meant, and what to say of it. */
interface Slip {
  readonly looks: RegExp;
  /** What has to stand in place of the match; group 1 is kept before it. */
  readonly put: (found: string) => string;
  readonly what: (found: string) => string;
}

const COLON = '全角の「：」です。半角の「:」と空白にしてください';
const NO_SPACE =
  '「:」の後に半角の空白が要ります。「名前: 値」の形にしてください。値に「:」があるときは "…" で囲みます';

/** In the order in which they are mended: what stands further left first. */
const SLIPS: readonly Slip[] = [
  {
    looks: /^( *)(\t[ \t]*)(?=\S)/,
    // Far to the right: it belongs where the line above it begins.
    put: (found) => found.replaceAll('\t', ' '.repeat(40)),
    what: () => '行の頭にタブがあります。半角の空白で字下げしてください',
  },
  {
    looks: /^( *)(\u3000[ \u3000]*)/,
    put: (found) => found.replaceAll('\u3000', '  '),
    what: () => '行の頭に全角の空白があります。半角の空白二つにしてください',
  },
  {
    looks: /^( *)(＃)/,
    put: () => '#',
    what: () => '全角の「＃」です。メモは半角の「#」で始めてください',
  },
  {
    looks: /^( *)([ー－−–—―‐・][ \u3000]*)(?=\S)/,
    put: () => '- ',
    what: (found) =>
      `「${found.trim()}」で始まっています。一覧の行は、半角の「-」と空白で始めてください`,
  },
  {
    looks: /^( *(?:- +)*)(-\u3000[ \u3000]*)/,
    put: () => '- ',
    what: () => '「-」の後に全角の空白があります。半角の空白にしてください',
  },
  {
    looks: new RegExp(`^( *${DASHES}${WORD})( *： *)`),
    put: () => ': ',
    what: () => COLON,
  },
  {
    looks: new RegExp(`^( *${DASHES}${WORD}:)( *\\u3000[ \\u3000]*)`),
    put: () => ' ',
    what: () => '「:」の後に全角の空白があります。半角の空白にしてください',
  },
  {
    looks: new RegExp(`^( *${DASHES}${WORD})(:)(?=[^\\s:/])`),
    put: () => ': ',
    what: () => NO_SPACE,
  },
  {
    looks: /^( *(?:- +)*[A-Za-z][\w.-]*: +[^"'#]*[^"'#\s] +)(＃)/,
    put: () => '#',
    what: () => '全角の「＃」です。メモは半角の「#」で始めてください',
  },
];

/** Slips inside brackets, anywhere in a line that has some. */
const FLOW_SLIPS: readonly Slip[] = [
  {
    looks: new RegExp(`([{,] *${WORD})( *： *)`),
    put: () => ': ',
    what: () => COLON,
  },
  {
    looks: new RegExp(`([{,] *${WORD})(:)(?=[^\\s:/,}])`),
    put: () => ': ',
    what: () => NO_SPACE,
  },
  {
    looks: /([[{,:] *[\w.-]+)( *[，、] *)(?=[A-Za-z{[])/,
    put: () => ', ',
    what: (found) => `全角の「${found.trim()}」です。半角の「,」と空白で区切ってください`,
  },
];

/** Full-width brackets around a whole value: of ids, or of 「名前: 値」. In prose they stay as they are. */
const BRACKETS: readonly Slip[] = [
  {
    looks: /((?:^ *(?:- +)*|[:[{,] *))(［[\w\s.,，、-]*[］\]]|\[[\w\s.,，、-]*］)/,
    put: (found) => `[${found.slice(1, -1)}]`,
    what: () => '全角の「［ ］」です。半角の「[ ]」にしてください',
  },
  {
    looks:
      /((?:^ *(?:- +)*|[:[{,] *))(｛ *[A-Za-z][\w-]* *[:：][^｛｝{}]*[｝}]|\{ *[A-Za-z][\w-]* *[:：][^｛｝{}]*｝)/,
    put: (found) => `{${found.slice(1, -1)}}`,
    what: () => '全角の「｛ ｝」です。半角の「{ }」にしてください',
  },
];

/** More than this on one line is not a slip. */
const MOST_ON_A_LINE = 12;

/**
 * Full-width marks that stand where the form of a YAML text has half-width ones, tabs, and colons without a space,
 * each with its place, and the text with all of them mended. Texts of several lines (after 「|」) are left alone.
 */
export function mendSlips(text: string): Mended {
  return mended(text, mendLine);
}

/** The same for lines that begin too far left or right; it may be wrong, so the text has to be read afterwards. */
export function mendIndents(text: string): Mended {
  const indents = new Indents();
  return mended(text, (line, tell) => indents.mend(line, tell));
}

type Tell = (column: number, what: string) => void;

function mended(text: string, mend: (line: string, tell: Tell) => string): Mended {
  const slips: Flaw[] = [];
  // Lines deeper than this belong to a text of several lines.
  let inside: number | null = null;
  const lines = text.split('\n').map((line, index) => {
    if (inside !== null && (line.trim() === '' || indentOf(line) > inside)) return line;
    const whole = mend(line, (column, what) => void slips.push({ line: index + 1, column, what }));
    inside = blockIndent(whole);
    return whole;
  });
  return { text: lines.join('\n'), slips };
}

function mendLine(line: string, tell: Tell): string {
  if (/^[ \t]*(#|$)/.test(line)) return line;
  let whole = line;
  const mend = (sorts: readonly Slip[], again: boolean): void => {
    for (const { looks, put, what } of sorts) {
      for (let count = 0; count < (again ? MOST_ON_A_LINE : 1); count += 1) {
        const found = looks.exec(whole);
        if (!found) break;
        const [, before = '', slip = ''] = found;
        const at = found.index + before.length;
        tell(at + 1, what(slip));
        whole = whole.slice(0, at) + put(slip) + whole.slice(at + slip.length);
      }
    }
  };
  mend(SLIPS, false);
  mend(BRACKETS, true);
  if (/[[{]/.test(whole)) mend(FLOW_SLIPS, true);
  return whole;
}

function indentOf(line: string): number {
  return line.length - line.replace(/^ +/, '').length;
}

/** The column of the key that a text of several lines belongs to; null where the line begins none. */
function blockIndent(line: string): number | null {
  const found = KEY_LINE.exec(line);
  return found && /^[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(found[2] ?? '')
    ? (found[1] ?? '').length
    : null;
}
