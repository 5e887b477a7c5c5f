import { z } from 'zod';
import type { OfficeId, PersonId } from '../domain/plan/plan.js';
import { ASSET_KINDS, TIERS, type AssetKindId, type TierId } from '../domain/plan/profile.js';
import type { Asset } from '../domain/register/asset.js';
import { id, words } from './rules-schema.js';

/** One row of register.yaml: the body's own labels, not yet held against its profile. */
export interface AssetRow extends Pick<
  Asset,
  'id' | 'name' | 'reading' | 'office' | 'person' | 'vendor' | 'sns' | 'recovery'
> {
  readonly kind: AssetKindId;
  readonly unit: string;
  readonly tier: TierId | 'none';
  readonly confidentiality: string;
  readonly integrity: string;
  readonly availability: string;
}

const office: z.ZodType<OfficeId | null> = id.nullable().default(null);
const person: z.ZodType<PersonId | null> = id.nullable().default(null);

const asset = z.strictObject({
  id,
  name: words,
  reading: z.string().max(120).default(''),
  kind: z.enum(ASSET_KINDS),
  unit: id,
  tier: z.enum([...TIERS, 'none']),
  confidentiality: words,
  integrity: words,
  availability: words,
  office,
  person,
  vendor: z
    .strictObject({ name: words, phone: words.nullable().default(null), office, person })
    .nullable()
    .default(null),
  sns: z.strictObject({ service: words, account: words }).nullable().default(null),
  recovery: z.string().max(400).default(''),
});

/** config/bodies/<slug>/register.yaml: the 台帳 of a body. */
export const registerSchema: z.ZodType<readonly AssetRow[]> = z
  .strictObject({ assets: z.array(asset).min(1) })
  .transform(({ assets }) => assets);
