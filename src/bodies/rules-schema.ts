import { z } from 'zod';
import type { Era } from '../domain/calendar/eras.js';
import { CATEGORIES } from '../domain/plan/category.js';
import {
  CHANNELS,
  CHANNEL_WORDS,
  type Delay,
  type Kind,
  type LadderRules,
  type OfficeHours,
} from '../domain/plan/plan.js';
import { CONFIDENTIALITY, TIERS, TWO_STEPS } from '../domain/plan/profile.js';
import type { SeverityRules } from '../domain/severity/severity.js';
import { isBelow, LEVELS, type Level } from '../domain/severity/severity.js';
import { span } from '../playbooks/span-schema.js';

/** An id as files write it: a-z, 0-9 and hyphens. */
export const id = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/, 'ids are a-z, 0-9 and hyphens');
/** One line of text for people. */
export const words = z.string().min(1).max(120);
/** A calendar day that exists, YYYY-MM-DD. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '2026-04-01 のように書いてください')
  .refine(isRealDay, 'この日は暦にありません');

function isRealDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const level = z.enum(LEVELS);
const matrixRow = z.tuple([level, level, level]);

const impact = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** Which assets of a register something is about, by the canonical tier and classes. */
const assetMatch = z
  .strictObject({
    tiers: z.array(z.enum(TIERS)).min(1).optional(),
    confidentiality: z.array(z.enum(CONFIDENTIALITY)).min(1).optional(),
    integrity: z.array(z.enum(TWO_STEPS)).min(1).optional(),
    availability: z.array(z.enum(TWO_STEPS)).min(1).optional(),
  })
  .refine((match) => Object.keys(match).length > 0, {
    error: 'tiers、confidentiality、integrity、availability のどれかを書いてください',
  });

const assetRule = z
  .strictObject({
    when: assetMatch,
    kinds: z.array(id).min(1).optional(),
    categories: z.array(z.enum(CATEGORIES)).min(1).optional(),
    floor: id.optional(),
    impact: impact.optional(),
    ask: id.optional(),
  })
  .refine(({ floor, impact, ask }) => (floor ?? impact ?? ask) !== undefined, {
    error: 'floor、impact、ask のどれかを書いてください',
  });

/** More impact, or more urgency, never gives a lower level: else a spreading fire would be told to fewer people. */
function checkMatrix({ matrix }: SeverityRules, context: z.RefinementCtx): void {
  const impacts = [1, 2, 3, 4] as const;
  for (const impact of impacts) {
    for (const urgency of [0, 1, 2] as const) {
      const level = matrix[impact][urgency];
      const below = (other: Level | undefined): boolean =>
        other !== undefined && isBelow(level, other);
      const lesser = impacts.find((each) => each === impact - 1);
      if (!below(matrix[impact][urgency - 1]) && !(lesser && below(matrix[lesser][urgency])))
        continue;
      context.addIssue({
        code: 'custom',
        path: ['matrix', String(impact), urgency],
        message: `影響度${impact}・緊急度${urgency + 1}の${level}が、影響度か緊急度の低いときより低くなっています`,
      });
    }
  }
}

/** config/severity.yaml: the matrix impact × urgency, the floors, and what named assets make of it. */
export const severitySchema: z.ZodType<SeverityRules> = z
  .strictObject({
    matrix: z.strictObject({ 1: matrixRow, 2: matrixRow, 3: matrixRow, 4: matrixRow }),
    floors: z.array(z.strictObject({ fact: id, label: words, level })),
    unknownRaisesAfter: span,
    assets: z.array(assetRule).optional(),
  })
  .superRefine(checkMatrix);

const delay = z
  .union([z.enum(['same-day', 'next-open-day']), span], {
    error: '「0分」「30分」「same-day」「next-open-day」のように書いてください',
  })
  .transform((value): Delay =>
    typeof value === 'number' ? { kind: 'after', span: value } : { kind: value },
  );

const channel = z
  .enum(Object.values(CHANNEL_WORDS), {
    error: `${Object.values(CHANNEL_WORDS).join('、')} のどれかを書いてください`,
  })
  .transform((words) => CHANNELS.find((each) => CHANNEL_WORDS[each] === words) ?? 'phone');

const delays = z.strictObject({
  L0: delay.optional(),
  L1: delay.optional(),
  L2: delay.optional(),
  L3: delay.optional(),
  L4: delay.optional(),
});

const ladderRow = z.strictObject({
  office: id,
  delays,
  channels: z.array(channel).min(1).optional(),
  roundTheClock: z.array(level).optional(),
  categories: z.array(z.enum(CATEGORIES)).min(1).nullable().default(null),
  onlyWithPersonalData: z.boolean().default(false),
  assets: assetMatch.optional(),
});

const each = z.strictObject({
  offices: z
    .array(id)
    .min(2, '確認をそろえる役職を、二つ以上書いてください')
    .refine(isDistinct, '同じ役職を二度書いています。一度にしてください'),
  levels: z
    .array(level)
    .min(1, '確認をそろえる重要度を書いてください')
    .refine(isDistinct, '同じ重要度を二度書いています'),
});

function isDistinct(those: readonly string[]): boolean {
  return new Set(those).size === those.length;
}

const spansByLevel = {
  L0: span.optional(),
  L1: span.optional(),
  L2: span.optional(),
  L3: span.optional(),
  L4: span.optional(),
};

/** config/ladder.yaml, and the override a body may carry: who is told, and when. */
export const ladderSchema: z.ZodType<LadderRules> = z.strictObject({
  rows: z.array(ladderRow).min(1),
  each: z.array(each).min(1).optional(),
  named: z.strictObject({ responsible: delays, vendor: delays }).optional(),
  answerWithin: z.strictObject({ L0: span, L1: span, L2: span, L3: span, L4: span }),
  roundTheClock: z.array(level),
  actWithin: z.strictObject(spansByLevel).optional(),
  nextReport: z.strictObject(spansByLevel).optional(),
});

/** config/kinds.yaml: what the desk can choose. */
export const kindsSchema: z.ZodType<readonly Kind[]> = z
  .strictObject({
    kinds: z
      .array(
        z.strictObject({
          id,
          label: words,
          category: z.enum(CATEGORIES).nullable(),
          playbook: id.nullable(),
          impact,
          urgency: z.union([z.literal(1), z.literal(2), z.literal(3)]),
          means: z.array(id),
        }),
      )
      .min(1),
  })
  .transform(({ kinds }) => kinds);

/** config/holidays.yaml: closed days beside weekends and 12/29–1/3. */
export const holidaysSchema: z.ZodType<OfficeHours['holidays']> = z
  .strictObject({ days: z.array(z.strictObject({ day, name: words })) })
  .transform(({ days }) => days.map((each) => each.day));

/** config/eras.yaml: the eras that dates are written in. */
export const erasSchema: z.ZodType<readonly Era[]> = z
  .strictObject({
    eras: z
      .array(
        z.strictObject({
          name: words,
          letter: z.string().regex(/^[A-Z]$/, 'R のように、英大文字一字で書いてください'),
          from: day,
        }),
      )
      .min(1),
  })
  .transform(({ eras }) => eras);
