import type { Member, Organisation, OrganisationOffice, PlaceOfOffice, Unit } from '../api/types';
import type { Day } from '../format/date-input';

/** Who is in an office on a day, holder first. */
export function standing({ places }: OrganisationOffice, day: Day): PlaceOfOffice[] {
  return places.filter(({ from, to }) => from <= day && (to === null || day <= to));
}

/** What is already decided for later days. */
export function later({ places }: OrganisationOffice, day: Day): PlaceOfOffice[] {
  return places.filter(({ from }) => from > day);
}

export interface Role {
  readonly office: OrganisationOffice;
  readonly order: number;
}

/** The offices that somebody holds or stands in for on a day. */
export function rolesOf({ offices }: Organisation, person: string, day: Day): Role[] {
  return offices.flatMap((office) =>
    standing(office, day)
      .filter((place) => place.person === person)
      .map(({ order }) => ({ office, order })),
  );
}

/** The day whose contact tree is the new one: the first on which an office changes hands after a day, else that day. */
export function nextChange({ offices }: Organisation, day: Day): Day {
  const coming = offices.flatMap((office) => later(office, day).map(({ from }) => from));
  return coming.toSorted()[0] ?? day;
}

/** The next 1 April after a day. */
export function nextApril(day: Day): Day {
  const year = Number(day.slice(0, 4));
  const april = `${year}-04-01`;
  return april > day ? april : `${year + 1}-04-01`;
}

/** Units of an organ, or below a unit, in the order of the file. */
export function unitsBelow(
  { units }: Organisation,
  { organ, parent }: { readonly organ: string; readonly parent: string | null },
): Unit[] {
  return units.filter((each) => each.organ === organ && each.parent === parent);
}

/** 企画部 情報政策課 */
export function unitPath({ units }: Organisation, id: string | null): string {
  const names: string[] = [];
  let at = units.find((each) => each.id === id);
  while (at && names.length <= units.length) {
    names.unshift(at.name);
    const { parent } = at;
    at = units.find((each) => each.id === parent);
  }
  return names.join(' ');
}

/** Whether a person is meant by what was typed: names, posts, units, numbers, whatever the width of letters. */
export function isMeant(member: Member, organisation: Organisation, typed: string): boolean {
  const words = plain(typed).split(' ').filter(Boolean);
  const { name, post, outside, email, phone, mobile } = member;
  const path = unitPath(organisation, member.unit);
  const text = plain([name, post, outside, email, phone, mobile, path].filter(Boolean).join(' '));
  return words.every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
