import { officeOf } from '../directory.js';
import type { Appointment } from '../plan.js';
import { HEADINGS } from './headings.js';
import type { Coming } from './seats.js';
import type { Transfer } from './transfer.js';
import type { Staff, StaffMember } from './who.js';

type Made = Transfer & { ok: true };

/** One part of what a list changes: a heading, and rows of words. */
export interface PreviewPart {
  readonly heading: string;
  readonly rows: readonly (readonly string[])[];
}

/** 誰が、どの役職に、いつから、前任は誰; who leaves, whose contacts change, what is left vacant, who stays elsewhere. */
export function previewOf(made: Made, staff: Staff): PreviewPart[] {
  const words = new Words(staff, made.people);
  return [
    { heading: '着任', rows: made.coming.map((each) => words.coming(each)) },
    { heading: '退任（後任なし）', rows: leaving(made, staff).map((each) => words.leaving(each)) },
    {
      heading: '連絡先や職名が変わる人（日付によらず、書いたときから変わります）',
      rows: made.people.flatMap((each, index) => words.changes(staff.people[index], each)),
    },
    {
      heading: '空席になる役職',
      rows: made.vacant.map(({ office, from }) => [
        `${words.office(office)}: ${from}から本人がいません`,
      ]),
    },
    { heading: '前任者が残る役職（替わるなら、一覧に足してください）', rows: staying(made, words) },
  ].filter(({ rows }) => rows.length > 0);
}

/** Whether a list says anything new. */
export function changesNothing(made: Made, staff: Staff): boolean {
  const words = new Words(staff, made.people);
  const changed = made.people.flatMap((each, index) => words.changes(staff.people[index], each));
  return made.coming.length + made.ending.length + changed.length === 0;
}

/** How many offices a list leaves as they are. */
export function unchangedOffices({ coming, ending }: Made, staff: Staff): number {
  const moved = new Set([
    ...coming.map(({ office }) => office),
    ...ending.map(({ index }) => staff.appointments[index]?.office),
  ]);
  return staff.offices.filter(({ id }) => !moved.has(id)).length;
}

const SHOWN = ['post', 'unit', 'email', 'phone', 'mobile', 'outOfHours'] as const;

class Words {
  constructor(
    private readonly staff: Staff,
    private readonly people: readonly StaffMember[],
  ) {}

  office(id: string): string {
    return officeOf(this.staff.offices, id).title;
  }

  place({ office, order }: Appointment): string {
    return `${this.office(office)} ${order === 1 ? '本人' : `代理（順位${order}）`}`;
  }

  person(id: string): string {
    const member = this.people.find((each) => each.id === id);
    return member ? `${member.name}（${member.post}）` : id;
  }

  coming(each: Coming): string[] {
    const until = each.to === null ? '' : `（${each.to}まで）`;
    const before = each.before === null ? '前任なし' : `前任 ${this.person(each.before)}`;
    return [`${each.from}から${until}`, this.place(each), this.person(each.person), before];
  }

  leaving(each: Appointment): string[] {
    return [`${each.to ?? ''}まで`, this.place(each), this.person(each.person)];
  }

  changes(was: StaffMember | undefined, is: StaffMember): string[][] {
    if (!was) return [];
    const word = (key: (typeof SHOWN)[number], value: string | null | undefined): string =>
      (key === 'unit' ? this.staff.units.find(({ id }) => id === value)?.name : value) ?? 'なし';
    const changed = SHOWN.filter((key) => (was[key] ?? null) !== (is[key] ?? null)).map(
      (key) => `${HEADINGS[key][0]} ${word(key, was[key])} → ${word(key, is[key])}`,
    );
    return changed.length === 0 ? [] : [[`${is.name}: ${changed.join('、')}`]];
  }
}

function leaving({ ending }: Made, { appointments }: Staff): Appointment[] {
  return ending.flatMap(({ index, to, isFollowed }) => {
    const each = appointments[index];
    return each && !isFollowed ? [{ ...each, to }] : [];
  });
}

/** Other offices of those who left one: a list often names only the first. */
function staying({ coming, appointments }: Made, words: Words): string[][] {
  const left = new Map(
    coming.flatMap(({ before, from }) => (before === null ? [] : [[before, from]])),
  );
  return [...left].flatMap(([person, day]) => {
    const others = appointments.filter(
      (each) => each.person === person && (each.to === null || each.to >= day),
    );
    return others.length === 0
      ? []
      : [[`${words.person(person)}: ${others.map((each) => words.place(each)).join('、')}`]];
  });
}
