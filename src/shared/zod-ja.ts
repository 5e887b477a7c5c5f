import { z } from 'zod';

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
  if (issue.code === 'unrecognized_keys') {
    return `「${issue.keys.join('」「')}」という項目はありません${allowedKeys(issue)}`;
  }
  if (issue.input === undefined) return missing(issue);
  if (issue.code === 'too_small') return `${amount(issue.origin, issue.minimum)}以上にしてください`;
  if (issue.code === 'too_big') return `${amount(issue.origin, issue.maximum)}以内にしてください`;
  return wanted(issue);
}

function wanted(issue: Issue): string {
  if (issue.code === 'invalid_type') return `${noun(issue.expected)}で書いてください`;
  if (issue.code === 'invalid_value') return oneOf([issue]);
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

function allowedKeys(issue: Issue): string {
  const { inst } = issue;
  return inst instanceof z.ZodObject
    ? `。書けるのは次の項目です: ${Object.keys(inst.shape).join('、')}`
    : '';
}
