import type { TellPerson } from '../effect.js';
import { candidates, type Candidate } from '../plan/authority.js';
import type { PersonId } from '../plan/plan.js';
import { orderFor, type Signatory, type VersionSetting, type VersionStanding } from './version.js';
import type { Instant } from '../calendar/instant.js';

/** A version that waits for its approval. */
export interface AskedVersion extends Pick<VersionStanding, 'state' | 'contactsOnly'> {
  readonly id: string;
  readonly requested: (Signatory & { readonly at: Instant }) | null;
}

/**
 * Whom to tell that a version waits: the first present of its order, else the first who is away; after somebody who
 * was not reached the one behind. Never whoever asks: where nobody else stands in the order, nobody is told.
 */
export function askFor(
  version: AskedVersion,
  setting: Pick<VersionSetting, 'orders' | 'directory' | 'at'>,
  unreached: PersonId | null = null,
): TellPerson[] {
  const { requested, id } = version;
  if (version.state !== 'requested' || !requested) return [];
  const order = othersOf(version, setting);
  const rest = order.slice(order.findIndex(({ person }) => person === unreached) + 1);
  const next = rest.find(({ absent }) => !absent) ?? rest[0];
  if (!next) return [];
  const { office, person, order: place } = next;
  const key = keyOf(version, person);
  return [
    { matter: 'plan-approval', about: id, key, office, person, order: place, dueAt: setting.at },
  ];
}

/**
 * Whether a mail that asks somebody may leave: `over` once the version waits no more or is asked for anew, `vacant`
 * when the person stands in the order no more, or is away while another could decide.
 */
export function asksStill(
  version: AskedVersion | undefined,
  { key, person }: Pick<TellPerson, 'key' | 'person'>,
  setting: Pick<VersionSetting, 'orders' | 'directory' | 'at'>,
): 'asks' | 'over' | 'vacant' {
  if (version?.state !== 'requested' || key !== keyOf(version, person)) return 'over';
  const order = othersOf(version, setting);
  const own = order.find((each) => each.person === person);
  if (!own) return 'vacant';
  return own.absent && order.some(({ absent }) => !absent) ? 'vacant' : 'asks';
}

function othersOf(
  version: AskedVersion,
  { orders, directory, at }: Pick<VersionSetting, 'orders' | 'directory' | 'at'>,
): Candidate[] {
  return candidates(directory, orderFor(version, orders), at).filter(
    ({ person }) => person !== version.requested?.person,
  );
}

/** Asking anew is another mail. */
function keyOf({ id, requested }: AskedVersion, person: PersonId): string {
  return `plan-approval:${id}:${requested?.at ?? ''}:${person}`;
}
