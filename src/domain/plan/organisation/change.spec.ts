import { describe, expect, it } from '@jest/globals';
import type { Appointment } from '../plan.js';
import type { StaffMember } from '../transfers/who.js';
import { afterEdits, changeOrganisation } from './change.js';
import type {
  Changed,
  Organisation,
  OrganisationChange,
  PersonValues,
  Uses,
} from './organisation.js';

const values = (name: string, more: Partial<PersonValues> = {}): PersonValues => ({
  ...{ name, post: `${name}の職`, email: null, phone: '内線1', mobile: null, outOfHours: null },
  ...{ unit: null, outside: null },
  ...more,
});
const member = (id: string, more: Partial<PersonValues> = {}): StaffMember => ({
  ...{ id, ...values(`（例）${id}`, more), confirmed: '2026-10-01' },
});
const term = (office: string, person: string, order: number): Appointment => ({
  ...{ office, person, order, from: '2026-04-01', to: null },
});
const office = (id: string, title: string) => ({
  ...{ id, title, fullTitle: `${title}職`, outside: false },
});
const organ = (id: string) => ({
  ...{ id, name: `${id}部局`, legal: 'public' as const, note: null, article: null, default: true },
});

const TOWN: Organisation = {
  organs: [organ('mayor'), organ('education')],
  units: [
    { id: 'planning', name: '企画部', organ: 'mayor', parent: null },
    { id: 'it', name: '情報政策課', organ: 'mayor', parent: 'planning' },
    { id: 'schools', name: '学校課', organ: 'education', parent: null },
  ],
  offices: [office('ciso', 'CISO'), office('chief', '統括責任者'), office('press', '広報')],
  people: [member('deputy'), member('director', { unit: 'planning' }), member('clerk')],
  appointments: [
    ...[term('ciso', 'deputy', 1), term('ciso', 'director', 2), term('ciso', 'clerk', 3)],
    ...[term('chief', 'director', 1), term('chief', 'deputy', 2)],
  ],
};
const USES: Uses = {
  offices: new Map([['ciso', ['連絡の基準', '手順書「ランサムウェア」']]]),
  people: new Map(),
  units: new Map(),
};
const NEWCOMER = values('（例）新しい副町長', { email: 'new-deputy@town.example.jp' });

function done(change: OrganisationChange, town = TOWN): Changed & { after: Organisation } {
  const made = changeOrganisation(change, town, USES);
  if (!made.ok) throw new Error(made.problems.join('\n'));
  return { ...made, after: afterEdits(town, made) };
}
function refused(change: OrganisationChange, town = TOWN): string {
  const made = changeOrganisation(change, town, USES);
  if (made.ok) throw new Error('not refused');
  return made.problems.join('\n');
}
const APRIL = '2027-04-01';
const places = (office: string, list: readonly (string | PersonValues | null)[], from = APRIL) =>
  ({ kind: 'appointment', office, from, places: list }) as const;
/** Who is in an office on a day, holder first. */
const standing = ({ appointments }: Organisation, office: string, day: string): string[] =>
  appointments
    .filter((each) => each.office === office)
    .filter(({ from, to }) => from <= day && (to === null || day <= to))
    .toSorted((one, other) => one.order - other.order)
    .map(({ order, person }) => `${order} ${person}`);

