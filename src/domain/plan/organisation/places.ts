import { addDays } from '../../calendar/jst.js';
import { dayText } from '../../plan-document/parts.js';
import type { Appointment, Day, OfficeId, PersonId } from '../plan.js';
import type { StaffMember } from '../transfers/who.js';
import { editOf, said, type ListEdit } from './list-edit.js';
import { newPerson, personProblems } from './people.js';
import {
  refused,
  type Changed,
  type Organisation,
  type OrganisationChange,
  type Outcome,
  type Place,
  type Refused,
} from './organisation.js';
import { officeTitle, orderText, personText, placeText } from './words.js';

type PlacesChange = OrganisationChange & { kind: 'appointment' };

/** An appointment with its place in the file. */
type Seat = Appointment & { readonly index: number };

/** One place of the office: who is in it on the day, and who shall be. */
interface Turn {
  readonly order: number;
  readonly was: Seat | null;
  readonly wished: PersonId | null;
}

/**
 * Who is in an office from a day on, the holder first. Whoever leaves does so the day before; an appointment that
 * begins on that very day is put right where it stands.
 */
export function changePlaces(change: PlacesChange, organisation: Organisation): Outcome {
  const { office, from } = change;
  if (!organisation.offices.some(({ id }) => id === office)) {
    return refused('その役職は、もうありません。画面を読み直してください。');
  }
  const places = trimmed(change.places);
  const known = whoStands(places, organisation);
  if (!known.ok) return known;
  const people = [...organisation.people, ...known.newcomers];
  const after = { ...organisation, people };
  const turns = turnsOf(known.ids, { office, from, organisation });
  if (turns.length === 0) return refused('変わるところがありません。');
  const problems = planned(turns, change, after);
  if (known.ids.every((id) => id === null)) {
    const title = officeTitle(office, organisation);
    problems.push(`${title}に誰もいなくなります。次の人を入れてください。`);
  }
  return problems.length > 0
    ? refused(...problems)
    : made(turns, known.newcomers, { office, from, organisation: after });
}

function trimmed(places: readonly Place[]): Place[] {
  return places.slice(0, places.findLastIndex((each) => each !== null) + 1);
}

interface Standing {
  readonly ok: true;
  readonly ids: readonly (PersonId | null)[];
  readonly newcomers: readonly StaffMember[];
}

function whoStands(places: readonly Place[], organisation: Organisation): Standing | Refused {
  const taken = organisation.people.map(({ id }) => id);
  const newcomers: StaffMember[] = [];
  const problems: string[] = [];
  const ids = places.map((place): PersonId | null => {
    if (place === null) return null;
    if (typeof place === 'string') {
      if (!taken.includes(place)) problems.push('選んだ人が、もういません。読み直してください。');
      return place;
    }
    problems.push(...personProblems(place, organisation));
    const member = newPerson(place, [...taken, ...newcomers.map(({ id }) => id)]);
    newcomers.push(member);
    return member.id;
  });
  const twice = ids.find((id, index) => id !== null && ids.indexOf(id) !== index);
  if (twice) {
    const name = organisation.people.find(({ id }) => id === twice)?.name ?? twice;
    problems.push(`「${name}」が二度います。一つの役職で、一人は一つの順位だけです。`);
  }
  return problems.length > 0 ? refused(...problems) : { ok: true, ids, newcomers };
}

interface Where {
  readonly office: OfficeId;
  readonly from: Day;
  readonly organisation: Organisation;
}

/** Only the places that change hands. */
function turnsOf(ids: readonly (PersonId | null)[], where: Where): Turn[] {
  const now = seatsOf(where).filter(({ from, to }) => {
    return from <= where.from && (to === null || where.from <= to);
  });
  const last = Math.max(ids.length, ...now.map(({ order }) => order));
  return Array.from({ length: last }, (_, index) => {
    const order = index + 1;
    const was = now.find((each) => each.order === order) ?? null;
    return { order, was, wished: ids[index] ?? null };
  }).filter(({ was, wished }) => (was?.person ?? null) !== wished);
}

