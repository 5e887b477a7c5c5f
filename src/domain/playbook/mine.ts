import type { Instant } from '../calendar/instant.js';
import { isBy, type Actor, type Case } from '../incident/case.js';
import { deciderNow } from '../plan/authority.js';
import { officesOf } from '../plan/directory.js';
import type { Directory, OfficeId } from '../plan/plan.js';
import { mayRatify } from './ratifier.js';
import { isActionable, type StepStanding } from './standing.js';

type Where = Pick<Case, 'setting' | 'now'>;

/** Somebody who asks what there is to do, with the offices held at this moment. */
export interface Self extends Actor {
  readonly offices: readonly OfficeId[];
}

/** Who asks, with the offices held at this moment; without a place in the directory, none. */
export function selfOf(actor: Actor, directory: Directory, now: Instant): Self {
  const held = actor.person === null ? [] : officesOf(directory, actor.person, now);
  return { ...actor, offices: held.map(({ office }) => office) };
}

/** Whether somebody can do something about a step now: act on it, decide, or approve afterwards. */
export function isActive(standing: Pick<StepStanding, 'state' | 'outcome'>): boolean {
  return isActionable(standing.state) || openRatification(standing) !== null;
}

/**
 * Whether a step waits for this person: what they have begun, what was handed to them, their office's, their
 * decision at a gate, or their approval afterwards.
 */
export function isMine(standing: StepStanding, self: Self, where: Where): boolean {
  const { item, assigned, begun, office, state } = standing;
  const gate = item.block === 'step' ? item.gate : null;
  const open = openRatification(standing);
  if (gate && open) return mayRatify({ ...where, actor: self }, { gate, office: open.office });
  if (gate && state === 'requested') return isAsked(standing, self, where);
  if (begun) return isBy(self, begun.by);
  if (assigned?.person) return assigned.person === self.person;
  return self.offices.includes(office);
}

/** Whether a gate waits for this person's decision: whoever decides now, and offices that must agree too. */
export function isAsked(
  { item, state, outcome }: StepStanding,
  self: Self,
  { setting, now }: Where,
): boolean {
  const gate = item.block === 'step' ? item.gate : null;
  if (!gate || state !== 'requested' || self.person === null) return false;
  const consents = outcome?.consents ?? [];
  if (consents.some(({ office }) => self.offices.includes(office))) return false;
  const decider = deciderNow(setting.directory, gate.authority, now);
  const agrees = gate.with.some((office) => self.offices.includes(office));
  return decider?.person === self.person || agrees;
}

function openRatification({ outcome }: Pick<StepStanding, 'outcome'>) {
  const { ratification } = outcome ?? {};
  return ratification && ratification.decided === null ? ratification : null;
}
