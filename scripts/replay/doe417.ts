import { z } from 'zod';
import { fromUsLocal } from './dates.js';
import { categoryOf, cut, type Sample } from './sample.js';

const text = z.string().nullable();

const recordSchema = z.looseObject({
  incident_id: z.string(),
  file_year: z.number(),
  month: text,
  date_began: text,
  time_began: text,
  date_restored: text,
  time_restored: text,
  area_affected: text,
  alert_criteria: text,
  event_type: text,
  demand_loss_mw: text,
  customers_affected: text,
});

const labelSchema = z.looseObject({
  incident_id: z.string(),
  expected_category: z.number().nullable(),
});

type OutageRecord = z.infer<typeof recordSchema>;

/**
 * An outage report as a record of the past. It has no VERIS actions: for a municipality in the area it is an
 * outage (インフラ障害) whatever hit the utility; what did stays in the words of the summary.
 * @throws when record and label are not of one incident.
 */
export function doe417Sample(line: unknown, labelLine: unknown): Sample {
  const record = recordSchema.parse(line);
  const label = labelSchema.parse(labelLine);
  if (label.incident_id !== record.incident_id) throw new Error(`No label: ${record.incident_id}`);
  const expected = categoryOf(label.expected_category);
  return {
    source: 'doe417',
    sourceId: record.incident_id,
    category: 'infrastructure',
    label: { expected, acceptable: expected ? [expected] : [] },
    report: {
      summary: cut(summaryOf(record), 2000),
      kind: 'power-outage',
      category: 'infrastructure',
      aware: fromUsLocal({
        date: record.date_began,
        time: record.time_began,
        month: record.month,
        year: record.file_year,
      }),
      place: cut(record.area_affected ?? '', 500),
      system: 'Electric power',
    },
  };
}

/** Every field in the record's own words, “Unknown” included. */
function summaryOf(record: OutageRecord): string {
  const said = (value: string | null): string => value ?? 'Unknown';
  return [
    `${said(record.event_type)}: ${said(record.alert_criteria)}`,
    said(record.area_affected),
    `began ${said(record.date_began)} ${said(record.time_began)} (local time, no zone given)`,
    `restored ${said(record.date_restored)} ${said(record.time_restored)}`,
    `demand loss ${said(record.demand_loss_mw)} MW, customers affected ${said(record.customers_affected)}`,
  ].join('\n');
}
