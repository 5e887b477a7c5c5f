import type { Instant } from '../calendar/instant.js';
import { standingIn } from './directory.js';
import type { Directory, OfficeId, PersonId } from './plan.js';

/** Somebody who may decide, in order of authority. */
export interface Candidate {
  readonly office: OfficeId;
  readonly person: PersonId;
  readonly order: number;
  readonly absent: boolean;
}

/** In which office somebody decides, and in whose place because that one cannot. */
export interface Authority {
  readonly office: OfficeId;
  /** The first office of the list, when somebody after it decides. */
  readonly inPlaceOf: OfficeId | null;
  /** Only a deputy of that office, not its holder. */
  readonly isDeputy: boolean;
  /** Nobody before is known to be present; else the decider has to say why they were passed over. */
  readonly othersAbsent: boolean;
}

/**
 * Who may decide, first to last: the holders of the listed offices, then the deputies of the last one.
 * The telephone order of an office plays no part before that.
 */
export function candidates(
  directory: Directory,
  offices: readonly OfficeId[],
  at: Instant,
): Candidate[] {
  return offices.flatMap((office, index) =>
    standingIn(directory, office, at)
      .filter((standing) => standing.order === 1 || index === offices.length - 1)
      .map(({ person, order, absent }) => ({ office, person: person.id, order, absent })),
  );
}

/** The authority a person has over a decision at this moment, or null when it has none. */
export function authorityOf(
  person: PersonId | null,
  offices: readonly OfficeId[],
  where: { readonly directory: Directory; readonly at: Instant },
): Authority | null {
  const order = candidates(where.directory, offices, where.at);
  const index = order.findIndex((candidate) => candidate.person === person);
  const own = order[index];
  const first = offices[0];
  if (!own || first === undefined) return null;
  const before = order.slice(0, index);
  return {
    office: own.office,
    isDeputy: own.order > 1,
    inPlaceOf: own.office === first && own.order === 1 ? null : first,
    othersAbsent: before.every((candidate) => candidate.absent),
  };
}

/** The person to ask for a decision now: the first present one, else the first of all. */
export function deciderNow(
  directory: Directory,
  offices: readonly OfficeId[],
  at: Instant,
): Candidate | undefined {
  const order = candidates(directory, offices, at);
  return order.find((candidate) => !candidate.absent) ?? order[0];
}
