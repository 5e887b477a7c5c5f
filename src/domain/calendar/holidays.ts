import type { Day } from '../plan/plan.js';
import { addDays, weekdayOf } from './jst.js';

/** A holiday with the name that 内閣府 prints. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

const SUNDAY = 0;
const MONDAY = 1;

type Rule = (year: number) => Day;

/** 国民の祝日に関する法律 2条, as in force since 2022. The Diet may change it: then the list of 内閣府 goes before. */
const NATIONAL_HOLIDAYS: readonly { readonly name: string; readonly on: Rule }[] = [
  { name: '元日', on: fixed('01-01') },
  { name: '成人の日', on: monday('01', 2) },
  { name: '建国記念の日', on: fixed('02-11') },
  { name: '天皇誕生日', on: fixed('02-23') },
  { name: '春分の日', on: equinox('03', 20.8431) },
  { name: '昭和の日', on: fixed('04-29') },
  { name: '憲法記念日', on: fixed('05-03') },
  { name: 'みどりの日', on: fixed('05-04') },
  { name: 'こどもの日', on: fixed('05-05') },
  { name: '海の日', on: monday('07', 3) },
  { name: '山の日', on: fixed('08-11') },
  { name: '敬老の日', on: monday('09', 3) },
  { name: '秋分の日', on: equinox('09', 23.2488) },
  { name: 'スポーツの日', on: monday('10', 2) },
  { name: '文化の日', on: fixed('11-03') },
  { name: '勤労感謝の日', on: fixed('11-23') },
];

/**
 * The 国民の祝日 and 休日 of a year by the law's own rules, in the order of the calendar. The equinoxes come
 * from the usual approximation, good to 2099; the true ones are announced each February for the next year.
 */
export function holidaysOf(year: number): readonly Holiday[] {
  const known = YEARS.get(year);
  if (known) return known;
  const holidays = computed(year);
  YEARS.set(year, holidays);
  return holidays;
}

/** A year never changes, and every open day asks for it. */
const YEARS = new Map<number, readonly Holiday[]>();

function computed(year: number): readonly Holiday[] {
  const national = NATIONAL_HOLIDAYS.map(({ name, on }) => ({ day: on(year), name }));
  const days = new Set(national.map(({ day }) => day));
  return [...national, ...substitutes(days), ...between(days)].toSorted((one, other) =>
    one.day.localeCompare(other.day),
  );
}

/** 3条2項: a 祝日 on a Sunday makes the next day that is none a 休日. */
function substitutes(days: ReadonlySet<Day>): Holiday[] {
  return [...days]
    .filter((day) => weekdayOf(day) === SUNDAY)
    .map((day) => {
      let next = addDays(day, 1);
      while (days.has(next)) next = addDays(next, 1);
      return { day: next, name: '休日（振替休日）' };
    });
}

/** 3条3項: a day between two 祝日 that is none itself. A Monday after a Sunday is 振替休日 already. */
function between(days: ReadonlySet<Day>): Holiday[] {
  return [...days]
    .map((day) => addDays(day, 1))
    .filter((day) => !days.has(day) && days.has(addDays(day, 1)))
    .filter((day) => weekdayOf(day) !== MONDAY)
    .map((day) => ({ day, name: '休日（祝日に挟まれた日）' }));
}

function fixed(monthDay: string): Rule {
  return (year) => `${year}-${monthDay}`;
}

/** The n-th Monday of a month. */
function monday(month: string, count: number): Rule {
  return (year) => {
    const first = `${year}-${month}-01`;
    return addDays(first, ((8 - weekdayOf(first)) % 7) + (count - 1) * 7);
  };
}

/** Day of an equinox from 1980 to 2099, reckoned from its moment in 1980. */
function equinox(month: string, moment: number): Rule {
  return (year) => {
    const passed = year - 1980;
    const day = Math.floor(moment + 0.242194 * passed - Math.floor(passed / 4));
    return `${year}-${month}-${day}`;
  };
}
