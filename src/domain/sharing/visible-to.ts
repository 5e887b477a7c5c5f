import type { Instant } from '../calendar/instant.js';
import type { Party } from './party.js';
import { SCOPE_GIVES, type Part, type PartyAct } from './scope.js';

/** What a party sees of an incident, and may do in it. */
export interface Sight {
  readonly party: Party;
  readonly sees: readonly Part[];
  readonly may: readonly PartyAct[];
}

interface Shared {
  readonly parties?: readonly Party[];
}

/**
 * What another body than the lead sees of an incident at this moment; null: for that body there is no such
 * incident. Every read and every act of a party is decided here and nowhere else.
 */
export function visibleTo({ parties = [] }: Shared, body: string, at: Instant): Sight | null {
  const party = parties.find((each) => each.body === body);
  if (!party || party.out !== null || at < party.from) return null;
  if (party.to !== null && party.to <= at) return null;
  return { party, ...SCOPE_GIVES[party.scope] };
}
