import { z } from 'zod';
import { didYouMean, nearest } from '../domain/playbook/check/near.js';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const NOUNS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true か false',
  array: '一覧（「- 」の行、又は [ ]）',
  object: '「名前: 値」の組',
  record: '「名前: 値」の組',
};

/** What a value has to be, in words for the author of a file: says what is allowed, not what the parser expected. */
export function valueText(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue);
  if (issue.input === undefined) return missing(issue);
  if (issue.code === 'too_small') return `${amount(issue.origin, issue.minimum)}以上にしてください`;
  if (issue.code === 'too_big') return `${amount(issue.origin, issue.maximum)}以内にしてください`;
  return wanted(issue);
}

function wanted(issue: Issue): string {
  if (issue.code === 'invalid_type')
    return `${noun(issue.expected)}で書いてください${fullWidth(issue.input)}`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = typeof issue.input === 'string' ? nearest(issue.input, values) : null;
    return `${near === null ? '' : `「${near}」のことですか。`}${oneOf([issue])}${fullWidth(issue.input)}`;
  }
  return issue.code === 'invalid_union' ? oneOf(issue.errors.flat()) : OTHER;
}

const OTHER = '書き方が違います';

function missing(issue: Issue): string {
  if (issue.code === 'invalid_value') return `要ります。${wanted(issue)}`;
  return issue.code === 'invalid_type' ? `要ります（${noun(issue.expected)}）` : '要ります';
}

function oneOf(issues: readonly (Issue | z.core.$ZodIssue)[]): string {
  const values = issues.flatMap((each) => (each.code === 'invalid_value' ? each.values : []));
  return values.length > 0 ? `書けるのは次のどれかです: ${values.map(String).join('、')}` : OTHER;
}

function noun(expected: string): string {
  return NOUNS[expected] ?? expected;
}

function amount(origin: string, count: number | bigint): string {
  if (origin === 'string') return `${count}字`;
  return origin === 'array' ? `${count}件` : String(count);
}

/** A name that is nearly an allowed one is answered with that; the list would only hide it. */
function unknownKeys(issue: Issue & { readonly code: 'unrecognized_keys' }): string {
  const allowed = issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : [];
  const near = issue.keys.map((key) => didYouMean(key, allowed));
  const what = `「${issue.keys.join('」「')}」という項目はありません`;
  if (near.length > 0 && near.every(Boolean))
    return `${what}。${near.join('')}${runOn(issue.keys)}`;
  return allowed.length > 0 ? `${what}。書けるのは次の項目です: ${allowed.join('、')}` : what;
}

function runOn(keys: readonly string[]): string {
  return keys.some((key) => /[ :]/.test(key.normalize('NFKC')))
    ? '名前の後に、半角の「:」と空白を書いてください'
    : '';
}

/** What to do about full-width marks in a value that was meant for the machine; empty where there are none. */
export function fullWidth(input: unknown): string {
  if (typeof input !== 'string' || input === input.normalize('NFKC')) return '';
  const marks = [...input].filter((mark) => /[\uFF01-\uFF5E\u3000]/.test(mark));
  return marks.length > 0
    ? `（全角の「${[...new Set(marks)].join('')}」があります。半角にしてください）`
    : '';
}
