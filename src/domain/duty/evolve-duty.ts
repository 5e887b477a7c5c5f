import type { Entry, EntryKind } from '../incident/entry.js';
import type { Handlers } from '../incident/handler.js';
import type { Incident } from '../incident/incident.js';
import { NOTHING_RECORDED, type DutyRecord } from './duty-record.js';

type DutyKind = Extract<
  EntryKind,
  | 'organ-named'
  | 'duty-opened'
  | 'duty-judged'
  | 'duty-reported'
  | 'duty-reminded'
  | 'duty-facts-recorded'
>;

/** How each entry about outside duties changes the state. */
export const DUTY_HANDLERS: Handlers<DutyKind> = {
  'organ-named': (state, { organ }) => ({ ...state, organ }),
  'duty-opened': (state, { duty, cases, origin }, entry) =>
    withRecord(state, ({ opened }) => ({
      opened: [...opened, { duty, cases, origin, at: onRecord(state, entry) }],
    })),
  'duty-judged': (state, { duty, byName: by, reason }, entry) =>
    withRecord(state, ({ judged }) => ({
      judged: [...judged, { duty, by, reason, at: onRecord(state, entry) }],
    })),
  'duty-reported': (state, { duty, at, number, byName: by }) =>
    withRecord(state, ({ reports }) => ({ reports: [...reports, { duty, at, number, by }] })),
  'duty-reminded': (state, facts) =>
    withRecord(state, ({ reminded }) => ({ reminded: [...reminded, facts] })),
  'duty-facts-recorded': (state, { facts }) => {
    const known = { ...state.facts };
    for (const [id, value] of Object.entries(facts)) {
      known[id] = [...(known[id] ?? []), { value, run: '', step: null }];
    }
    return { ...state, facts: known };
  },
};

/**
 * When an entry was put on record, with its number in the incident: several may share one moment, and what comes
 * after a judgement has to be told from what came before it.
 */
function onRecord({ version }: Incident, { recordedAt }: Entry): string {
  return recordedOrder(recordedAt, version);
}

/** Sorts as the entries were made; begins with the moment. */
export function recordedOrder(at: string, version: number): string {
  return `${at} ${String(version).padStart(6, '0')}`;
}

function withRecord(
  state: Incident,
  change: (record: DutyRecord) => Partial<DutyRecord>,
): Incident {
  const record = state.duties ?? NOTHING_RECORDED;
  return { ...state, duties: { ...record, ...change(record) } };
}
