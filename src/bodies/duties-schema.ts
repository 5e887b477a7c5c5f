import { z } from 'zod';
import {
  CONFIDENCES,
  type Deadline,
  type Duties,
  type DutyEvent,
  type DutyRow,
} from '../domain/duty/duty.js';
import { LEGAL_TYPES } from '../domain/plan/profile.js';
import { DUTIES, FACT_TYPES } from '../domain/playbook/definition.js';
import { factsOf, type Guard } from '../domain/playbook/guard.js';
import { INCIDENT_FACTS } from '../domain/playbook/facts.js';
import { guard } from '../playbooks/guard-schema.js';
import { anySpan, span } from '../playbooks/span-schema.js';
import { day, id, words } from './rules-schema.js';

const sentence = z.string().min(1).max(400);

const fact = z
  .strictObject({
    id,
    label: words,
    type: z.enum(FACT_TYPES),
    options: z.array(z.strictObject({ id, label: words })).default([]),
    unknown: z.enum(['open', 'most']).default('open'),
  })
  .refine(({ type, options }) => (type === 'one-of') === options.length > 0, {
    error: 'options は one-of のときだけ、一つ以上書いてください',
    path: ['options'],
  });

const exemption = z.strictObject({ id, when: guard, why: words });

const oneCase = z.strictObject({
  id,
  label: words,
  when: guard,
  starts: z.enum(['awareness', 'passed']).default('awareness'),
});

const event = z.strictObject({
  id,
  requires: guard,
  unless: z.array(id),
  cases: z.array(oneCase).min(1),
});

const targets = { aim: anySpan.optional(), limit: anySpan.optional() };
const ONE_TARGET = 'aim（目安）か limit（限度）を書いてください';
const hasTarget = ({ aim, limit }: { aim?: unknown; limit?: unknown }): boolean =>
  aim !== undefined || limit !== undefined;

const clock = z
  .strictObject({
    from: id,
    orReceipt: id.nullable().default(null),
    ...targets,
    longer: z
      .strictObject({ when: guard, ...targets })
      .refine(hasTarget, ONE_TARGET)
      .nullable()
      .default(null),
  })
  .refine(hasTarget, ONE_TARGET);

const legal = z
  .union([z.literal('all'), z.array(z.enum(LEGAL_TYPES)).min(1)], {
    error: `all か、[${LEGAL_TYPES.join(', ')}] から選んで並べてください`,
  })
  .transform((read) => (read === 'all' ? [...LEGAL_TYPES] : read));

const duty = z
  .strictObject({
    id: z.enum(DUTIES),
    title: words,
    addressee: words,
    route: words,
    legal,
    article: words,
    from: day,
    to: day.nullable().default(null),
    confidence: z.enum(CONFIDENCES),
    law: z.boolean().default(false),
    events: z.array(id).min(1),
    clock,
    metBy: z.array(z.enum(DUTIES)).default([]),
    contents: z.array(words).min(1),
    note: sentence,
    remind: z.strictObject({ to: z.array(id).min(1), before: span }),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    error: 'to は from 以後の日にしてください',
    path: ['to'],
  })
  .refine(({ law, clock: { limit } }) => !law || limit !== undefined, {
    error: 'law: true の行には、限度（limit）を書いてください',
    path: ['clock'],
  });

