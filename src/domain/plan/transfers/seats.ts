import { addDays } from '../../calendar/jst.js';
import type { Appointment, Day, OfficeId, PersonId } from '../plan.js';
import { cut, HEADINGS, type Column, type ListProblem } from './headings.js';
import type { KnownRow, Staff } from './who.js';

/** Somebody comes to an office. */
export interface Coming extends Appointment {
  /** Who held the place until the day before; null: nobody. */
  readonly before: PersonId | null;
}

/** An appointment that ends, by its place among those of the body. */
export interface Ending {
  readonly index: number;
  readonly to: Day;
  /** Somebody follows on the next day. */
  readonly isFollowed: boolean;
}

/** What becomes of the appointments of a body. */
export interface Seated {
  /** As they will stand; who comes stands after the last of their office. */
  readonly appointments: readonly Appointment[];
  readonly coming: readonly Coming[];
  readonly ending: readonly Ending[];
  /** Offices without a holder, each with the first day. */
  readonly vacant: readonly { readonly office: OfficeId; readonly from: Day }[];
}

/** An appointment with the row that wrote or changed it. */
interface Seat extends Appointment {
  readonly index: number | null;
  row: number | null;
  to: Day | null;
  before: PersonId | null;
  isFollowed: boolean;
}

/** Every appointment of a body while a list is worked into it. */
export class Seats {
  private readonly problems: ListProblem[] = [];
  private readonly seats: Seat[];
  private readonly places = new Map<string, Seat[]>();
  private readonly stays = new Set<KnownRow>();
  private readonly listed = new Set<Seat>();
  private readonly touched = new Set<OfficeId>();

  constructor(
    private readonly staff: Staff,
    private readonly at: Day,
  ) {
    this.seats = staff.appointments.map((each, index) => ({
      ...{ ...each, index, row: null, before: null, isFollowed: false },
    }));
    for (const seat of this.seats) this.placeOf(seat).push(seat);
  }

  /** Whoever already has the place keeps it, until their last day where the row has one. */
  keepOrEnd(row: KnownRow): void {
    const first = row.from ?? this.at;
    const seat = this.placeOf(row).find(
      (each) => each.person === row.person && each.index !== null && covers(each, first),
    );
    if (!seat) return;
    this.stays.add(row);
    this.listed.add(seat);
    if (row.to === null || row.to === seat.to) return;
    if (row.to < addDays(this.at, -1)) return this.tooEarly(row, 'to');
    this.touched.add(row.office);
    seat.row = row.row;
    seat.to = row.to;
  }

  /** Somebody else comes: whoever has the place leaves it the day before. */
  begin(row: KnownRow): void {
    if (this.stays.has(row)) return;
    const first = row.from ?? this.at;
    if (first < this.at) return this.tooEarly(row, 'from');
    const others = this.placeOf(row).filter((each) => overlap(each, { from: first, to: row.to }));
    const inTheWay = others.find((each) => each.from >= first || this.listed.has(each));
    if (inTheWay) return this.clash(row, inTheWay);
    const last = addDays(first, -1);
    for (const seat of others) {
      seat.to = last;
      seat.row = row.row;
    }
    const before = this.placeOf(row).find((each) => each.to === last);
    if (before) before.isFollowed = true;
    this.touched.add(row.office);
    const { office, person, order, to } = row;
    const seat = { office, person, order, from: first, to, index: null, row: row.row };
    const taken = { ...seat, before: before?.person ?? null, isFollowed: false };
    this.seats.push(taken);
    this.placeOf(row).push(taken);
  }

  /** What the body would come to that no plan may. */
  look(): ListProblem[] {
    return [
      ...this.problems,
      ...[...this.touched].flatMap((office) => [
        ...this.heldTwice(office),
        ...this.nobodyLeft(office),
      ]),
    ];
  }

  result(): Seated {
    const coming = this.seats.filter(({ index }) => index === null).map(comingOf);
    const { appointments } = this.staff;
    const ending = this.seats.flatMap(({ index, to, isFollowed }) =>
      index === null || to === null || appointments[index]?.to === to
        ? []
        : [{ index, to, isFollowed }],
    );
    return {
      appointments: withComing(
        this.seats.filter(({ index }) => index !== null).map(appointmentOf),
        coming.map(appointmentOf),
      ),
      ...{ coming, ending },
      vacant: [...this.touched].flatMap((office) => this.vacantFrom(office)),
    };
  }

  private placeOf(row: Pick<Appointment, 'office' | 'order'>): Seat[] {
    const place = placeName(row);
    const seats = this.places.get(place) ?? [];
    this.places.set(place, seats);
    return seats;
  }

  /** Two people in one place, or one person in two places of an office, on one day. */
  private heldTwice(office: OfficeId): ListProblem[] {
    const seats = this.seats.filter((each) => each.office === office);
    const inOnePlace = collisions(seats, 'order').map(([other, one]) => {
      const what = `この順位には、${other.from}から「${this.nameOf(other.person)}」の任命があり、重なります`;
      return { row: one.row ?? other.row, column: HEADINGS.to[0], what };
    });
    const ofOnePerson = collisions(seats, 'person').map(([other, one]) => {
      const last = Math.max(one.order, other.order);
      const what = `同じ人が、同じ日に、この役職の順位${other.order}と${one.order}にいます。順位${last}の行も書いてください（別の人か、退任日）`;
      return { row: one.row ?? other.row, column: HEADINGS.name[0], what };
    });
    // What no row has touched was so before.
    return [...inOnePlace, ...ofOnePerson].flatMap(({ row, ...rest }) =>
      row === null ? [] : [{ row, ...rest }],
    );
  }

