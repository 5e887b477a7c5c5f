import { z } from 'zod';
import type {
  Block,
  Choice,
  Option,
  Parallel,
  Repeat,
  Track,
  Use,
} from '../domain/playbook/definition.js';
import { bySort } from './by-sort.js';
import { guard } from './guard-schema.js';
import { step } from './step-schema.js';
import { due, english, englishTitle, id, lateness, text, words } from './word-schema.js';

/** Blocks in one list. */
const MOST = 60;

/** A list of blocks that must not be empty. */
export const blocks: z.ZodType<readonly Block[]> = z.lazy(() => z.array(block).min(1).max(MOST));

const title = words.describe('題名');
const how = text.default('').describe('答え方の説明');
const office = id.describe('答える役職の id');

const track: z.ZodType<Track> = z.strictObject({
  id: id.describe('道の id'),
  title,
  en: englishTitle,
  steps: blocks.describe('この道の手順'),
});

const parallel: z.ZodType<Parallel> = z
  .strictObject({
    parallel: id.describe('同時に進める。このブロックの id'),
    title,
    en: englishTitle,
    join: z
      .int()
      .min(1)
      .max(10)
      .optional()
      .describe('いくつの道が終われば次へ進むか。書かないと全部'),
    tracks: z.array(track).min(2).max(10).describe('道。二つ以上'),
  })
  .refine(({ join, tracks }) => join === undefined || join <= tracks.length, {
    error: 'join は道（tracks）の数以下にしてください',
    path: ['join'],
  })
  .transform(({ parallel: blockId, join, ...rest }) => ({
    block: 'parallel',
    id: blockId,
    join: join ?? rest.tracks.length,
    ...rest,
  }));

const option: z.ZodType<Option> = z
  .strictObject({
    id: id.describe('選択肢の id'),
    title,
    en: englishTitle,
    when: guard.nullable().default(null).describe('この条件が成り立つと、自動で選ばれる'),
    otherwise: z.boolean().default(false).describe('true: ほかの条件がどれも成り立たないとき'),
    steps: z.lazy(() => z.array(block).max(MOST)).describe('選んだときの手順。無ければ []'),
  })
  .refine(({ when, otherwise }) => when === null || !otherwise, {
    error: 'when と otherwise は、一つの選択肢に片方だけ書いてください',
    path: ['otherwise'],
  });

const choice: z.ZodType<Choice> = z
  .strictObject({
    choice: id.describe('選んで進む。このブロックの id'),
    title,
    how,
    en: english,
    office,
    due: due.nullable().default(null),
    late: lateness.nullable().default(null),
    options: z.array(option).min(2).max(12).describe('選択肢。二つ以上'),
  })
  .transform(({ choice: blockId, ...rest }) => ({ block: 'choice', id: blockId, ...rest }));

const repeat: z.ZodType<Repeat> = z
  .strictObject({
    repeat: id.describe('繰り返す。このブロックの id'),
    title: words.describe('一回ごとに聞くこと（もう一度か、終わりか）'),
    how,
    en: english,
    office,
    atMost: z.int().min(1).max(20).describe('多くて何回か（1〜20）'),
    until: guard.nullable().default(null).describe('この条件が成り立つと終わる'),
    steps: blocks.describe('繰り返す手順'),
  })
  .transform(({ repeat: blockId, ...rest }) => ({ block: 'repeat', id: blockId, ...rest }));

/** Its steps are filled in when the file is resolved, and its title where it has none. */
const use: z.ZodType<Use> = z
  .strictObject({
    use: id.describe('共通手順（playbooks/parts）か、ほかの手順書の id'),
    as: id
      .optional()
      .describe('ここでの id。書かないと use と同じ。中の id は「ここでの id.手順」'),
    title: words.optional().describe('題名。書かないと共通手順の題名'),
    en: englishTitle,
  })
  .transform(({ use: playbook, as, title: own, en }) => ({
    block: 'use',
    id: as ?? playbook,
    title: own ?? '',
    en,
    playbook,
    steps: [],
  }));

/** A step or a block, told by its key. */
export const block: z.ZodType<Block> = bySort<Block>('手順', {
  parallel,
  choice,
  repeat,
  use,
  id: step,
});
