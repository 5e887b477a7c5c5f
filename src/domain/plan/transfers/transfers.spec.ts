import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../calendar/jst.js';
import type { Appointment, Day } from '../plan.js';
import { dayOf } from './day.js';
import type { Table } from './list.js';
import { templateOf } from './template.js';
import { transfer, type Transfer } from './transfer.js';
import type { Staff, StaffMember } from './who.js';

const AT = '2027-04-01';
const HEAD = ['役職', '順位', '氏名', '職名', 'メール', '内線', '携帯', '着任日', '退任日'];

const member = (id: string, name: string): StaffMember => ({
  ...{ id, name, post: `${name}の職`, email: `${id}@town.example.jp`, phone: '内線1' },
  ...{ mobile: null, outOfHours: null, unit: null, outside: null, confirmed: '2026-10-01' },
});
const office = (id: string, title: string) => ({
  id,
  title,
  fullTitle: `${title}職`,
  outside: false,
});
const term = (office: string, person: string, order: number): Appointment => ({
  ...{ office, person, order, from: '2026-04-01', to: null },
});

const TOWN: Staff = {
  units: [
    { id: 'planning', name: '企画課', organ: 'town', parent: null },
    { id: 'school-clerks', name: '総務係', organ: 'school', parent: null },
    { id: 'town-clerks', name: '総務係', organ: 'town', parent: null },
  ],
  offices: [office('ciso', 'CISO'), office('chief', '統括責任者'), office('manager', '課長')],
  people: [member('deputy', '（例）副町長'), member('head', '髙﨑 一郎'), member('clerk', '𠮷田')],
  appointments: [
    ...[term('ciso', 'deputy', 1), term('ciso', 'head', 2)],
    ...[term('chief', 'head', 1), term('chief', 'clerk', 2), term('manager', 'clerk', 1)],
  ],
};

/** One row of a list, by heading. */
const row = (cells: Partial<Record<string, string>>): string[] =>
  HEAD.map((heading) => cells[heading] ?? '');
const list = (...rows: Partial<Record<string, string>>[]): Table => [HEAD, ...rows.map(row)];
const NEW = {
  役職: 'CISO',
  順位: '1',
  氏名: '辻　花子',
  職名: '副町長',
  メール: 'tsuji@town.example.jp',
};

type Done = Transfer & { ok: true };
function done(table: Table, staff = TOWN): Done {
  const made = transfer(table, staff, AT);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made;
}
function refused(table: Table, staff = TOWN): string[] {
  const made = transfer(table, staff, AT);
  if (made.ok) throw new Error('not refused');
  return made.problems.map(({ row, column, what }) => `${row} ${column ?? ''} ${what}`);
}

