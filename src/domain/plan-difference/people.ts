import { dayText } from '../plan-document/parts.js';
import { STANDARD_OFFICES } from '../plan-document/words.js';
import type { LackingOffice } from '../plan-document/source.js';
import type { Day, Office, Person } from '../plan/plan.js';
import { listed, said, unordered, type Item, type Writers } from './item.js';
import type { ComparedPlan, Names } from './compared-plan.js';

const words = (text: string): string => text;

const OFFICE: Writers<Office> = {
  id: null,
  title: ['名称', words],
  fullTitle: ['正式な名称', words],
  outside: ['団体の外の者', (outside) => (outside ? 'そうである' : 'そうでない')],
};

/** 役職, in the order of the plan. */
export function officeItems({ plan }: ComparedPlan): Item[] {
  return listed(plan.offices, {
    id: ({ id }) => id,
    title: ({ title }) => title,
    fields: (office) => said(office, OFFICE),
  });
}

/** 置かない役職, and who does their work. */
export function lackingItems({ withoutOffices }: ComparedPlan, names: Names): Item[] {
  const writers: Writers<LackingOffice> = {
    office: null,
    instead: ['務めを行う役職', names.office],
    why: ['理由', words],
  };
  return unordered(
    listed(withoutOffices, {
      id: ({ office }) => office,
      title: ({ office }) => `置かない役職「${STANDARD_OFFICES[office] ?? office}」`,
      fields: (lacking) => said(lacking, writers),
    }),
  );
}

/** A person with what is said of them beside the directory. */
interface Listed extends Person {
  readonly confirmed: Day | null;
}

const personWriters = (names: Names): Writers<Listed> => ({
  id: null,
  name: ['氏名', words],
  post: ['職名', words],
  email: ['メール', words],
  phone: ['電話', words],
  mobile: ['携帯', words],
  outOfHours: ['夜間・休日の電話', words],
  unit: ['部署', names.unit],
  outside: ['団体の外の所属', words],
  confirmed: ['連絡先を確かめた日', dayText],
});

/** 職員 and their contacts. */
export function personItems({ people, upkeep }: ComparedPlan, names: Names): Item[] {
  const writers = personWriters(names);
  const all = people.map((person): Listed => ({
    ...person,
    confirmed: upkeep.confirmed[person.id] ?? null,
  }));
  return unordered(
    listed(all, {
      id: ({ id }) => id,
      title: ({ name }) => name,
      fields: (person) => said(person, writers),
    }),
  );
}
