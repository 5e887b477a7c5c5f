import { z } from 'zod';
import { CATEGORIES } from '../domain/plan/category.js';
import {
  ASSET_KINDS,
  CONFIDENTIALITY,
  LEGAL_TYPES,
  NETWORK_MODELS,
  PLAN_PARTS,
  REVIEW_ACTS,
  REVIEW_TIMES,
  TIERS,
  TWO_STEPS,
  type Profile,
} from '../domain/plan/profile.js';
import { day, id, words } from './rules-schema.js';

const maybe = words.nullable().default(null);
const basis = { article: maybe, default: z.boolean().default(false) };
const NO_BASIS =
  '根拠を書いてください。方針にあるものは article: 条番号、ないものは default: true です';

/** Says where it comes from: an article, the guideline's default, or both. */
function based<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject({ ...shape, ...basis }).refine((read) => {
    const { article: from, default: isDefault } = read as { article: unknown; default: unknown };
    return from !== null || isDefault === true;
  }, NO_BASIS);
}

const policy = z.strictObject({
  title: words,
  form: z.enum(['articles', 'numbered']),
  plan: words,
  keeper: maybe,
  versions: z
    .array(
      z.strictObject({
        version: maybe,
        decided: day.nullable().default(null),
        inForce: day.nullable().default(null),
        what: words,
      }),
    )
    .min(1),
  documents: z.array(
    z.strictObject({
      name: words,
      open: z.boolean().nullable().default(null),
      asNeeded: z.boolean().default(false),
      article: maybe,
    }),
  ),
});

const threat = z
  .strictObject({
    category: z.enum(CATEGORIES),
    label: words,
    number: maybe,
    notInPolicy: z.literal(true).optional(),
    article: maybe,
    only: z.array(id).min(1).nullable().default(null),
  })
  .refine(
    (read) => (read.number === null) === (read.notInPolicy === true),
    '方針にある脅威は number: 方針の番号、ないものは notInPolicy: true と書いてください',
  )
  .transform(({ notInPolicy: _, ...read }) => read);

const scale = <C extends string>(steps: readonly C[]) =>
  z.array(z.strictObject({ label: words, is: z.enum(steps) })).min(1);

/** The shape of one profile.yaml. */
export const profileSchema: z.ZodType<Profile> = z.strictObject({
  guideline: words,
  policy,
  threats: z.array(threat).min(1),
  organs: z.array(based({ id, name: words, legal: z.enum(LEGAL_TYPES), note: maybe })).min(1),
  units: z.array(
    z.strictObject({ id, name: words, organ: id, parent: id.nullable().default(null) }),
  ),
  staff: based({ includes: z.array(words).min(1) }),
  network: based({
    model: z.enum(NETWORK_MODELS),
    tiers: z.array(based({ id: z.enum(TIERS), name: words, covers: z.array(words).default([]) })),
  }),
  assets: z
    .array(based({ id: z.enum(ASSET_KINDS), label: words, examples: z.array(words).default([]) }))
    .min(1),
  classes: based({
    confidentiality: scale(CONFIDENTIALITY),
    integrity: scale(TWO_STEPS),
    availability: scale(TWO_STEPS),
  }),
  parties: z
    .array(
      based({
        id,
        name: words,
        legal: z.enum(LEGAL_TYPES),
        office: id,
        bodies: z.array(id).default([]),
      }),
    )
    .default([]),
  offices: z.array(z.strictObject({ office: id, article: words })).default([]),
  reviews: z
    .array(
      based({
        act: z.enum(REVIEW_ACTS),
        when: z.array(z.enum(REVIEW_TIMES)).min(1),
        riskAnalysis: z.boolean().default(false),
      }),
    )
    .min(1),
  parts: z.record(z.enum(PLAN_PARTS), based({})),
});
