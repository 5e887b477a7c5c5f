import type { Appointment, Day, Office, OfficeId, Person, PersonId } from '../plan.js';
import type { Unit } from '../profile.js';
import { cut, didYouMean, HEADINGS, plain, type Column, type ListProblem } from './headings.js';
import type { ListRow, Told } from './list.js';

/** A person as the plan keeps them, with the day their contacts were last confirmed. */
export interface StaffMember extends Person {
  readonly confirmed: Day | null;
}

/** Who a body has, and who is appointed to what. */
export interface Staff {
  readonly offices: readonly Office[];
  readonly people: readonly StaffMember[];
  readonly appointments: readonly Appointment[];
  readonly units: readonly Unit[];
}

/** A row that names an office and a person of the body, or a new one. */
export interface KnownRow {
  readonly row: number;
  readonly office: OfficeId;
  readonly person: PersonId;
  readonly order: number;
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface Known {
  readonly rows: readonly KnownRow[];
  /** Everybody, those who are new at the end. */
  readonly people: readonly StaffMember[];
  readonly problems: readonly ListProblem[];
}

const CONTACTS = ['email', 'phone', 'mobile', 'outOfHours'] as const;
const TELEPHONES: readonly Column[] = ['phone', 'mobile', 'outOfHours'];
const TOLD = ['post', 'unit', ...CONTACTS] as const satisfies readonly (Column & keyof Person)[];
const NOTHING_SAID = {
  ...{ post: '', unit: null, outside: null, confirmed: null },
  ...{ email: null, phone: null, mobile: null, outOfHours: null },
};
const ID = /^[a-z][a-z0-9-]{1,60}$/;

/** Find the office and the person of each row; who is not there yet gets an id, who is keeps theirs. */
export function whoIsMeant(rows: readonly ListRow[], staff: Staff): Known {
  const offices = new OfficeFinder(staff.offices);
  const people = new PersonFinder(staff);
  const known = rows.map((row) => {
    const office = offices.find(row);
    return { ...row, office: office ?? '', person: people.find(row, office ?? 'staff') };
  });
  const problems = [...offices.problems, ...people.problems, ...people.incomplete()];
  return {
    rows: known.map(({ row, office, person, order, from, to }) => ({
      ...{ row, office, person, order, from, to },
    })),
    people: people.all(),
    problems: problems.toSorted((one, other) => one.row - other.row),
  };
}

/** Offices by id, then title, then full title. */
class OfficeFinder {
  readonly problems: ListProblem[] = [];

  constructor(private readonly offices: readonly Office[]) {}

  find({ row, office: word }: ListRow): OfficeId | null {
    const found = this.called(plain(word));
    if (found.length === 1) return found[0]?.id ?? null;
    const ids = found.map(({ id }) => id).join('、');
    const titles = this.offices.map(({ title }) => title);
    const what =
      found.length > 1
        ? `「${cut(word)}」という役職が二つあります。${ids} のどれかを書いてください`
        : `「${cut(word)}」という役職はありません。${didYouMean(word, titles)}body.yaml の offices にある役職を書いてください`;
    this.problems.push({ row, column: HEADINGS.office[0], what });
    return null;
  }

  private called(word: string): readonly Office[] {
    const ways = (['id', 'title', 'fullTitle'] as const).map((key) =>
      this.offices.filter((office) => plain(office[key]) === word),
    );
    return ways.find((found) => found.length > 0) ?? [];
  }
}

/** What the rows say of one person. */
interface Meant {
  member: StaffMember;
  readonly isNew: boolean;
  /** The row that first names them. */
  readonly row: number;
  /** What was said, by which row: two rows must not say different things. */
  readonly told: Map<Column, { readonly row: number; readonly value: string | null }>;
}

/** People by id, and by name as long as only one has it. */
class PersonFinder {
  readonly problems: ListProblem[] = [];
  private readonly named = new Map<string, StaffMember[]>();
  private readonly meant = new Map<PersonId, Meant>();
  private readonly newcomers = new Map<string, PersonId>();
  private readonly ids: Set<PersonId>;
  /** How often an id was wanted: ten thousand people of one office are not counted from the start each. */
  private readonly counted = new Map<PersonId, number>();

  private readonly people: readonly StaffMember[];

  constructor(private readonly staff: Staff) {
    const { people } = staff;
    this.people = people;
    this.ids = new Set(people.map(({ id }) => id));
    for (const member of people) {
      const name = plain(member.name);
      this.named.set(name, [...(this.named.get(name) ?? []), member]);
    }
  }

  find(row: ListRow, office: OfficeId): PersonId {
    const meant = this.present(row) ?? this.newcomer(row, office);
    for (const column of TOLD) this.note(meant, row, column);
    return meant.member.id;
  }

  all(): StaffMember[] {
    const stay = this.people.map((each) => this.meant.get(each.id)?.member ?? each);
    const come = [...this.meant.values()].filter(({ isNew }) => isNew);
    return [...stay, ...come.map(({ member }) => member)];
  }

  /** New people of whom too little is said. */
  incomplete(): ListProblem[] {
    return [...this.meant.values()].flatMap(({ member, isNew, row }) => {
      const isReachable = CONTACTS.some((each) => Boolean(member[each]));
      const name = cut(member.name);
      return [
        ...(isNew && member.post === ''
          ? [{ row, column: HEADINGS.post[0], what: `新しい人「${name}」の職名がありません` }]
          : []),
        ...(isReachable
          ? []
          : [
              {
                ...{ row, column: HEADINGS.email[0] },
                what: `「${name}」に、メール、内線、携帯のどれもありません`,
              },
            ]),
      ];
    });
  }

