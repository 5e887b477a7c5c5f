import { addDays } from '../calendar/jst.js';
import type { Appointment, Day } from '../plan/plan.js';
import type { Days } from './subject.js';

/** Days on which the same appointments hold, both inclusive. */
export interface Term extends Days {
  readonly standing: readonly Appointment[];
}

/** The days cut where an appointment begins or ends, each with who stands then. */
export function termsOf(appointments: readonly Appointment[], days: Days): Term[] {
  const cuts = appointments.flatMap(({ from, to }) => (to === null ? [from] : [from, next(to)]));
  const starts = [
    ...new Set([days.from, ...cuts.filter((day) => day > days.from && day <= days.to)]),
  ].toSorted();
  return starts.map((from, index) => {
    const following = starts[index + 1];
    const to = following === undefined ? days.to : addDays(following, -1);
    return { from, to, standing: appointments.filter((each) => covers(each, from)) };
  });
}

/** Neighbouring terms as one, in words: 2027-04-01から2027-04-30まで. */
export function inWords(terms: readonly Days[]): string {
  const joined: Days[] = [];
  for (const term of terms) {
    const last = joined.at(-1);
    if (last && next(last.to) === term.from) joined.splice(-1, 1, { ...last, to: term.to });
    else joined.push(term);
  }
  return joined.map(({ from, to }) => `${from}から${to}まで`).join('、');
}

function covers({ from, to }: Appointment, day: Day): boolean {
  return from <= day && (to === null || day <= to);
}

function next(day: Day): Day {
  return addDays(day, 1);
}