describe('a list of transfers', () => {
  it('ends the old appointment the day before, begins the new one, and gives the new person an id', () => {
    const { appointments, people, coming } = done(list(NEW));
    expect(appointments.slice(0, 3)).toEqual([
      { ...term('ciso', 'deputy', 1), to: '2027-03-31' },
      term('ciso', 'head', 2),
      { ...term('ciso', 'tsuji', 1), from: AT },
    ]);
    expect(people.at(-1)).toMatchObject({ id: 'tsuji', name: '辻　花子', confirmed: null });
    expect(coming).toEqual([{ ...term('ciso', 'tsuji', 1), from: AT, before: 'deputy' }]);
  });

  it('knows people by their name, whatever the width and the spaces, and leaves it as it stands', () => {
    const { people, coming } = done(
      list({ 役職: 'ｃｉｓｏ', 順位: '１', 氏名: '髙﨑　一郎' }, { ...NEW, 順位: '2' }),
    );
    expect(coming.map(({ person, order }) => [person, order])).toEqual([
      ['head', 1],
      ['tsuji', 2],
    ]);
    expect(people.slice(0, 3)).toEqual(TOWN.people);
  });

  it('does not take 高崎 for 髙﨑', () => {
    const cells = { ...NEW, 氏名: '高崎一郎', メール: '', 内線: '９' };
    expect(done(list(cells)).people.at(-1)).toMatchObject({ id: 'ciso-holder', phone: '９' });
  });

  it('moves people to another unit by its name, and says which units there are', () => {
    const heads = ['役職', '順位', '氏名', '所属', '夜間・休日'];
    const move = (unit: string, number = '') => [
      heads,
      ['CISO', '1', '（例）副町長', unit, number],
    ];
    expect(done(move('企画課', '000-1')).people[0]).toMatchObject({
      ...{ unit: 'planning', outOfHours: '000-1', confirmed: null },
    });
    expect(done(move('企画課')).people[0]?.confirmed).toBe('2026-10-01');
    expect(done(move('school-clerks')).people[0]?.unit).toBe('school-clerks');
    expect(refused(move('企画科'))).toEqual([
      expect.stringMatching(/^2 所属 「企画科」という部署はありません。「企画課」のことですか/),
    ]);
    expect(refused(move('総務係'))[0]).toContain('school-clerks、town-clerks');
    const vendor = { ...member('deputy', '（例）副町長'), outside: '（例）保守' };
    const town = { ...TOWN, people: [vendor, ...TOWN.people.slice(1)] };
    expect(done(move('（例）保守'), town).people).toEqual(town.people);
    expect(refused(move('企画課'), town)[0]).toContain('所属は空にしてください');
  });

  it('takes back the confirmation of contacts that change, and no other', () => {
    const cells = { 役職: '課長', 順位: '1', 氏名: '𠮷田', 内線: '内線9', 携帯: 'なし' };
    const [, head, clerk] = done(list(cells)).people;
    expect(clerk).toEqual({ ...member('clerk', '𠮷田'), phone: '内線9', confirmed: null });
    expect(head?.confirmed).toBe('2026-10-01');
  });

  it('says which office has deputies but no holder from when', () => {
    const { vacant, ending } = done(
      list({ 役職: 'CISO', 順位: '1', 氏名: '（例）副町長', 退任日: 'R9.4.30' }),
    );
    expect(vacant).toEqual([{ office: 'ciso', from: '2027-05-01' }]);
    expect(ending).toEqual([{ index: 0, to: '2027-04-30', isFollowed: false }]);
  });

  it.each([
    ['R9.4.1', '2027-04-01'],
    ['ｒ９．４．１', '2027-04-01'],
    ['令和9年4月1日', '2027-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['平成31年5月1日', null],
    ['令和元年4月30日', null],
    ['2027/4/1', '2027-04-01'],
    ['20270401', '2027-04-01'],
    ['46478', '2027-04-01'],
    ['2027年２月２９日', null],
    ['R9.13.1', null],
    ['大化3年1月1日', null],
    ['4月1日', null],
    ['', null],
  ])('reads the day %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each<[string, Partial<Record<string, string>>[], string]>([
    [
      'an office that is not there',
      [{ ...NEW, 役職: '統活責任者' }],
      '2 役職 「統活責任者」という役職はありません。「統括責任者」のことですか',
    ],
    [
      'a day that does not exist',
      [{ ...NEW, 着任日: '2027-04-31' }],
      '2 着任日 「2027-04-31」という日はありません',
    ],
    [
      'a last day before the first',
      [{ ...NEW, 着任日: '2027-05-01', 退任日: '2027-04-30' }],
      '2 退任日',
    ],
    ['a malformed mail', [{ ...NEW, メール: 'tsuji＠town' }], '2 メール 「tsuji@town」'],
    ['no order', [{ ...NEW, 順位: '本人' }], '2 順位 「本人」'],
    ['a row twice', [NEW, NEW], '3  2行目と同じ任命です'],
    [
      'two people in one place',
      [NEW, { ...NEW, 氏名: '乙', メール: 'otsu@town.example.jp' }],
      '3 順位 2行目の人と',
    ],
    [
      'the old holder left in the list',
      [{ ...NEW, 氏名: '（例）副町長', 着任日: '2026-04-01', 職名: '', メール: '' }, NEW],
      '3 順位 一覧の「（例）副町長」と',
    ],
    [
      'one person in two places of an office',
      [{ 役職: 'CISO', 順位: '1', 氏名: '髙﨑一郎' }],
      '2 氏名 同じ人が',
    ],
    [
      'nobody left',
      [{ 役職: '課長', 順位: '1', 氏名: '𠮷田', 退任日: '2027-04-01' }],
      '2 役職 2027-04-02から、この役職に誰もいなくなります',
    ],
    [
      'a change of the past',
      [{ ...NEW, 着任日: '2026-10-01' }],
      '2 着任日 異動の日（2027-04-01）より前',
    ],
    [
      'an end in the past',
      [{ 役職: 'CISO', 順位: '2', 氏名: '髙﨑一郎', 退任日: '2026-12-31' }],
      '2 退任日 異動の日',
    ],
    ['a new person without a post', [{ ...NEW, 職名: '' }], '2 職名'],
    ['a new person nobody can reach', [{ ...NEW, メール: '' }], '2 メール'],
    [
      'a letter lost in saving',
      [{ ...NEW, 氏名: '?田' }],
      '2 氏名 「?田」に、保存のときに失われた字',
    ],
    [
      'a zero lost in saving',
      [{ ...NEW, 携帯: '9012345678' }],
      '2 携帯 「9012345678」は、先頭の 0',
    ],
    [
      'two things said of one person',
      [NEW, { ...NEW, 役職: '課長', メール: 'x@town.example.jp' }],
      '3 メール 2行目と違います',
    ],
    [
      'one place over and over',
      Array.from({ length: 21 }, (_, index) => ({ ...NEW, 氏名: `人${index}` })),
      '22  同じ役職と順位の行が',
    ],
    ['no rows', [], '1  見出しの下に'],
  ])('refuses %s, with row and column', (_, rows, start) => {
    const problems = refused(list(...rows));
    expect(problems.map((each) => each.slice(0, start.length))).toEqual([start]);
  });

  it('refuses headings it cannot read, and those that are missing', () => {
    expect(refused([['役職', '氏名', '携帯番後']])).toEqual([
      '1 携帯番後 この見出しは読めません。「携帯」のことですか。読まなくてよい列は消すか、見出しを「備考」にしてください',
      '1 順位 「順位」の列がありません',
    ]);
    expect(refused([['あ', 'い']])[0]).toMatch(/^1 {2}見出しの行がありません/);
  });

  it('asks for the id where two people have one name', () => {
    const staff = { ...TOWN, people: [...TOWN.people, member('clerk-2', '𠮷 田')] };
    expect(refused(list({ 役職: 'CISO', 順位: '1', 氏名: '𠮷田' }), staff)[0]).toContain(
      'clerk、clerk-2',
    );
    const table = [
      [...HEAD, '職員ID'],
      [...row({ 役職: 'CISO', 順位: '1' }), 'clerk-2'],
    ];
    expect(done(table, staff).coming[0]?.person).toBe('clerk-2');
    expect(templateOf(staff, AT)[0]).toContain('職員ID');
    expect(done(templateOf(staff, AT), staff)).toMatchObject({ coming: [], ending: [] });
  });

  it('refuses an appointment that is already planned for later', () => {
    const later = { ...term('ciso', 'clerk', 1), from: '2027-05-01' };
    const until = { ...term('ciso', 'deputy', 1), to: '2027-04-30' };
    const staff = { ...TOWN, appointments: [until, later] };
    expect(refused(list(NEW), staff)[0]).toContain('2027-05-01から「𠮷田」の任命があります');
    expect(done(list({ ...NEW, 退任日: '2027-04-30' }), staff).appointments).toHaveLength(3);
  });
});

