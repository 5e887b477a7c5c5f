import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';
import type { LoadedBody } from '../bodies/plan-file.js';
import type { Day } from '../domain/plan/plan.js';
import type { Proven } from '../domain/proof/case.js';
import { momentsFrom } from '../domain/proof/moments.js';

/** A body as a proof looks at it from a day on. Absences on record are left out: they are of one week. */
export function provenOf(
  { plan, offices, people, appointments, playbooks }: LoadedBody,
  day: Day,
): Proven {
  return {
    plan,
    directory: { offices, people, appointments, absences: [] },
    playbooks: [...playbooks.values()],
    moments: momentsFrom(day, plan.hours),
  };
}

/** All that a proof rests on but the day, sha256 hex: the same content has the same digest on every machine. */
export function digestOfProven(body: LoadedBody, program: string): string {
  const known = DIGESTS.get(body);
  if (known) return known;
  const { plan, people, appointments, upkeep } = body;
  const content = { plan, people, appointments, exceptions: upkeep.exceptions, program };
  const digest = createHash('sha256').update(canonicalize(content)).digest('hex');
  DIGESTS.set(body, digest);
  return digest;
}

/** A loaded body never changes. */
const DIGESTS = new WeakMap<LoadedBody, string>();
