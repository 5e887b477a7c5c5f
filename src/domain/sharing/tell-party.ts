import { type Case, type Decision, inTurn, only, record } from '../incident/case.js';
import type { Directory } from '../plan/plan.js';
import { contactIn, type PartyContact } from './contacts.js';
import type { Party } from './party.js';
import { toldBy } from './told-by.js';
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
  | { readonly send: false; readonly why: 'over' | 'vacant' | 'absent' };

/**
 * Asked again just before it leaves: the party may be out, and somebody else may be there for the office by now.
 * The link of a mail is one person's, so that somebody else is told by a mail of their own.
 */
export function partyLeaving(
  given: Pick<Case, 'incident' | 'now'>,
  key: string,
  directory: Directory,
): PartyLeaving {
  const { incident, now } = given;
  const found = toldBy(incident, key);
  if (!found || incident.phase === 'closed' || found.party.answered) return over('over');
  if (!visibleTo(incident, found.party.body, now)) return over('over');
  const { party, told } = found;
  const others = peopleTold(party).filter((person) => person !== told.person);
  const asked = { office: told.office, at: now, drill: incident.drill, tried: others };
  const contact = contactIn(directory, asked);
  if (!contact) return over('vacant');
  if (contact.standing.person.id !== told.person) return over('absent');
  return { send: true, party, contact };
}

/** A mail did not reach anybody: on record, and the next of the office is told. */
export function partyUnreached(
  given: Case,
  { key, why }: { readonly key: string; readonly why: string },
  directory: Directory,
): Decision {
  const found = toldBy(given.incident, key);
  if (!found || given.incident.phase === 'closed') return only(given, []);
  const { body } = found.party;
  const { office } = found.told;
  return inTurn(
    given,
    (now) => record(now, 'party-unreached', { party: body, key, why }),
    (now) => {
      const tried = peopleTold(found.party);
      const asked = { office, at: now.now, drill: now.incident.drill, tried };
      const contact = contactIn(directory, asked);
      return contact && visibleTo(now.incident, body, now.now)
        ? tellParty(now, body, contact)
        : only(now, []);
    },
  );
}

/** Whom a mail has gone to, or was to go to, whether it could or not: nobody of a party is told twice. */
function peopleTold({ told }: Party): string[] {
  return told.map(({ person }) => person);
}

function over(why: 'over' | 'vacant' | 'absent'): PartyLeaving {
  return { send: false, why };
}