const file = z
  .strictObject({
    facts: z.array(fact).min(1),
    exemptions: z.array(exemption),
    events: z.array(event).min(1),
    duties: z.array(duty).min(1),
  })
  .superRefine((read, context) => {
    const refuse = (path: PropertyKey[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    sameId(read.facts, 'facts', refuse);
    sameId(read.exemptions, 'exemptions', refuse);
    sameId(read.events, 'events', refuse);
    references(read, refuse);
    overlaps(read.duties, refuse);
  });

/** config/duties.yaml: what has to be reported outside, to whom and by when, by date. */
export const dutiesSchema: z.ZodType<Duties> = file.transform(
  ({ facts, exemptions, events, duties }): Duties => {
    const reasons = new Map(exemptions.map(({ id: key, ...rest }) => [key, rest]));
    const known = new Map(
      events.map(({ unless, ...rest }): [string, DutyEvent] => [
        rest.id,
        { ...rest, unless: unless.flatMap((key) => reasons.get(key) ?? []) },
      ]),
    );
    return {
      facts,
      rows: duties.map(
        ({ events: named, clock: { aim, limit, longer, ...from }, remind, ...row }): DutyRow => ({
          ...row,
          events: named.flatMap((key) => known.get(key) ?? []),
          clock: {
            ...from,
            deadlines: deadlines({ aim, limit }),
            longer: longer && { when: longer.when, deadlines: deadlines(longer) },
          },
          remind: { offices: remind.to, before: remind.before },
        }),
      ),
    };
  },
);

type Read = z.infer<typeof file>;
type Refuse = (path: PropertyKey[], message: string) => void;

function deadlines({ aim, limit }: { aim?: unknown; limit?: unknown }): Deadline[] {
  return [
    ...(aim === undefined ? [] : [{ kind: 'aim', within: aim } as Deadline]),
    ...(limit === undefined ? [] : [{ kind: 'limit', within: limit } as Deadline]),
  ];
}

function sameId(rows: readonly { id: string }[], where: string, refuse: Refuse): void {
  rows.forEach(({ id: own }, index) => {
    if (rows.findIndex((each) => each.id === own) < index)
      refuse([where, index, 'id'], `id「${own}」は二つ目です。一つにしてください`);
  });
}

/** What a row, an event or a condition names has to be there. */
function references({ facts, exemptions, events, duties }: Read, refuse: Refuse): void {
  const known = new Set<string>([...facts.map((each) => each.id), ...INCIDENT_FACTS]);
  const asked = (path: PropertyKey[], when: Guard): void => {
    for (const name of factsOf(when))
      if (!known.has(name)) refuse(path, `事実「${name}」が facts にありません`);
  };
  const times = new Set(facts.filter(({ type }) => type === 'time').map((each) => each.id));
  const reasons = new Set(exemptions.map((each) => each.id));
  const named = new Set(events.map((each) => each.id));
  exemptions.forEach(({ when }, index) => asked(['exemptions', index, 'when'], when));
  events.forEach(({ requires, unless, cases }, index) => {
    asked(['events', index, 'requires'], requires);
    cases.forEach(({ when }, at) => asked(['events', index, 'cases', at, 'when'], when));
    unless.forEach((reason, at) => {
      if (!reasons.has(reason))
        refuse(['events', index, 'unless', at], `「${reason}」が exemptions にありません`);
    });
  });
  duties.forEach(({ events: of, clock: { from, orReceipt, longer } }, index) => {
    const here = ['duties', index] as const;
    of.forEach((one, at) => {
      if (!named.has(one)) refuse([...here, 'events', at], `「${one}」が events にありません`);
    });
    if (longer) asked([...here, 'clock', 'longer', 'when'], longer.when);
    if (from !== 'awareness' && !times.has(from))
      refuse(
        [...here, 'clock', 'from'],
        `awareness か、facts にある時刻（type: time）にしてください`,
      );
    if (orReceipt !== null && !times.has(orReceipt))
      refuse([...here, 'clock', 'orReceipt'], `facts にある時刻（type: time）にしてください`);
  });
}

/** Two rows of one duty for the same organ on one day: nobody could say which deadline holds. */
function overlaps(duties: Read['duties'], refuse: Refuse): void {
  duties.forEach((row, index) => {
    const other = duties.slice(0, index).find((each) => each.id === row.id && clash(each, row));
    if (!other) return;
    const until = other.to ?? '終わりなし';
    refuse(
      ['duties', index, 'from'],
      `「${row.id}」の期間が、前の行（${other.from} から ${until}）と重なります。前の行の to を、この行の from の前の日にしてください`,
    );
  });
}

type Spell = Pick<DutyRow, 'from' | 'to' | 'legal'>;

function clash(one: Spell, other: Spell): boolean {
  return (
    one.legal.some((each) => other.legal.includes(each)) &&
    (one.to === null || other.from <= one.to) &&
    (other.to === null || one.from <= other.to)
  );
}
