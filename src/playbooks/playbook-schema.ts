import { z } from 'zod';
import { MINUTE } from '../domain/calendar/instant.js';
import { CATEGORIES } from '../domain/plan/category.js';
import {
  DUTIES,
  PLAYBOOK_PHASES,
  type Block,
  type Card,
  type PhaseDefinition,
  type Playbook,
  type Without,
} from '../domain/playbook/definition.js';
import { blocks } from './block-schema.js';
import { due, englishTitle, id, lateness, text, words } from './word-schema.js';

/** A shared part (共通手順): steps that several playbooks use. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly en: string | null;
  readonly steps: readonly Block[];
}

const line = z.string().min(1).max(44);

/** The first ten minutes, on one A5 sheet. */
export const card: z.ZodType<Card> = z.strictObject({
  do: z.array(line).min(3).max(8).describe('最初の10分にすること。3〜8行、一行44字まで'),
  dont: z.array(line).min(1).max(4).describe('してはいけないこと。1〜4行'),
  call: z.array(id).min(1).max(8).describe('電話する役職の順'),
});

/** How to go on without what one counts on. */
export const without: z.ZodType<Without> = z.strictObject({
  network: text.min(1).describe('ネットワークがないとき'),
  power: text.min(1).describe('電気がないとき'),
  superior: text.min(1).describe('上司・責任者に連絡がつかないとき'),
});

/** What residents are told, as a text to fill in. */
export const residents = z
  .string()
  .min(1)
  .max(4000)
  .describe('住民に知らせる文。埋める所を（　）にする');

const phase: z.ZodType<PhaseDefinition> = z.strictObject({
  phase: z
    .enum(PLAYBOOK_PHASES)
    .describe(
      '段階。intake 受付、triage 見極め、containment 封じ込め、recovery 復旧、prevention 再発防止、closing 終結',
    ),
  goal: words.describe('この段階の目的'),
  due: due.nullable().default(null),
  steps: blocks.describe('上から順に進む手順'),
});

const title = words.describe('題名');

/** The shape of one playbook file; what it uses is filled in later. */
export const playbookSchema: z.ZodType<Playbook> = z.strictObject({
  id: id.describe('手順書の id。ファイルの名前と同じ'),
  title,
  summary: z.string().min(1).max(1000).describe('いつ使うか、最初に何をするか'),
  en: z
    .strictObject({ title: words.describe('英語の題名'), summary: text.describe('英語の概要') })
    .nullable()
    .default(null)
    .describe('英語の題名と概要'),
  category: z
    .enum(CATEGORIES)
    .describe(
      '区分。intentional 意図的、unintentional 意図しない、disaster 災害、pandemic 疾病、infrastructure インフラ',
    ),
  duties: z
    .array(z.enum(DUTIES))
    .max(20)
    .describe('果たすことになり得る、外部への義務。無ければ []'),
  residents,
  card: card.describe('最初の10分（A5一枚）'),
  without: without.describe('頼りにするものがないときの進め方'),
  due: due.nullable().default(null),
  late: lateness.default({ after: 30 * MINUTE, tell: ['chief', 'ciso'] }),
  phases: z
    .array(phase)
    .min(1)
    .max(PLAYBOOK_PHASES.length)
    .describe('段階。封じ込め・復旧・再発防止・終結は要る'),
});

/** The shape of one shared part. */
export const partSchema: z.ZodType<Part> = z.strictObject({
  id: id.describe('共通手順の id。ファイルの名前と同じ'),
  title,
  en: englishTitle,
  steps: blocks.describe('上から順に進む手順'),
});