/** Any town: people in any places, each from and to some day, nobody beside another in one place. */
const days = fc.integer({ min: -400, max: 400 }).map((count) => addDays(AT, count));
const coming = fc.integer({ min: 0, max: 400 }).map((count) => addDays(AT, count));
const towns = fc
  .array(
    fc.record({
      office: fc.constantFrom('ciso', 'chief', 'manager'),
      person: fc.constantFrom('deputy', 'head', 'clerk'),
      order: fc.integer({ min: 1, max: 3 }),
      from: days,
      to: fc.option(days),
    }),
    { maxLength: 14 },
  )
  .map((all): Staff => ({
    ...TOWN,
    appointments: all
      .filter(({ from, to }) => to === null || from <= to)
      .filter((one, index, kept) => !kept.slice(0, index).some((other) => inTheWay(one, other))),
  }));
const inTheWay = (one: Appointment, other: Appointment): boolean =>
  one.office === other.office &&
  (one.order === other.order || one.person === other.person) &&
  (one.to === null || other.from <= one.to) &&
  (other.to === null || one.from <= other.to);
const lists = fc
  .array(
    fc.record({
      役職: fc.constantFrom('CISO', '統括責任者', 'manager'),
      順位: fc.constantFrom('1', '２', '3'),
      氏名: fc.constantFrom('（例）副町長', '髙﨑一郎', '𠮷田', '甲', '乙', '丙'),
      職名: fc.constant('職'),
      メール: fc.constant('a@town.example.jp'),
      着任日: fc.option(coming, { nil: '' }),
      退任日: fc.option(coming, { nil: '', freq: 1 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((rows) => list(...rows));

const onDay = (appointments: readonly Appointment[], day: Day): string[] =>
  appointments
    .filter(({ from, to }) => from <= day && (to === null || day <= to))
    .map(({ office, order, person }) => `${office} ${order} ${person}`)
    .toSorted();

describe('any list, any town', () => {
  it('a template read as it is changes nothing', () => {
    fc.assert(
      fc.property(towns, days, (staff, at) => {
        const table = templateOf(staff, at);
        if (table.length === 1) return;
        const made = transfer(table, staff, at);
        expect(made).toEqual({
          ...{ ok: true, people: staff.people, appointments: staff.appointments },
          ...{ coming: [], ending: [], vacant: made.ok ? made.vacant : [] },
        });
      }),
    );
  });

  it('no place is held twice, no office is left by everybody, and no day before changes', () => {
    let done = 0;
    fc.assert(
      fc.property(towns, lists, (staff, table) => {
        const made = transfer(table, staff, AT);
        if (!made.ok) return;
        done += 1;
        for (let count = -450; count <= 450; count += 7) {
          const day = addDays(AT, count);
          const standing = onDay(made.appointments, day);
          const places = standing.map((each) => each.replace(/ [^ ]+$/, ''));
          expect(new Set(places).size).toBe(places.length);
          if (day < AT) expect(standing).toEqual(onDay(staff.appointments, day));
          const were = new Set(onDay(staff.appointments, day).map((each) => each.split(' ')[0]));
          const are = new Set(standing.map((each) => each.split(' ')[0]));
          expect([...were].filter((each) => !are.has(each))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
    expect(done).toBeGreaterThan(30);
  });

  it('one bad row, and nothing of the list is taken', () => {
    fc.assert(
      fc.property(towns, lists, fc.nat(), (staff, table, at) => {
        const bad = row({ ...NEW, 着任日: '2027-02-30' });
        const place = 1 + (at % table.length);
        const made = transfer(table.toSpliced(place, 0, bad), staff, AT);
        expect(made.ok).toBe(false);
        if (made.ok) return;
        expect(made.problems).toContainEqual(
          expect.objectContaining({ row: place + 1, column: '着任日' }),
        );
      }),
    );
  });
});
