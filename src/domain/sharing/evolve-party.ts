import { HOUR, plus, type Instant } from '../calendar/instant.js';
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
  | 'party-called'
  | 'party-noted';

/** What entries about parties make of the state. */
export const PARTY_HANDLERS: Handlers<PartyKind> = {
  'party-let-in': (state, facts, entry) => {
    const { party: body, name, scope, from, to, asked, next, office, takesPart } = facts;
    const since = { at: entry.recordedAt, byName: entry.actor.name };
    const own = { body, name, scope, from, to, asked, next, office, takesPart };
    const { parties = [] } = state;
    // Letting it in anew does not give it another hour's worth of writing.
    const wrote = parties.find((each) => each.body === body)?.wrote ?? [];
    const party: Party = { ...own, ...since, told: [], answered: null, wrote, out: null };
    const others = parties.filter((each) => each.body !== body);
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
    withParty(state, party, (each) => ({
      answered: { ...since(entry), choice, note, called: null },
      wrote: wroteWithin(each, entry),
    })),
  'party-called': (state, { party, note }, entry) =>
    withParty(state, party, ({ answered }) => ({
      answered: answered && { ...answered, called: { ...since(entry), note } },
    })),
  'party-noted': (state, { party }, entry) =>
    withParty(state, party, (each) => ({ wrote: wroteWithin(each, entry) })),
};

/** An hour is what a party's writing is counted by. */
function wroteWithin({ wrote }: Party, { recordedAt }: Entry): Instant[] {
  return [...wrote.filter((at) => plus(at, HOUR) > recordedAt), recordedAt];
}

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
