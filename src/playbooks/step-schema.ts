import { z } from 'zod';
import {
  DUTIES,
  EVIDENCE_KINDS,
  FACT_TYPES,
  IRREVERSIBLE,
  MEASURES,
  STEP_KINDS,
  type EvidenceNeed,
  type FactNeed,
  type Gate,
  type Needs,
  type Step,
  type Undo,
} from '../domain/playbook/definition.js';
import { span, years } from './span-schema.js';
import { stepFlaws } from './step-flaws.js';
import { due, english, id, lateness, reference, text, words } from './word-schema.js';

/** What a step leaves behind. */
export const evidence: z.ZodType<EvidenceNeed> = z
  .strictObject({
    id: id.describe('証拠の id'),
    what: words.describe('何を残すか（対象・方法・保管場所）'),
    kind: z
      .enum(EVIDENCE_KINDS)
      .default('record')
      .describe(
        'photo 写真、log 記録、image 丸ごとの写し、document 文書、receipt 受付、record 控え',
      ),
    keep: years.nullable().default(null).describe('保存年限。5年 など。書かないと事案と同じ'),
  })
  .transform(({ keep, ...rest }) => ({ ...rest, keepYears: keep }));

const fact: z.ZodType<FactNeed> = z
  .strictObject({
    id: id.describe('事実の id'),
    label: words.describe('聞くこと'),
    type: z
      .enum(FACT_TYPES)
      .describe('yes-no はい・いいえ、count 件数、number 数、text 文、time 時刻、one-of 選ぶ'),
    options: z
      .array(z.strictObject({ id: id.describe('値'), label: words.describe('値の言葉') }))
      .max(20)
      .default([])
      .describe('type: one-of のときの選択肢（二つ以上）'),
  })
  .refine(({ type, options }) => (type === 'one-of' ? options.length > 1 : options.length === 0), {
    error: 'type: one-of には options を二つ以上書き、そのほかには書かないでください',
    path: ['options'],
  });

/** Who approves. */
export const gate: z.ZodType<Gate> = z.strictObject({
  authority: z.array(id).min(1).max(6).describe('決める役職の順。前の役職が不在のとき次が決める'),
  with: z.array(id).max(6).default([]).describe('ともに同意する役職（別の人。二人承認）'),
  ratifyWithin: span
    .nullable()
    .default(null)
    .describe('書くと緊急措置を認める。この時間内に事後承認する'),
});

const undo: z.ZodType<Undo> = z.union(
  [
    z.strictObject({ step: reference.describe('戻す手順の id') }),
    z.strictObject({ none: words.describe('戻さない理由') }),
  ],
  { error: '{ step: <戻す手順の id> } か { none: <戻さない理由> } と書いてください' },
);

const needs: z.ZodType<Needs> = z
  .strictObject({
    evidence: z.array(reference).max(30).default([]).describe('先に要る証拠の id'),
    gates: z.array(reference).max(30).default([]).describe('先に要る承認の手順の id'),
    measures: z.boolean().default(false).describe('true: 担当者と期限のある再発防止策が先に要る'),
  })
  .default({ evidence: [], gates: [], measures: false });

const csf = z
  .string()
  .regex(/^(GV|ID|PR|DE|RS|RC)\.[A-Z]{2}-\d{2}$/, '「RS.MI-01」のように書いてください');

/** The keys of a step and what each means. */
export const stepFields = {
  id: id.describe('手順の id。手順書の中で一度だけ'),
  kind: z
    .enum(STEP_KINDS)
    .default('do')
    .describe('do 作業、decide 判断、approve 承認、tell 連絡、report 報告、wait 待機'),
  title: words.describe('一つのこと。40字までが読みやすい'),
  how: text.default('').describe('すること。番号をつけた短い文'),
  en: english,
  office: id.describe('行う役職の id'),
  helpers: z.array(id).max(8).default([]).describe('助ける役職'),
  required: z.boolean().default(true).describe('false: 終わらなくても次へ進める'),
  due: due.nullable().default(null),
  late: lateness.nullable().default(null),
  target: words.nullable().default(null).describe('時計で計れない目標。due の代わり'),
  takes: span.default(0).describe('少なくともかかる時間'),
  lasts: span.nullable().default(null).describe('wait だけ。これより早く終えられない'),
  evidence: z.array(evidence).max(20).default([]).describe('残す証拠。残さないと完了にできない'),
  facts: z.array(fact).max(30).default([]).describe('聞く事実。「不明」はいつも答えられる'),
  gate: gate.nullable().default(null).describe('承認する役職。approve だけに、必ず書く'),
  irreversible: z
    .enum(IRREVERSIBLE)
    .nullable()
    .default(null)
    .describe('元に戻せないこと。wipe 消去、cut 切断、publish 公表'),
  measure: z
    .enum(MEASURES)
    .nullable()
    .default(null)
    .describe(
      '後で戻す措置。disconnect 切離し、block 遮断、stop 停止、lock 凍結、exception 例外、move 移動',
    ),
  undo: undo.nullable().default(null).describe('措置を戻す手順、又は戻さない理由'),
  needs: needs.describe('これより先に要るもの'),
  duty: z.enum(DUTIES).nullable().default(null).describe('この手順で果たす外部への義務'),
  csf: z.array(csf).max(3).default([]).describe('NIST CSF 2.0 の番号'),
};

/** One step. */
export const step: z.ZodType<Step> = z
  .strictObject(stepFields)
  .superRefine((read, context) => {
    for (const { field, what } of stepFlaws(read)) {
      context.addIssue({ code: 'custom', message: what, path: [field] });
    }
  })
  .transform((read): Step => ({ block: 'step', ...read }));
