import { z } from 'zod';
import type { Appointment, Day, Plan, Rights } from '../domain/plan/plan.js';
import type { LadderRules, Office, Person } from '../domain/plan/plan.js';
import type { PlanException, Upkeep } from '../domain/plan/upkeep.js';
import type { ApprovalOrders } from '../domain/plan-version/version.js';
import { day, id, ladderSchema, words } from './rules-schema.js';
import type { MissingOffice } from './without-offices.js';

/** What one config/bodies/<slug>/body.yaml says, before the shared rules are added. */
export interface BodyFile {
  readonly id: string;
  readonly name: string;
  readonly sample: boolean;
  readonly plan: Pick<Plan, 'name' | 'version' | 'inForceFrom'> & Pick<Upkeep, 'bcp' | 'reviewBy'>;
  readonly desk: Plan['desk'];
  readonly hours: { readonly opens: number; readonly closes: number };
  readonly rights: Rights;
  /** Who approves versions of the plan; null: the guideline's default. */
  readonly approval: Pick<ApprovalOrders, 'plan' | 'contacts'> | null;
  readonly offices: readonly Office[];
  readonly withoutOffices: readonly MissingOffice[];
  readonly people: readonly (Person & { readonly confirmed: Day | null })[];
  readonly appointments: readonly Appointment[];
  /** The body's own 連絡基準; null means the shared one. */
  readonly ladder: LadderRules | null;
  readonly exceptions: readonly PlanException[];
}

/** A time of day as 08:30, in minutes after midnight. */
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '"08:30" のように書いてください', abort: true })
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const hours = z
  .strictObject({ opens: timeOfDay, closes: timeOfDay })
  .refine(({ opens, closes }) => opens < closes, '閉庁は開庁より後にしてください');

const contact = words.nullable().default(null);

const person = z
  .strictObject({
    id,
    name: words,
    post: words,
    unit: id.nullable().default(null),
    outside: contact,
    email: z.email().nullable().default(null),
    phone: contact,
    mobile: contact,
    outOfHours: contact,
    confirmed: day.nullable().default(null),
  })
  .refine(
    ({ unit, outside }) => unit === null || outside === null,
    '職員なら unit、団体の外の人なら outside の、どちらかだけにしてください',
  );

const appointment = z
  .strictObject({
    office: id,
    person: id,
    order: z.int().min(1).max(99),
    from: day,
    to: day.nullable().default(null),
  })
  .refine(({ from, to }) => to === null || from <= to, 'to は from 以後の日にしてください');

const authority = z.array(id).min(1);

const exception = z.strictObject({
  rule: z.string().regex(/^[KV]\d{1,2}$/, '「K3」のように、規則の番号を書いてください'),
  what: words,
  why: words,
  approvedBy: words,
});

/** The shape of one body.yaml. */
export const bodySchema: z.ZodType<BodyFile> = z.strictObject({
  id,
  name: words,
  sample: z.boolean().default(false),
  plan: z.strictObject({
    ...{ name: words, version: words, inForceFrom: day },
    bcp: z.strictObject({ name: words, checked: day }).nullable().default(null),
    reviewBy: day.nullable().default(null),
  }),
  desk: z.strictObject({
    ...{ name: words, phone: words },
    night: z.strictObject({ name: words, phone: words, duty: words }).optional(),
  }),
  hours,
  rights: z.strictObject({
    closeSevere: authority,
    lowerSeverity: authority,
    belowFloor: authority,
    skipRequired: authority.default(['ciso', 'chief']),
  }),
  approval: z.strictObject({ plan: authority, contacts: authority }).nullable().default(null),
  offices: z
    .array(
      z.strictObject({ id, title: words, fullTitle: words, outside: z.boolean().default(false) }),
    )
    .min(1),
  withoutOffices: z.array(z.strictObject({ office: id, instead: id, why: words })).default([]),
  people: z.array(person).min(1),
  appointments: z.array(appointment),
  ladder: ladderSchema.nullable().default(null),
  exceptions: z.array(exception).default([]),
});