  private present(row: ListRow): Meant | null {
    const { id, name } = row;
    const sameName = this.named.get(plain(name)) ?? [];
    const member =
      id === null ? sameName[0] : this.people.find((each) => each.id === id.normalize('NFKC'));
    if (!member) return null;
    if (id === null && sameName.length > 1) {
      const ids = sameName.map((each) => each.id).join('、');
      const what = `「${cut(name)}」という人が二人います。職員IDの列に ${ids} のどちらかを書いてください`;
      this.wrong(row, 'name', what);
    }
    if (id !== null && name !== '' && plain(name) !== plain(member.name)) {
      const what = `${member.id} は「${cut(member.name)}」です。新しい人なら、職員IDを空にしてください`;
      this.wrong(row, 'id', what);
    }
    return this.remember(member.id, { member, isNew: false, row: row.row, told: new Map() });
  }

  private newcomer(row: ListRow, office: OfficeId): Meant {
    const wanted = row.id?.normalize('NFKC') ?? null;
    if (row.name === '') {
      this.wrong(row, 'id', `職員ID「${cut(row.id ?? '')}」の人はいません。氏名を書いてください`);
    }
    if (wanted !== null && !ID.test(wanted)) {
      const what = `「${cut(wanted)}」は職員IDにできません。英小文字で始まる、英小文字・数字・ハイフンにしてください`;
      this.wrong(row, 'id', what);
    }
    const key = wanted ?? plain(row.name);
    const id = this.newcomers.get(key) ?? this.unused(wanted ?? idFor(row.email ?? null, office));
    this.newcomers.set(key, id);
    const member = { id, name: row.name.trim(), ...NOTHING_SAID };
    return this.remember(id, { member, isNew: true, row: row.row, told: new Map() });
  }

  private remember(id: PersonId, meant: Meant): Meant {
    const known = this.meant.get(id) ?? meant;
    this.meant.set(id, known);
    return known;
  }

  private unused(base: PersonId): PersonId {
    let count = this.counted.get(base) ?? 1;
    let id = base;
    for (; this.ids.has(id); id = `${base}-${count}`) count += 1;
    this.counted.set(base, count);
    this.ids.add(id);
    return id;
  }

  /** Take over what a row says of somebody; whoever can be reached elsewhere now has to be tried again. */
  private note(meant: Meant, row: ListRow, column: (typeof TOLD)[number]): void {
    const value = column === 'unit' ? this.unitOf(row, meant) : row[column];
    const before = meant.member[column] ?? null;
    if (value === undefined || (value !== null && before === `0${value}`)) return;
    if (TELEPHONES.includes(column) && value !== null && /^[1-9]\d{8,9}$/.test(value)) {
      this.wrong(
        row,
        column,
        `「${value}」は、先頭の 0 が消えています。000-0000-0000 のように書いてください`,
      );
    }
    const told = meant.told.get(column);
    if (told && told.value !== value) {
      this.wrong(row, column, `${told.row}行目と違います。同じ人には同じことを書いてください`);
    }
    meant.told.set(column, { row: row.row, value });
    if (value === before) return;
    const isContact = CONTACTS.some((each) => each === column);
    const { confirmed } = meant.member;
    meant.member = {
      ...meant.member,
      [column]: value,
      confirmed: isContact ? null : confirmed,
    };
  }

  /** A unit by its id or name; the organisation of somebody outside is read as it stands, and not changed here. */
  private unitOf(row: ListRow, { member }: Meant): Told {
    const { unit: word } = row;
    if (word === undefined || word === null) return word;
    const asked = plain(word);
    if (member.outside && plain(member.outside) === asked) return undefined;
    const { units } = this.staff;
    const found = units.filter(({ id, name }) => id === asked || plain(name) === asked);
    if (found.length === 1 && !member.outside) return found[0]?.id;
    this.wrong(row, 'unit', unitProblem(word, { found, staff: this.staff, member }));
    return undefined;
  }

  private wrong({ row }: ListRow, column: Column, what: string): void {
    this.problems.push({ row, column: HEADINGS[column][0], what });
  }
}

interface Asked {
  readonly found: readonly Unit[];
  readonly staff: Staff;
  readonly member: StaffMember;
}

function unitProblem(word: string, { found, staff, member }: Asked): string {
  if (member.outside) {
    return `「${cut(member.name)}」は「${cut(member.outside)}」の人です。所属は空にしてください`;
  }
  if (found.length > 1) {
    const ids = found.map(({ id }) => id).join('、');
    return `「${cut(word)}」という部署が二つあります。${ids} のどれかを書いてください`;
  }
  const names = staff.units.map(({ name }) => name);
  return `「${cut(word)}」という部署はありません。${didYouMean(word, names)}組織にある部署の名を書いてください`;
}

/** An id for somebody new that nobody has: deputy-mayor of deputy-mayor@…, else the office. */
export function personIdFor(
  email: string | null,
  office: OfficeId,
  taken: readonly PersonId[],
): PersonId {
  const base = idFor(email, office);
  let id = base;
  for (let count = 2; taken.includes(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** deputy-mayor of deputy-mayor@…, else the office: whatever can be an id. */
function idFor(email: string | null, office: OfficeId): PersonId {
  const local =
    (email ?? '')
      .split('@')[0]
      ?.toLowerCase()
      .replace(/[^a-z0-9]+/g, '-') ?? '';
  const id = local
    .replace(/^[^a-z]+/, '')
    .replace(/-+$/, '')
    .slice(0, 50);
  return ID.test(id) ? id : `${office.slice(0, 50)}-holder`;
}
