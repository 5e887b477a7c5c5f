import { z } from 'zod';
import type { Card, Lateness, Step, Without } from '../domain/playbook/definition.js';
import { card, residents, without } from './playbook-schema.js';
import { evidence, gate, stepFields } from './step-schema.js';
import { due, id, lateness, reference, text, words } from './word-schema.js';

/** What a body may change of one step; of a choice only the first five. */
export type StepChange = Partial<
  Pick<
    Step,
    | 'title'
    | 'how'
    | 'office'
    | 'due'
    | 'late'
    | 'helpers'
    | 'target'
    | 'gate'
    | 'evidence'
    | 'required'
  >
>;

/** A body's own words and offices for a shipped playbook (config/bodies/<slug>/playbooks/<id>.yaml). */
export interface Override {
  readonly override: string;
  readonly card?: Card | undefined;
  readonly residents?: string | undefined;
  readonly without?: Without | undefined;
  readonly late?: Lateness | undefined;
  readonly steps: Readonly<Record<string, StepChange>>;
}

const change = z
  .strictObject({
    title: words.describe('題名'),
    how: text.describe('すること'),
    office: stepFields.office,
    due,
    late: lateness,
    helpers: z.array(id).max(8).describe('助ける役職'),
    target: words.describe('時計で計れない目標。due の代わり'),
    gate: gate.describe('承認する役職'),
    evidence: z.array(evidence).max(20).describe('残す証拠'),
    required: z.boolean().describe('false: 終わらなくても次へ進める'),
  })
  .partial()
  .refine((read) => read.due === undefined || read.target === undefined, {
    error: 'due か target の、どちらか一つを書いてください',
    path: ['target'],
  })
  .transform((read): StepChange => read as StepChange);

/** The shape of one override file. */
export const overrideSchema: z.ZodType<Override> = z.strictObject({
  override: id.describe('書き換える手順書の id'),
  card: card.optional().describe('最初の10分（A5一枚）'),
  residents: residents.optional(),
  without: without.optional().describe('頼りにするものがないときの進め方'),
  late: lateness.optional(),
  steps: z
    .record(reference, change)
    .default({})
    .describe('書き換える手順。共通手順の中は「ここでの id.手順」'),
});
