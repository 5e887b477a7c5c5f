import { officeOf } from '../../domain/plan/directory.js';
import type { Appointment, Office } from '../../domain/plan/plan.js';
import { HEADINGS, type ListProblem } from '../../domain/plan/transfers/headings.js';
import type { Coming } from '../../domain/plan/transfers/seats.js';
import type { Transfer } from '../../domain/plan/transfers/transfer.js';
import type { Staff, StaffMember } from '../../domain/plan/transfers/who.js';
import { columns } from './words.js';

/** More than this helps nobody: the first ones cause the others. */
const MOST_PROBLEMS = 20;

/** Each problem as 3行目「着任日」. */
export function problemLines(problems: readonly ListProblem[], name: string): string[] {
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ row, column, what }) => {
    const where = column === null ? `${row}行目` : `${row}行目「${column}」`;
    return `${name} ${where}: ${what}。`.replace(/。。$/, '。');
  });
  const rest = problems.length - shown.length;
  return rest > 0 ? [...shown, `ほかに ${rest} か所あります。`] : shown;
}

/** 誰が、どの役職に、いつから、前任は誰; what stays, and what becomes vacant. */
export function previewLines(made: Transfer & { ok: true }, staff: Staff): string[] {
  const words = new Words(staff.offices, made.people);
  return [
    ...section('着任', columns(made.coming.map((each) => words.coming(each)))),
    ...section(
      '退任（後任なし）',
      columns(leaving(made, staff).map((each) => words.leaving(each))),
    ),
    ...section(
      '連絡先や職名が変わる人（日付によらず、次に起動したときから変わります）',
      made.people.flatMap((each, index) => changes(staff.people[index], each)),
    ),
    ...section(
      '空席になる役職',
      made.vacant.map(({ office, from }) => `${words.office(office)}: ${from}から本人がいません`),
    ),
    ...section('前任者が残る役職（替わるなら、一覧に足してください）', staying(made, words)),
    `変わらない役職: ${unchanged(made, staff)}`,
  ];
}

/** Whether a list says anything new. */
export function changesNothing(made: Transfer & { ok: true }, staff: Staff): boolean {
  const changed = made.people.flatMap((each, index) => changes(staff.people[index], each));
  return made.coming.length + made.ending.length + changed.length === 0;
}

class Words {
  constructor(
    private readonly offices: readonly Office[],
    private readonly people: readonly StaffMember[],
  ) {}

  office(id: string): string {
    return officeOf(this.offices, id).title;
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
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`), ''];
}

function leaving({ ending }: Transfer & { ok: true }, { appointments }: Staff): Appointment[] {
  return ending.flatMap(({ index, to, isFollowed }) => {
    const each = appointments[index];
    return each && !isFollowed ? [{ ...each, to }] : [];
  });
}

const SHOWN = ['post', 'email', 'phone', 'mobile'] as const;

function changes(was: StaffMember | undefined, is: StaffMember): string[] {
  if (!was) return [];
  const changed = SHOWN.filter((key) => was[key] !== is[key]).map(
    (key) => `${HEADINGS[key][0]} ${was[key] ?? 'なし'} → ${is[key] ?? 'なし'}`,
  );
  return changed.length === 0 ? [] : [`${is.name}: ${changed.join('、')}`];
}

/** Other offices of those who left one: a list often names only the first. */
function staying({ coming, appointments }: Transfer & { ok: true }, words: Words): string[] {
  const left = new Map(
    coming.flatMap(({ before, from }) => (before === null ? [] : [[before, from]])),
  );
  return [...left].flatMap(([person, day]) => {
    const others = appointments.filter(
      (each) => each.person === person && (each.to === null || each.to >= day),
    );
    return others.length === 0
      ? []
      : [`${words.person(person)}: ${others.map((each) => words.place(each)).join('、')}`];
  });
}

function unchanged({ coming, ending }: Transfer & { ok: true }, staff: Staff): number {
  const moved = new Set([
    ...coming.map(({ office }) => office),
    ...ending.map(({ index }) => staff.appointments[index]?.office),
  ]);
  return staff.offices.filter(({ id }) => !moved.has(id)).length;
}
