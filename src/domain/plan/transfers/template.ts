import type { Day, Office } from '../plan.js';
import type { Unit } from '../profile.js';
import { HEADINGS, plain, type Column } from './headings.js';
import type { Table } from './list.js';
import type { Staff } from './who.js';

const COLUMNS = Object.keys(HEADINGS) as Column[];
/** Told apart by their ids, which only they need. */
const ID_COLUMN = COLUMNS.indexOf('id');

/** Who is in which office on a day, as a list that can be edited and read again; read as it is, it changes nothing. */
export function templateOf({ offices, people, appointments, units }: Staff, at: Day): Table {
  const names = people.map(({ name }) => plain(name));
  const isShared = (name: string): boolean =>
    names.filter((each) => each === plain(name)).length > 1;
  const rows = offices.flatMap((office) =>
    appointments
      .filter(({ from, to }) => from <= at && (to === null || at <= to))
      .filter((each) => each.office === office.id)
      .toSorted((one, other) => one.order - other.order)
      .map(({ person, order, from, to }) => {
        const member = people.find(({ id }) => id === person);
        const cells: Record<Column, string | null> = {
          office: wordFor(office, offices),
          order: String(order),
          id: isShared(member?.name ?? '') ? person : null,
          name: member?.name ?? person,
          post: member?.post ?? null,
          email: member?.email ?? null,
          phone: member?.phone ?? null,
          mobile: member?.mobile ?? null,
          outOfHours: member?.outOfHours ?? null,
          unit: member?.outside ?? unitWord(member?.unit, units),
          ...{ from, to },
        };
        return COLUMNS.map((column) => cells[column] ?? '');
      }),
  );
  const table = [COLUMNS.map((column) => HEADINGS[column][0]), ...rows];
  const needsIds = rows.some((cells) => cells[ID_COLUMN] !== '');
  return needsIds ? table : table.map((cells) => cells.toSpliced(ID_COLUMN, 1));
}

/** Its name, as long as no other unit has it. */
function unitWord(id: string | null | undefined, units: readonly Unit[]): string | null {
  const unit = units.find((each) => each.id === id);
  if (!unit) return null;
  const same = units.filter(({ id: other, name }) => {
    return other === plain(unit.name) || plain(name) === plain(unit.name);
  });
  return same.length === 1 ? unit.name : unit.id;
}

/** Its title, as long as no other office answers to it. */
function wordFor(office: Office, offices: readonly Office[]): string {
  const word = plain(office.title);
  const answering = offices.filter(({ id, title }) => plain(id) === word || plain(title) === word);
  return answering.every(({ id }) => id === office.id) ? office.title : office.id;
}
