import { z } from 'zod';
import { fromParts } from './dates.js';
import { kindFor } from './kinds.js';
import { categoryOf, cut, type Sample } from './sample.js';
import { categoryBy, type VerisMap } from './veris-map.js';

const action = z.looseObject({ variety: z.array(z.string()).optional() });
const actor = z.looseObject({ motive: z.array(z.string()).optional() });

const recordSchema = z.looseObject({
  incident_id: z.string(),
  summary: z.string().optional(),
  action: z.record(z.string(), action),
  actor: z.record(z.string(), actor),
  timeline: z.looseObject({
    incident: z.object({
      year: z.number(),
      month: z.number().optional(),
      day: z.number().optional(),
    }),
  }),
  victim: z.looseObject({
    victim_id: z.string().optional(),
    state: z.string().optional(),
    country: z.array(z.string()).optional(),
  }),
  asset: z.looseObject({ assets: z.array(z.looseObject({ variety: z.string() })).optional() }),
});

const labelSchema = z.looseObject({
  incident_id: z.string(),
  expected_category: z.number().nullable(),
  acceptable_categories: z.array(z.number()),
});

type VcdbRecord = z.infer<typeof recordSchema>;

/** A VERIS record as a report of the past. @throws when record and label are not of one incident. */
export function vcdbSample(line: unknown, labelLine: unknown, map: VerisMap): Sample {
  const record = recordSchema.parse(line);
  const label = labelSchema.parse(labelLine);
  if (label.incident_id !== record.incident_id) throw new Error(`No label: ${record.incident_id}`);
  const actions = new Map(
    Object.entries(record.action).map(([name, { variety = [] }]) => [name, variety]),
  );
  const motives = Object.values(record.actor).flatMap(({ motive = [] }) => motive);
  const category = categoryBy(map, { actions, motives });
  const acceptable = label.acceptable_categories.flatMap((each) => categoryOf(each) ?? []);
  return {
    source: 'vcdb',
    sourceId: record.incident_id,
    category,
    label: { expected: categoryOf(label.expected_category), acceptable },
    report: {
      summary: summaryOf(record),
      kind: category === null ? 'unknown' : kindFor(actions),
      ...(category === null ? {} : { category }),
      aware: fromParts(record.timeline.incident),
      place: cut(placeOf(record), 500),
      system: cut(systemOf(record), 500),
    },
  };
}

/** Some records have no text: then what the coder ticked. */
function summaryOf(record: VcdbRecord): string {
  const written = record.summary?.trim();
  if (written) return cut(written, 2000);
  const ticked = Object.entries(record.action).flatMap(([name, { variety = [] }]) => [
    name,
    ...variety,
  ]);
  return cut(`（要約なし）${ticked.join(', ')} — ${placeOf(record)}`, 2000);
}

function placeOf({ victim }: VcdbRecord): string {
  return [victim.victim_id, victim.state, ...(victim.country ?? [])].filter(Boolean).join(', ');
}

function systemOf({ asset }: VcdbRecord): string {
  return (asset.assets ?? []).map((each) => each.variety).join(', ');
}
