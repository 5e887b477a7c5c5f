import type { LoadedBody } from '../bodies/plan-file.js';
import type { Instant } from '../domain/calendar/instant.js';
import { standingIn } from '../domain/plan/directory.js';
import type { OfficeId, PersonId } from '../domain/plan/plan.js';
import type { Role } from './caller.js';

/** An account for trying the story out. */
export interface SampleAccount {
  readonly loginId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly person: PersonId | null;
}

/** Those who hold no office of the directory. */
const STAFF: readonly SampleAccount[] = [
  { loginId: 'desk', name: '（例）夜間受付', roles: ['desk'], person: null },
  {
    loginId: 'responder',
    name: '（例）情報システム係',
    roles: ['desk', 'responder'],
    person: null,
  },
  { loginId: 'auditor', name: '（例）監査担当', roles: ['auditor'], person: null },
];

/** Those who are somebody of the directory: the person of this order in this office. */
const OFFICERS: readonly {
  readonly loginId: string;
  readonly roles: readonly Role[];
  readonly office: OfficeId;
  readonly order: number;
}[] = [
  {
    loginId: 'system-manager',
    roles: ['responder', 'officer'],
    office: 'system-manager',
    order: 1,
  },
  { loginId: 'chief', roles: ['officer'], office: 'chief', order: 1 },
  { loginId: 'ciso', roles: ['officer'], office: 'ciso', order: 1 },
  { loginId: 'ciso-deputy', roles: ['officer'], office: 'ciso', order: 2 },
  { loginId: 'privacy-chief', roles: ['officer'], office: 'privacy-chief', order: 1 },
  { loginId: 'crisis-management', roles: ['officer'], office: 'crisis-management', order: 1 },
  { loginId: 'mayor', roles: ['officer'], office: 'mayor', order: 1 },
  { loginId: 'public-relations', roles: ['officer'], office: 'public-relations', order: 1 },
];

/** Accounts for the story of a sample body: its staff, and an officer for each office that is filled now. */
export function sampleAccounts(body: LoadedBody, at: Instant): SampleAccount[] {
  const directory = { ...body, absences: [] };
  const officers = OFFICERS.flatMap(({ loginId, roles, office, order }) => {
    const held = standingIn(directory, office, at).find((each) => each.order === order);
    return held ? [{ loginId, name: held.person.name, roles, person: held.person.id }] : [];
  });
  // One person, one account, however many offices they hold: the first.
  const people = officers.map(({ person }) => person);
  return [...STAFF, ...officers.filter(({ person }, index) => people.indexOf(person) === index)];
}