  /** A day on which an office that had people has none. */
  private nobodyLeft(office: OfficeId): ListProblem[] {
    const seats = this.seats.filter((each) => each.office === office);
    const before = this.staff.appointments.filter((each) => each.office === office);
    const empty = new Set(
      firstEmptyDays(seats).filter((day) => before.some((each) => covers(each, day))),
    );
    return seats.flatMap(({ row, to }) => {
      const next = to === null || row === null ? null : addDays(to, 1);
      if (row === null || next === null || !empty.has(next)) return [];
      const what = `${next}から、この役職に誰もいなくなります。後任の行を足してください`;
      return [{ row, column: HEADINGS.office[0], what }];
    });
  }

  /** The first day from `at` on without a holder, where the body now has one. */
  private vacantFrom(office: OfficeId): { office: OfficeId; from: Day }[] {
    const holders = this.seats.filter((each) => each.office === office && each.order === 1);
    const from = firstEmptyDays(holders).find((day) => day >= this.at);
    return from === undefined ? [] : [{ office, from }];
  }

  private nameOf(person: PersonId): string {
    return cut(this.staff.people.find(({ id }) => id === person)?.name ?? person);
  }

  private clash(row: KnownRow, other: Seat): void {
    if (other.row !== null && other.index === null) {
      const what = `${other.row}行目の人と、同じ日に同じ順位です。どちらかの順位を変えるか、先の人に退任日を書いてください`;
      return this.wrong(row, 'order', what);
    }
    const until = addDays(row.from ?? this.at, -1);
    const name = this.nameOf(other.person);
    const what = this.listed.has(other)
      ? `一覧の「${name}」と、同じ日に同じ順位です。「${name}」の行に退任日（${until}）を書くか、その行を消してください`
      : `この順位には、${other.from}から「${name}」の任命があります。着任日を直すか、body.yaml のその任命を先に消してください`;
    this.wrong(row, this.listed.has(other) ? 'order' : 'from', what);
  }

  private tooEarly(row: KnownRow, column: 'from' | 'to'): void {
    const what = `異動の日（${this.at}）より前のことは変えられません。異動の日からの日付を書くか、--at に異動の日を書いてください`;
    this.wrong(row, column, what);
  }

  private wrong({ row }: KnownRow, column: Column, what: string): void {
    this.problems.push({ row, column: HEADINGS[column][0], what });
  }
}

/** The list of appointments with each newcomer after the last of their office, or at the end. */
function withComing(
  present: readonly Appointment[],
  coming: readonly Appointment[],
): Appointment[] {
  const all = [...present];
  for (const each of coming) {
    const last = all.findLastIndex(({ office }) => office === each.office);
    all.splice(last < 0 ? all.length : last + 1, 0, each);
  }
  return all;
}

function comingOf(seat: Seat): Coming {
  return { ...appointmentOf(seat), before: seat.before };
}

function appointmentOf({ office, person, order, from, to }: Appointment): Appointment {
  return { office, person, order, from, to };
}

function covers({ from, to }: Pick<Appointment, 'from' | 'to'>, day: Day): boolean {
  return from <= day && (to === null || day <= to);
}

function overlap(
  one: Pick<Appointment, 'from' | 'to'>,
  other: Pick<Appointment, 'from' | 'to'>,
): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to);
}

/** One place of one office. */
export function placeName({ office, order }: Pick<Appointment, 'office' | 'order'>): string {
  return `${office} ${order}`;
}

/** Seats of one order, or of one person, that share a day: each with the one before it that lasts longest. */
function collisions(seats: readonly Seat[], key: 'order' | 'person'): [Seat, Seat][] {
  const longest = new Map<Seat['order' | 'person'], Seat>();
  return byFrom(seats).flatMap((seat): [Seat, Seat][] => {
    const before = longest.get(seat[key]);
    if (!before || lastDay(before) < lastDay(seat)) longest.set(seat[key], seat);
    return before && overlap(before, seat) ? [[before, seat]] : [];
  });
}

/** The first day of every time in which nobody of these holds anything, after the first has begun. */
function firstEmptyDays(seats: readonly Seat[]): Day[] {
  const sorted = byFrom(seats);
  let last = '';
  return sorted.flatMap((seat, index) => {
    if (lastDay(seat) > last) last = lastDay(seat);
    if (last === FOREVER) return [];
    const next = addDays(last, 1);
    const following = sorted[index + 1];
    return following === undefined || following.from > next ? [next] : [];
  });
}

/** After every day. */
const FOREVER = '9999-99-99';

function lastDay({ to }: Seat): Day {
  return to ?? FOREVER;
}

function byFrom(seats: readonly Seat[]): Seat[] {
  return seats.toSorted((one, other) => (one.from < other.from ? -1 : 1));
}
