import { addDays } from '../calendar/jst.js';
import { dayText } from '../plan-document/parts.js';
import type { Appointment } from '../plan/plan.js';
import { placeName } from '../plan/transfers/seats.js';
import { changeOf, isSame, type Line } from './compare.js';
import type { ComparedPlan, Names } from './compared-plan.js';

/** 任命, place by place: who follows whom, and from which day. */
export function appointmentLines(before: ComparedPlan, after: ComparedPlan, names: Names): Line[] {
  const [old, now] = [byPlace(before), byPlace(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((place) =>
    placeLines(old.get(place) ?? [], now.get(place) ?? [], names),
  );
}

/** The terms of each place of each office. */
function byPlace({ appointments }: ComparedPlan): Map<string, Appointment[]> {
  const places = new Map<string, Appointment[]>();
  for (const term of appointments) {
    const place = placeName(term);
    places.set(place, [...(places.get(place) ?? []), term]);
  }
  return places;
}

function placeLines(
  old: readonly Appointment[],
  now: readonly Appointment[],
  names: Names,
): Line[] {
  const gone = old.filter((term) => !now.some((each) => isSame(each, term)));
  const come = now.filter((term) => !old.some((each) => isSame(each, term)));
  /** What another line says already. */
  const told = new Set<Appointment>();
  const lines = come
    .filter((term) => !gone.some((each) => isSameTerm(each, term)))
    .map((term) => {
      const first = term.from;
      const inPlace = gone.find((each) => each.from === first || each.person === term.person);
      const followed = now.find((each) => each.to !== null && addDays(each.to, 1) === first);
      const was = inPlace ?? followed;
      if (was) told.add(was);
      return comingLine(term, was ?? null, names);
    });
  return [
    ...lines,
    ...endLines(
      gone.filter((each) => !told.has(each)),
      { now, told, names },
    ),
  ];
}

/** Somebody comes, in the place of somebody or of nobody. */
function comingLine(term: Appointment, was: Appointment | null, names: Names): Line {
  const name = names.person(term.person);
  const span = `（${spanText(term)}）`;
  if (!was) {
    return {
      sign: '+',
      text: `${titleOf(term, names)}: ${name}${span}`,
      before: null,
      after: null,
    };
  }
  const before =
    was.person === term.person ? `${name}（${spanText(was)}）` : names.person(was.person);
  return changeOf(`${titleOf(term, names)}: ${before} → ${name}${span}`);
}

/** Who leaves without anybody following, and whose last day is another. */
function endLines(
  gone: readonly Appointment[],
  {
    now,
    told,
    names,
  }: {
    readonly now: readonly Appointment[];
    readonly told: ReadonlySet<Appointment>;
    readonly names: Names;
  },
): Line[] {
  return gone.flatMap((term): Line[] => {
    const who = `${titleOf(term, names)}: ${names.person(term.person)}`;
    const still = now.find((each) => isSameTerm(each, term));
    if (still && told.has(still)) return [];
    if (still) return [changeOf(`${who}の任期 ${spanText(term)} → ${spanText(still)}`)];
    return [{ sign: '-', text: `${who}（${spanText(term)}）を外す`, before: null, after: null }];
  });
}

/** CISO（本人）, CISO（代理1） */
function titleOf({ office, order }: Appointment, names: Names): string {
  return `${names.office(office)}（${order === 1 ? '本人' : `代理${order - 1}`}）`;
}

function spanText({ from, to }: Appointment): string {
  return `${dayText(from)}から${to === null ? '' : `${dayText(to)}まで`}`;
}

/** The same person since the same day, perhaps until another. */
function isSameTerm(one: Appointment, other: Appointment): boolean {
  return one.person === other.person && one.from === other.from;
}