function seatsOf({ office, organisation }: Omit<Where, 'from'>): Seat[] {
  return organisation.appointments
    .map((each, index) => ({ ...each, index }))
    .filter((each) => each.office === office);
}

/** What was already decided for a later day is changed on that day, and not run over. */
function planned(turns: readonly Turn[], { office, from }: PlacesChange, after: Organisation) {
  const later = seatsOf({ office, organisation: after }).filter((each) => each.from > from);
  return later
    .filter((each) =>
      turns.some(
        ({ order, wished }) => order === each.order || (wished !== null && wished === each.person),
      ),
    )
    .map((each) => {
      const who = nameOf(each.person, after);
      return `${placeText(each, after)}に、もう「${who}」が決まっています。${dayText(each.from)}を選んでから変えてください。`;
    });
}

/** The places that change hands, and the people they need. */
function made(turns: readonly Turn[], newcomers: readonly StaffMember[], where: Where): Changed {
  const { people } = where.organisation;
  const behind = people.length - newcomers.length - 1;
  const add = newcomers.map((each) => ({ after: behind, values: said(each) }));
  return {
    ok: true,
    edits: [editOf('people', { add }), seatsEdit(turns, where)],
    lines: [
      ...newcomers.map((each) => `職員を加える: ${personText(each)}`),
      ...turns.map((each) => lineOf(each, where)),
    ],
    notes: notesOf(turns, newcomers, where),
  };
}

function seatsEdit(turns: readonly Turn[], where: Where): ListEdit {
  const { office, from, organisation } = where;
  const after = seatsOf(where).at(-1)?.index ?? organisation.appointments.length - 1;
  const corrected = turns.flatMap(({ was, wished }) =>
    was?.from === from ? [{ index: was.index, wished }] : [],
  );
  const others = turns.filter(({ was }) => was?.from !== from);
  const last = addDays(from, -1);
  return editOf('appointments', {
    set: [
      ...others.flatMap(({ was }) => (was ? [{ index: was.index, values: { to: last } }] : [])),
      ...corrected.flatMap(({ index, wished }) =>
        wished ? [{ index, values: { person: wished } }] : [],
      ),
    ],
    add: others.flatMap(({ order, wished }) =>
      wished ? [{ after, values: { office, person: wished, order, from } }] : [],
    ),
    remove: corrected.flatMap(({ index, wished }) => (wished ? [] : [index])),
  });
}

function lineOf({ order, was, wished }: Turn, { office, from, organisation }: Where): string {
  const who = (id: PersonId | null | undefined): string => {
    const found = organisation.people.find((each) => each.id === id);
    return found ? personText(found) : 'なし';
  };
  const place = `${officeTitle(office, organisation)} ${orderText(order)}`;
  return `${place}: ${who(was?.person)} → ${who(wished)}　${dayText(from)}から`;
}

function notesOf(
  turns: readonly Turn[],
  newcomers: readonly StaffMember[],
  where: Where,
): string[] {
  const { office, from, organisation } = where;
  const stay = new Set(turns.map(({ wished }) => wished));
  const left = turns.flatMap(({ was }) => (was && !stay.has(was.person) ? [was.person] : []));
  const remaining = left.flatMap((person) => {
    const others = organisation.appointments.filter(
      (each) =>
        each.person === person && each.office !== office && (each.to === null || each.to >= from),
    );
    if (others.length === 0) return [];
    const where = others.map(
      (each) => `${officeTitle(each.office, organisation)} ${orderText(each.order)}`,
    );
    return [
      `${nameOf(person, organisation)}は、まだ次の役職にいます: ${where.join('、')}。異動するなら、そちらも変えてください。`,
    ];
  });
  const isVacant = turns.some(({ order, wished }) => order === 1 && wished === null);
  const title = officeTitle(office, organisation);
  return [
    ...(isVacant ? [`${dayText(from)}から、${title}の本人が空席になります。`] : []),
    ...remaining,
    ...newcomers.map(
      ({ name }) => `「${name}」の電話とメールが通じたら、連絡先を確認済みにしてください。`,
    ),
  ];
}

function nameOf(id: PersonId, { people }: Organisation): string {
  return people.find((each) => each.id === id)?.name ?? id;
}