describe('who is in an office from a day on', () => {
  it('a new CISO comes on 1 April, the old one leaves on 31 March, and the words say both', () => {
    const { after, lines, notes } = done(places('ciso', [NEWCOMER, 'director', 'clerk']));
    expect(standing(after, 'ciso', '2027-03-31')).toEqual(['1 deputy', '2 director', '3 clerk']);
    expect(standing(after, 'ciso', APRIL)).toEqual(['1 new-deputy', '2 director', '3 clerk']);
    expect(lines).toEqual([
      '職員を加える: （例）新しい副町長（（例）新しい副町長の職）',
      'CISO 本人: （例）deputy（（例）deputyの職） → （例）新しい副町長（（例）新しい副町長の職）　令和9年4月1日から',
    ]);
    expect(notes[0]).toContain('（例）deputyは、まだ次の役職にいます: 統括責任者 代理（順位2）');
    expect(after.people.at(-1)).toEqual({ id: 'new-deputy', ...NEWCOMER, confirmed: null });
  });

  it('deputies change their order, leave, and come', () => {
    const swapped = done(places('ciso', ['deputy', 'clerk', 'director'])).after;
    expect(standing(swapped, 'ciso', APRIL)).toEqual(['1 deputy', '2 clerk', '3 director']);
    const left = done(places('ciso', ['deputy', 'clerk'])).after;
    expect(standing(left, 'ciso', APRIL)).toEqual(['1 deputy', '2 clerk']);
    const vacant = done(places('ciso', [null, 'director', 'clerk']));
    expect(standing(vacant.after, 'ciso', APRIL)).toEqual(['2 director', '3 clerk']);
    expect(vacant.notes.join()).toContain('CISOの本人が空席になります');
    const first = done(places('press', ['clerk'])).after;
    expect(standing(first, 'press', APRIL)).toEqual(['1 clerk']);
  });

  it('what begins on that very day is put right where it stands', () => {
    const once = done(places('ciso', ['clerk', 'director'])).after;
    const again = done(places('ciso', [NEWCOMER, 'director']), once).after;
    expect(standing(again, 'ciso', APRIL)).toEqual(['1 new-deputy', '2 director']);
    expect(again.appointments).toHaveLength(once.appointments.length);
    const gone = done(places('ciso', [null, 'director']), once).after;
    expect(standing(gone, 'ciso', APRIL)).toEqual(['2 director']);
  });

  it.each([
    [places('ciso', ['deputy', 'director', 'clerk']), '変わるところがありません'],
    [places('ciso', []), 'CISOに誰もいなくなります'],
    [places('ciso', ['deputy', 'deputy']), '二度います'],
    [places('mayor', ['deputy']), 'その役職は、もうありません'],
    [places('ciso', ['nobody']), 'もういません'],
    [places('ciso', [values('', { phone: null })]), '氏名を書いてください'],
  ])('refuses %j', (change, words) => expect(refused(change)).toContain(words));

  it('does not run over what is already decided for a later day', () => {
    const april = done(places('ciso', ['clerk', 'director'])).after;
    const words = refused(places('ciso', ['director'], '2027-01-15'), april);
    expect(words).toContain(
      'CISO 本人（令和9年4月1日から）に、もう「（例）clerk」が決まっています',
    );
  });
});

describe('a person', () => {
  it('is added under an id of their own, also where the address gives one that is taken', () => {
    const person = { kind: 'person', id: null } as const;
    const mail = { email: 'deputy@town.example.jp' };
    const { after } = done({ ...person, values: values('（例）別の人', mail) });
    expect(after.people.at(-1)?.id).toBe('deputy-2');
    const same = done({ ...person, values: values('（例）deputy') });
    expect(same.notes[0]).toContain('同じ氏名の人');
  });

  it('moves to another unit; new contacts have to be tried again', () => {
    const is = values('（例）director', { unit: 'it', mobile: '000-0000-0001' });
    const { after, lines, notes } = done({ kind: 'person', id: 'director', values: is });
    expect(lines).toEqual([
      '（例）directorの所属: 企画部 → 情報政策課',
      '（例）directorの携帯: なし → 000-0000-0001',
    ]);
    expect(notes[0]).toContain('「確認した日」は消えます');
    expect(after.people[1]).toEqual({ id: 'director', ...is, confirmed: null });
  });

  it('is removed only where no appointment, present or past, names them', () => {
    const remove = (id: string) => ({ kind: 'person', id, values: null }) as const;
    expect(refused(remove('clerk'))).toContain('CISO 代理（順位3）（令和8年4月1日から）');
    const alone = {
      ...TOWN,
      appointments: TOWN.appointments.filter((each) => each.person !== 'clerk'),
    };
    expect(done(remove('clerk'), alone).after.people.map(({ id }) => id)).toEqual([
      'deputy',
      'director',
    ]);
    const uses = { ...USES, people: new Map([['clerk', ['利用者「clerk」']]]) };
    expect(changeOrganisation(remove('clerk'), alone, uses)).toMatchObject({ ok: false });
  });

  it.each<[Partial<PersonValues>, string]>([
    [{ phone: null }, 'どれか一つ'],
    [{ post: '' }, '職名'],
    [{ email: '副町長' }, 'メールの宛先'],
    [{ unit: 'gone' }, '所属は、もうありません'],
    [{ unit: 'it', outside: '（例）保守' }, 'だけにしてください'],
  ])('is refused with %j', (more, words) => {
    expect(refused({ kind: 'person', id: null, values: values('（例）人', more) })).toContain(
      words,
    );
  });

  it('has contacts that were tried, several at once', () => {
    const change = { kind: 'confirmed', people: ['deputy', 'clerk'], day: '2027-04-02' } as const;
    const { after, lines } = done(change);
    expect(after.people.map(({ confirmed }) => confirmed)).toEqual([
      ...['2027-04-02', '2026-10-01', '2027-04-02'],
    ]);
    expect(lines[0]).toBe('（例）deputyの連絡先を確認した日: 令和8年10月1日 → 令和9年4月2日');
    expect(refused({ ...change, people: ['nobody'] })).toContain('もういない人');
  });
});

