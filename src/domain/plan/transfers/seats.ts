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
    for (const seat of others) {
      seat.to = addDays(first, -1);
      seat.row = row.row;
    }
    const before = this.placeOf(row).find((each) => each.to === addDays(first, -1));
    if (before) before.isFollowed = true;
    this.touched.add(row.office);
    const { office, person, order, to } = row;
    const seat = { office, person, order, from: first, to, index: null, row: row.row };
    this.seats.push({ ...seat, before: before?.person ?? null, isFollowed: false });
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

  private placeOf({ office, order }: KnownRow): Seat[] {
    return this.seats.filter((each) => each.office === office && each.order === order);
  }

  /** Two people in one place, or one person in two places of an office, on one day. */
  private heldTwice(office: OfficeId): ListProblem[] {
    const seats = this.seats.filter((each) => each.office === office);
    return seats.flatMap((one, index) =>
      seats.slice(0, index).flatMap((other): ListProblem[] => {
        const row = one.row ?? other.row;
        if (row === null || !overlap(one, other)) return [];
        if (one.order === other.order) {
          const what = `この順位には、${other.from}から「${this.nameOf(other.person)}」の任命があり、重なります`;
          return [{ row, column: HEADINGS.to[0], what }];
        }
        if (one.person !== other.person) return [];
        const what = `同じ人が、同じ日に、この役職の順位${other.order}と${one.order}にいます。順位${Math.max(one.order, other.order)}の行も書いてください（別の人か、退任日）`;
        return [{ row, column: HEADINGS.name[0], what }];
      }),
    );
  }

  /** A day on which an office that had people has none. */
  private nobodyLeft(office: OfficeId): ListProblem[] {
    const seats = this.seats.filter((each) => each.office === office);
    const before = this.staff.appointments.filter((each) => each.office === office);
    return seats.flatMap(({ row, to }) => {
      const next = to === null ? null : addDays(to, 1);
      if (row === null || next === null || seats.some((each) => covers(each, next))) return [];
      if (!before.some((each) => covers(each, next))) return [];
      const what = `${next}から、この役職に誰もいなくなります。後任の行を足してください`;
      return [{ row, column: HEADINGS.office[0], what }];
    });
  }

  /** The first day from `at` on without a holder, where the body now has one. */
  private vacantFrom(office: OfficeId): { office: OfficeId; from: Day }[] {
    const holders = this.seats.filter((each) => each.office === office && each.order === 1);
    const days = holders.flatMap(({ to }) => (to === null ? [] : [addDays(to, 1)])).toSorted();
    const from = days.find((day) => day >= this.at && !holders.some((each) => covers(each, day)));
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
