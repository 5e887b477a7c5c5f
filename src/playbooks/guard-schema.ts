import { z } from 'zod';
import { COMPARISONS, type Guard } from '../domain/playbook/guard.js';
import { bySort } from './by-sort.js';
import { id } from './word-schema.js';

/** A value as files write it: はい・いいえ are the words yes and no. */
export const factWord = z
  .union([z.string().min(1).max(200), z.number(), z.boolean()], {
    error: '値を一つ書いてください（はい・いいえは yes / no）',
  })
  .transform((value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)));

const fact = id.describe('事実の id');

const is = z
  .strictObject({ fact, is: factWord.describe('この値であること（はい・いいえは yes / no）') })
  .transform((read): Guard => ({ test: 'is', fact: read.fact, value: read.is }));

const within = z
  .strictObject({ fact, in: z.array(factWord).min(1).max(20).describe('このどれかであること') })
  .transform((read): Guard => ({ test: 'in', fact: read.fact, values: read.in }));

const number = z.number().describe('比べる数');

const compare = z
  .strictObject({
    fact,
    over: number.optional().describe('この数を超える'),
    atLeast: number.optional().describe('この数以上'),
    under: number.optional().describe('この数未満'),
    atMost: number.optional().describe('この数以下'),
  })
  .transform((read, context): Guard => {
    const [first, ...more] = COMPARISONS.flatMap((by) => {
      const value = read[by];
      return value === undefined ? [] : [{ by, value }];
    });
    if (first && more.length === 0) return { test: 'compare', fact: read.fact, ...first };
    context.addIssue({ code: 'custom', message: ONE_TEST });
    return z.NEVER;
  });

const ONE_TEST =
  'is・in・over・atLeast・under・atMost のうち一つを書いてください（二つは all で並べます）';

const counted = z
  .strictObject({
    count: z.array(id).min(1).max(20).describe('数える事実（はい・いいえ）'),
    atLeast: z.int().min(1).max(20).describe('いくつ以上が「はい」か'),
  })
  .transform((read): Guard => ({ test: 'count', facts: read.count, atLeast: read.atLeast }));

const several = z.lazy(() => z.array(guard).min(1).max(20));
const all = z
  .strictObject({ all: several.describe('すべて成り立つこと') })
  .transform((read): Guard => ({ test: 'all', of: read.all }));
const any = z
  .strictObject({ any: several.describe('どれか一つが成り立つこと') })
  .transform((read): Guard => ({ test: 'any', of: read.any }));
const not = z
  .strictObject({ not: z.lazy(() => guard).describe('成り立たないこと') })
  .transform((read): Guard => ({ test: 'not', of: read.not }));

/** A condition over recorded facts. */
export const guard: z.ZodType<Guard> = bySort<Guard>('条件', {
  all,
  any,
  not,
  count: counted,
  is,
  in: within,
  fact: compare,
});