describe('an office', () => {
  const change = (id: string | null, title: string | null) =>
    ({
      kind: 'office',
      id,
      values: title === null ? null : { title, fullTitle: title, outside: false },
    }) as const;

  it('is added, renamed and removed', () => {
    expect(done(change(null, '防災担当')).after.offices.at(-1)).toEqual({
      ...{ id: 'office-4', title: '防災担当', fullTitle: '防災担当', outside: false },
    });
    expect(done(change('press', '広報広聴')).lines).toContain('広報の呼び名: 広報 → 広報広聴');
    const { after, lines } = done(change('chief', null));
    expect(after.offices.map(({ id }) => id)).toEqual(['ciso', 'press']);
    expect(after.appointments).toHaveLength(3);
    expect(lines).toContain('統括責任者の任命 2件も消えます');
  });

  it('is not removed while the plan uses it: the refusal says where', () => {
    expect(refused(change('ciso', null))).toContain(
      'CISOは消せません。次の所で使われています: 連絡の基準、手順書「ランサムウェア」',
    );
    expect(refused(change(null, 'ｃｉｓｏ'))).toContain('もうあります');
    expect(refused(change(null, ''))).toContain('書いてください');
  });
});

describe('a unit', () => {
  const change = (
    id: string | null,
    unit: { name: string; organ: string; parent: string | null } | null,
  ) => ({ kind: 'unit', id, values: unit }) as const;

  it('is added behind its family, renamed, and moved with what is below it', () => {
    const added = done(change(null, { name: '統計係', organ: 'mayor', parent: 'planning' }));
    expect(added.after.units.map(({ name }) => name)).toEqual([
      '企画部',
      '情報政策課',
      '統計係',
      '学校課',
    ]);
    expect(added.lines).toEqual(['部署を加える: mayor部局 企画部 統計係']);
    const renamed = done(change('it', { name: 'デジタル課', organ: 'mayor', parent: 'planning' }));
    expect(renamed.lines).toEqual(['部署の名: 情報政策課 → デジタル課']);
    const moved = done(change('planning', { name: '企画部', organ: 'education', parent: null }));
    expect(moved.after.units.map(({ organ }) => organ)).toEqual([
      'education',
      'education',
      'education',
    ]);
    expect(moved.lines).toContain('下の 1 部署も一緒に移ります');
  });

  it('is not removed with people or units in it, nor put below itself', () => {
    expect(refused(change('planning', null))).toContain(
      '下の部署「情報政策課」、所属する人「（例）director」',
    );
    expect(done(change('schools', null)).after.units).toHaveLength(2);
    expect(refused(change('planning', { name: '企画部', organ: 'mayor', parent: 'it' }))).toContain(
      '自分の下',
    );
    expect(
      refused(change('it', { name: '情報政策課', organ: 'education', parent: 'planning' })),
    ).toContain('同じ機関');
  });
});
