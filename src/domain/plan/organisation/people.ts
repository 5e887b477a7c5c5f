import { dayText } from '../../plan-document/parts.js';
import type { PersonId } from '../plan.js';
import { isMailAddress } from '../transfers/list.js';
import { personIdFor, type StaffMember } from '../transfers/who.js';
import { differing, editOf, said, type Values } from './list-edit.js';
import {
  refused,
  type Organisation,
  type OrganisationChange,
  type Outcome,
  type PersonValues,
  type Uses,
} from './organisation.js';
import { personText, placeText } from './words.js';

type PersonChange = OrganisationChange & { kind: 'person' };

/** The keys of a person, as a form and the difference in words have them. */
const LABELS = {
  name: '氏名',
  post: '職名',
  unit: '所属',
  outside: '所属する団体',
  email: 'メール',
  phone: '内線・電話',
  mobile: '携帯',
  outOfHours: '夜間・休日の番号',
} as const satisfies Record<keyof PersonValues, string>;

/** How to reach somebody: whatever changes here has to be tried again. */
const CONTACTS = ['email', 'phone', 'mobile', 'outOfHours'] as const;

/** Add, change or remove a person. Whoever was appointed to something stays: old records name them. */
export function changePerson(
  { id, values }: PersonChange,
  organisation: Organisation,
  uses: Uses,
): Outcome {
  const index = organisation.people.findIndex((each) => each.id === id);
  const was = organisation.people[index];
  if (id !== null && !was) return refused('その人は、もういません。画面を読み直してください。');
  if (!was) return values ? addPerson(values, organisation) : refused('消す人がいません。');
  return values
    ? setPerson(values, { was, index, organisation })
    : removePerson(was, { index, organisation, uses });
}

/** What keeps values from being those of a person; empty when nothing does. */
export function personProblems(values: PersonValues, { units }: Organisation): string[] {
  const who = values.name || '新しい人';
  const isReachable = CONTACTS.some((each) => Boolean(values[each]));
  const { unit, outside, email } = values;
  return [
    ...(values.name === '' ? ['氏名を書いてください。'] : []),
    ...(values.post === '' ? [`「${who}」の職名を書いてください。`] : []),
    ...(isReachable
      ? []
      : [`「${who}」の、メール、内線・電話、携帯のどれか一つを書いてください。`]),
    ...(email && !isMailAddress(email) ? [`「${email}」は、メールの宛先の形ではありません。`] : []),
    ...(unit && !units.some((each) => each.id === unit)
      ? [`「${who}」の所属は、もうありません。選び直してください。`]
      : []),
    ...(unit && outside
      ? [`「${who}」は、団体の外の人なら「所属する団体」だけ、職員なら「所属」だけにしてください。`]
      : []),
  ];
}

/** A new person as body.yaml takes them, under an id that nobody has. */
export function newPerson(values: PersonValues, taken: readonly PersonId[]): StaffMember {
  const id = personIdFor(values.email ?? null, 'staff', taken);
  return { id, ...values, confirmed: null };
}

function addPerson(values: PersonValues, organisation: Organisation): Outcome {
  const problems = personProblems(values, organisation);
  if (problems.length > 0) return refused(...problems);
  const { people } = organisation;
  const member = newPerson(
    values,
    people.map(({ id }) => id),
  );
  const add = [{ after: people.length - 1, values: said(member) }];
  const same = people.find(({ name }) => name === values.name);
  return {
    ok: true,
    edits: [editOf('people', { add })],
    lines: [`職員を加える: ${personText(member)}`],
    notes: same ? [`同じ氏名の人（${same.post}）がいます。別の人か、確かめてください。`] : [],
  };
}

interface Known {
  readonly index: number;
  readonly organisation: Organisation;
}

function setPerson(
  values: PersonValues,
  { was, index, organisation }: Known & { was: StaffMember },
): Outcome {
  const problems = personProblems(values, organisation);
  if (problems.length > 0) return refused(...problems);
  const { id: _, confirmed, ...before } = was;
  const changed = differing(before, values);
  if (Object.keys(changed).length === 0) return refused('変わるところがありません。');
  const isNewlyReached = CONTACTS.some((each) => each in changed);
  const set: Values = isNewlyReached && confirmed ? { ...changed, confirmed: null } : changed;
  const word = (key: keyof PersonValues, value: unknown): string =>
    key === 'unit' ? unitName(value, organisation) : String(value ?? 'なし');
  const lines = (Object.keys(LABELS) as (keyof PersonValues)[])
    .filter((key) => key in changed)
    .map(
      (key) => `${was.name}の${LABELS[key]}: ${word(key, was[key])} → ${word(key, values[key])}`,
    );
  return {
    ok: true,
    edits: [editOf('people', { set: [{ index, values: set }] })],
    lines,
    notes: [
      ...(isNewlyReached && confirmed
        ? [
            '連絡先が変わるので、「確認した日」は消えます。通じたら、連絡先を確認済みにしてください。',
          ]
        : []),
      ...('name' in changed || 'post' in changed
        ? ['氏名と職名には日付がありません。この版が施行される日から変わります。']
        : []),
    ],
  };
}

function removePerson(
  was: StaffMember,
  { index, organisation, uses }: Known & { uses: Uses },
): Outcome {
  const held = organisation.appointments.filter(({ person }) => person === was.id);
  const where = [
    ...held.map((each) => placeText(each, organisation)),
    ...(uses.people.get(was.id) ?? []),
  ];
  if (where.length > 0) {
    const what = `${was.name}は消せません。次の所にいます: ${where.join('、')}。`;
    const next =
      held.length > 0
        ? '退いた人は、消さずに、その役職に別の人を入れてください。前の記録に名前が残ります。'
        : '先に、そちらを直してください。';
    return refused(`${what}${next}`);
  }
  return {
    ok: true,
    edits: [editOf('people', { remove: [index] })],
    lines: [`職員を消す: ${personText(was)}`],
    notes: [],
  };
}

/** The contacts of these people were tried on a day, and work. */
export function confirmContacts(
  { people, day }: OrganisationChange & { kind: 'confirmed' },
  organisation: Organisation,
): Outcome {
  const known = organisation.people.map((each, index) => ({ each, index }));
  const found = known.filter(({ each }) => people.includes(each.id));
  if (found.length < people.length || found.length === 0) {
    return refused('確認した人の中に、もういない人がいます。画面を読み直してください。');
  }
  const fresh = found.filter(({ each }) => each.confirmed !== day);
  if (fresh.length === 0) return refused('変わるところがありません。');
  return {
    ok: true,
    edits: [
      editOf('people', { set: fresh.map(({ index }) => ({ index, values: { confirmed: day } })) }),
    ],
    lines: fresh.map(
      ({ each }) =>
        `${each.name}の連絡先を確認した日: ${each.confirmed ? dayText(each.confirmed) : 'なし'} → ${dayText(day)}`,
    ),
    notes: [],
  };
}

function unitName(id: unknown, { units }: Organisation): string {
  return units.find((each) => each.id === id)?.name ?? 'なし';
}
