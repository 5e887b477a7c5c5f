import { z } from 'zod';
import type { Due, English, Lateness } from '../domain/playbook/definition.js';
import { everyObjectHas } from '../shared/yaml-names.js';
import { fullWidth } from '../shared/zod-ja.js';
import { anySpan, span } from './span-schema.js';

const ID = '[a-z][a-z0-9-]{1,60}';
const HOW_IDS_LOOK = '英小文字で始め、英小文字・数字・ハイフンで2〜61字にしてください';

/** A name for the machine: a step, a fact, an office. Names that every JavaScript object has are refused. */
export const id = z
  .string()
  .regex(new RegExp(`^${ID}$`), {
    error: ({ input }) => HOW_IDS_LOOK + fullWidth(input),
    abort: true,
  })
  .refine(
    (text) => !everyObjectHas(text) && !/^added-\d+$/.test(text),
    '使えない名前です。別の名前にしてください',
  );

/** A name of something in this playbook, inside a part as `part.step`. */
export const reference = z.string().regex(new RegExp(`^${ID}(\\.${ID})*$`), {
  error: ({ input }) => `${HOW_IDS_LOOK}。共通手順の中は「部品.手順」と書きます${fullWidth(input)}`,
});

/** One line for people. */
export const words = z.string().min(1).max(120);
/** Numbered sentences for people. */
export const text = z.string().max(2000);
/** The same title in English. */
export const englishTitle = z
  .union(
    [
      words,
      z.strictObject({ title: words.describe('英語の題名') }).transform(({ title }) => title),
    ],
    {
      error: '英語の題名を一行で書いてください',
    },
  )
  .describe('英語の題名')
  .nullable()
  .default(null);

/** The same title and text in English. */
export const english: z.ZodType<English | null> = z
  .strictObject({
    title: words.describe('英語の題名'),
    how: text.default('').describe('英語の説明'),
  })
  .describe('英語の題名と説明')
  .nullable()
  .default(null);

/** When something is due, and when its office is reminded. */
export const due: z.ZodType<Due> = z
  .strictObject({
    from: z
      .enum(['awareness', 'phase', 'step'])
      .describe('数え始め。awareness 認知、phase 段階の始まり、step 手順の完了'),
    step: reference.nullable().default(null).describe('from: step のとき、その手順の id'),
    within: anySpan.describe('期間。30分 4時間 5日、又は開庁時間で数える 4開庁時間 3開庁日'),
    remind: span.nullable().default(null).describe('期限のどれだけ前に思い出させるか。30分 など'),
  })
  .refine(({ from, step }) => (from === 'step') === (step !== null), {
    error: 'from: step のときは step: <手順の id> を書き、そのほかでは書かないでください',
    path: ['step'],
  })
  .describe('期限');

/** Who hears of a late step. */
export const lateness: z.ZodType<Lateness> = z
  .strictObject({
    after: span.describe('期限からどれだけ過ぎたら知らせるか'),
    tell: z.array(id).min(1).max(8).describe('知らせる役職。返事がないと次の役職へ'),
  })
  .describe('遅れたとき、だれに知らせるか');
