import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import type { Directory } from '../plan/plan.js';
import { contactIn, type PartyContact } from './contacts.js';
import type { Party, PartyTold } from './party.js';
import { visibleTo } from './visible-to.js';

/** Tell one person of a party that it was let in; the mail leaves when it may see the incident. */
export function tellParty(given: Case, body: string, contact: PartyContact): Decision {
  const { office, officeTitle, standing } = contact;
  const { id: person, name: personName } = standing.person;
  const party = given.incident.parties?.find((each) => each.body === body);
  const key = `party:${body}:${given.incident.version}:${office}:${person}`;
  const dueAt = party && party.from > given.now ? party.from : given.now;
  const effect = { office, person, order: standing.order, dueAt };
  return record(
    given,
    'party-told',
    { party: body, key, office, officeTitle, person, personName },
    [{ kind: 'tell-party', key, party: body, ...effect }],
  );
}

/** What to do with a party's mail at the moment it would leave. */
export type PartyLeaving =
  | { readonly send: true; readonly party: Party; readonly contact: PartyContact }
  | { readonly send: false; readonly why: 'over' | 'vacant' };

/** Asked again just before it leaves: the party may be out, and somebody else may hold the office by now. */
export function partyLeaving(
  given: Pick<Case, 'incident' | 'now'>,
  key: string,
  directory: Directory,
): PartyLeaving {
  const found = toldBy(given, key);
  const { incident, now } = given;
  if (!found || incident.phase === 'closed' || found.party.answered) return over('over');
  if (!visibleTo(incident, found.party.body, now)) return over('over');
  const { party, told } = found;
  const asked = { office: told.office, at: now, drill: incident.drill, tried: unreachedOf(party) };
  const contact = contactIn(directory, asked);
  return contact ? { send: true, party, contact } : over('vacant');
}

/** A mail did not reach anybody: on record, and the next of the office is told. */
export function partyUnreached(
  given: Case,
  { key, why }: { readonly key: string; readonly why: string },
  directory: Directory,
): Decision {
  const found = toldBy(given, key);
  if (!found || given.incident.phase === 'closed') return only(given, []);
  const { body } = found.party;
  const { office, person } = found.told;
  return inTurn(
    given,
    (now) => record(now, 'party-unreached', { party: body, key, why }),
    (now) => {
      const tried = [...unreachedOf(found.party), person];
      const asked = { office, at: now.now, drill: now.incident.drill, tried };
      const contact = contactIn(directory, asked);
      return contact && visibleTo(now.incident, body, now.now)
        ? tellParty(now, body, contact)
        : only(now, []);
    },
  );
}

function toldBy(
  { incident: { parties = [] } }: Pick<Case, 'incident'>,
  key: string,
): { party: Party; told: PartyTold } | null {
  for (const party of parties) {
    const told = party.told.find((each) => each.key === key);
    if (told) return { party, told };
  }
  return null;
}

function unreachedOf({ told }: Party): string[] {
  return told.flatMap(({ person, unreached }) => (unreached === null ? [] : [person]));
}

function over(why: 'over' | 'vacant'): PartyLeaving {
  return { send: false, why };
}
