import { isDeepStrictEqual } from 'node:util';
import type { LoadedBody } from '../bodies/plan-file.js';

/**
 * Whether nothing but people, appointments and confirmed days differs between two plans; from when on a plan is in
 * force is said when it is requested, and does not count.
 */
export function isContactsOnly(before: LoadedBody, after: LoadedBody): boolean {
  return isDeepStrictEqual(withoutContacts(before), withoutContacts(after));
}

function withoutContacts({
  people: _people,
  appointments: _appointments,
  upkeep: { confirmed: _confirmed, ...upkeep },
  plan: { inForceFrom: _from, ...plan },
  ...rest
}: LoadedBody): object {
  // What was read from a cache has no keys that are undefined.
  return JSON.parse(
    JSON.stringify({ ...rest, playbooks: [...rest.playbooks], upkeep, plan }),
  ) as object;
}
