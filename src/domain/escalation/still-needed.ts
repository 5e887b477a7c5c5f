import type { Case } from '../incident/case.js';
import { standingIn } from '../plan/directory.js';
import type { Incident, PassedOver, Telling } from '../incident/incident.js';
import type { Outcome } from '../playbook/run.js';
import { isCalling } from './tell.js';

/** What to do with a notice at the moment it would leave. */
export type Leaving =
  | { readonly send: true; readonly telling: Telling }
  | { readonly send: false; readonly why: 'over' | PassedOver['why'] };

/** Whether anybody still has to act on what a telling says; a rung says so itself. */
export function isNeeded(incident: Incident, telling: Telling): boolean {
  const { template, run: id, step } = telling;
  if (template === 'rung') return true;
  if (incident.phase === 'closed') return false;
  if (template === 'closure') return incident.closure !== null;
  const run = incident.runs.find((each) => each.id === id);
  const outcome = run?.outcomes[step ?? ''];
  if (template === 'ratification') return outcome?.ratification?.decided === null;
  if (!run || run.left !== null) return false;
  return template === 'gate' ? waitsFor(outcome, telling) : outcome === undefined;
}

function waitsFor(outcome: Outcome | undefined, { office }: Telling): boolean {
  if (outcome?.state !== 'requested') return false;
  return !outcome.consents.some((each) => each.office === office);
}

/**
 * Asked again just before a mail leaves: somebody may have answered, the incident may be closed, or the person
 * may have left the office or be away since the mail was decided on.
 */
export function leaving(given: Case, key: string): Leaving {
  const { incident, setting, now } = given;
  // One mail may serve several rungs of the same person: it leaves while any of them calls.
  const telling = incident.told.find(
    (each) => each.key === key && (each.template !== 'rung' || isCalling(incident, each.rung)),
  );
  if (!telling || telling.answered || incident.phase === 'closed')
    return { send: false, why: 'over' };
  if (!isNeeded(incident, telling)) return { send: false, why: 'over' };
  if (telling.template !== 'rung') return { send: true, telling };
  const standing = standingIn(setting.directory, telling.office, now).find(
    (each) => each.person.id === telling.person,
  );
  if (!standing) return { send: false, why: 'vacant' };
  if (standing.absent && telling.round === 1) return { send: false, why: 'absent' };
  return { send: true, telling };
}
