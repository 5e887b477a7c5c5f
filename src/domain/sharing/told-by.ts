import type { Incident } from '../incident/incident.js';
import type { Party, PartyTold } from './party.js';

/** The party and the person that one mail tells; null: none since the party was let in last. */
export function toldBy(
  { parties = [] }: Pick<Incident, 'parties'>,
  key: string,
): { party: Party; told: PartyTold } | null {
  for (const party of parties) {
    const told = party.told.find((each) => each.key === key);
    if (told) return { party, told };
  }
  return null;
}
