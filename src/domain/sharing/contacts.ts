import type { Instant } from '../calendar/instant.js';
import { officeOf, standingIn, type Standing } from '../plan/directory.js';
import type { Directory, OfficeId } from '../plan/plan.js';

/** Who hears for a party that it was let in: its 統一的な窓口 and its 統括情報セキュリティ責任者 (指針の標準). */
const PARTY_OFFICES: readonly OfficeId[] = ['contact-point', 'chief'];

/** Somebody of a party to be told, in the office they are told in. */
export interface PartyContact {
  readonly office: OfficeId;
  readonly officeTitle: string;
  readonly standing: Standing;
}

/** The first of each office who is there and has an address, by the party's own directory; one person once. */
export function partyContacts(directory: Directory, at: Instant, drill: boolean): PartyContact[] {
  const found = PARTY_OFFICES.flatMap(
    (office) => contactIn(directory, { office, at, drill }) ?? [],
  );
  return found.filter(
    ({ standing: { person } }, index) =>
      found.findIndex((each) => each.standing.person.id === person.id) === index,
  );
}

interface Asked {
  readonly office: OfficeId;
  readonly at: Instant;
  readonly drill: boolean;
  /** People who could not be reached. */
  readonly tried?: readonly string[];
}

/** The first of an office to be told now: somebody present, else whoever is away; nobody outside in a drill. */
export function contactIn(directory: Directory, asked: Asked): PartyContact | null {
  const { office, at, drill, tried = [] } = asked;
  const { title: officeTitle, outside } = officeOf(directory.offices, office);
  if (drill && outside) return null;
  const order = standingIn(directory, office, at).filter(
    ({ person }) => person.email !== null && !tried.includes(person.id),
  );
  const standing = order.find(({ absent }) => !absent) ?? order[0];
  return standing ? { office, officeTitle, standing } : null;
}
