import type { Day } from '../plan.js';
import type { ListProblem } from './headings.js';
import { readList, type Table } from './list.js';
import { placeName, Seats, type Seated } from './seats.js';
import { whoIsMeant, type KnownRow, type Staff, type StaffMember } from './who.js';

/** What a list makes of a body's people and appointments: all of it, or what is wrong with it. */
export type Transfer =
  | { readonly ok: false; readonly problems: readonly ListProblem[] }
  | (Seated & { readonly ok: true; readonly people: readonly StaffMember[] });

/**
 * Hold a list of transfers against a body. Rows without 着任日 begin on `at`; nothing before it changes, and what
 * the list does not name stays as it is.
 */
export function transfer(table: Table, staff: Staff, at: Day): Transfer {
  const list = readList(table);
  if (list.problems.length > 0) return { ok: false, problems: list.problems };
  const known = whoIsMeant(list.rows, staff);
  if (known.problems.length > 0) return { ok: false, problems: known.problems };
  const same = [...twice(known.rows), ...crowded(known.rows)];
  if (same.length > 0) return { ok: false, problems: same };
  const seats = new Seats(staff, at);
  for (const row of known.rows) seats.keepOrEnd(row);
  for (const row of byFirstDay(known.rows)) seats.begin(row);
  const problems = seats.look();
  if (problems.length > 0) {
    return { ok: false, problems: problems.toSorted((one, other) => one.row - other.row) };
  }
  return { ok: true, people: known.people, ...seats.result() };
}

/** The same office, order and person in two rows. */
function twice(rows: readonly KnownRow[]): ListProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, office, order, person }) => {
    const key = [office, order, person].join(' ');
    const same = first.get(key);
    if (same === undefined) first.set(key, row);
    return same === undefined ? [] : [{ row, column: null, what: `${same}行目と同じ任命です` }];
  });
}

/** Whoever comes first is followed by whoever comes later; without a day it is that of the transfers. */
function byFirstDay(rows: readonly KnownRow[]): KnownRow[] {
  return rows.toSorted((one, other) => (one.from ?? '').localeCompare(other.from ?? ''));
}

/** One place changes hands once or twice in a year; more is another kind of list. */
const MOST_IN_PLACE = 20;

function crowded(rows: readonly KnownRow[]): ListProblem[] {
  const counts = new Map<string, number>();
  return rows.flatMap((row) => {
    const count = (counts.get(placeName(row)) ?? 0) + 1;
    counts.set(placeName(row), count);
    const what = `同じ役職と順位の行が ${MOST_IN_PLACE} より多くあります。異動の行だけにしてください`;
    return count === MOST_IN_PLACE + 1 ? [{ row: row.row, column: null, what }] : [];
  });
}
