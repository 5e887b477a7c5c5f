import type { Entry } from '../incident/entry.js';
import type { Handlers } from '../incident/handler.js';
import type { Incident } from '../incident/incident.js';
import type { Party } from './party.js';

type PartyKind =
  | 'party-let-in'
  | 'party-let-out'
  | 'party-told'
  | 'party-unreached'
  | 'party-answered'
  | 'party-noted';

/** What entries about parties make of the state. */
export const PARTY_HANDLERS: Handlers<PartyKind> = {
  'party-let-in': (state, facts, entry) => {
    const { party: body, name, scope, from, to, asked, next, office, takesPart } = facts;
    const since = { at: entry.recordedAt, byName: entry.actor.name };
    const own = { body, name, scope, from, to, asked, next, office, takesPart };
    const party: Party = { ...own, ...since, told: [], answered: null, out: null };
    const others = (state.parties ?? []).filter((each) => each.body !== body);
    return { ...state, parties: [...others, party] };
  },
  'party-let-out': (state, { party, reason }, entry) =>
    withParty(state, party, () => ({ out: { ...since(entry), reason } })),
  'party-told': (state, { party, ...told }, entry) =>
    withParty(state, party, (each) => ({
      told: [...each.told, { ...told, at: entry.recordedAt, unreached: null }],
    })),
  'party-unreached': (state, { party, key, why }) =>
    withParty(state, party, ({ told }) => ({
      told: told.map((each) => (each.key === key ? { ...each, unreached: why } : each)),
    })),
  'party-answered': (state, { party, choice, note }, entry) =>
    withParty(state, party, () => ({ answered: { ...since(entry), choice, note } })),
  'party-noted': (state) => state,
};

function since({ recordedAt, actor }: Entry): { at: string; byName: string } {
  return { at: recordedAt, byName: actor.name };
}

function withParty(
  state: Incident,
  body: string,
  change: (party: Party) => Partial<Party>,
): Incident {
  const parties = (state.parties ?? []).map((each) =>
    each.body === body ? { ...each, ...change(each) } : each,
  );
  return { ...state, parties };
}
