import { type Case, type Decision, only } from '../incident/case.js';
import type { PassedOver, Telling } from '../incident/incident.js';
import { type Candidate, candidates } from '../plan/authority.js';
import type { OfficeId } from '../plan/plan.js';
import { viewOf } from '../playbook/standing.js';
import { standings } from '../playbook/standings.js';
import { isNeeded } from './still-needed.js';
import { ask } from './tell.js';

/**
 * Somebody asked to decide cannot be reached: the next of the order is asked, and the record says who was
 * passed over and why. Nothing is asked twice, and nothing that no longer waits.
 */
export function askNext(given: Case, key: string): Decision {
  const { told } = given.incident;
  const failed = told.find((each) => each.key === key);
  if (!failed || failed.template === 'rung' || !isNeeded(given, failed)) return only(given, []);
  const asked = told.filter((each) => isSameQuestion(each, failed));
  const isAskedStill = asked.at(-1) !== failed;
  const order = orderOf(given, failed);
  const left = order.map((candidate) => ({ candidate, why: passing(given, candidate, asked) }));
  // Nobody present: somebody away may still read a mail.
  const next = left.find(({ why }) => why === null) ?? left.find(({ why }) => why === 'absent');
  if (isAskedStill || !next) return only(given, []);
  const passedOver = left
    .slice(0, left.indexOf(next))
    .flatMap(({ candidate: { person, order: rank }, why }): PassedOver[] =>
      why ? [{ person, order: rank, why }] : [],
    );
  const { template, run, step } = failed;
  const { office, person, order: rank } = next.candidate;
  return ask(given, { template, run, step, office, person, order: rank, passedOver });
}

/** Whoever could not be reached comes first, also where a step was handed over to somebody of another office. */
function orderOf(given: Case, failed: Telling): Candidate[] {
  const order = candidates(given.setting.directory, officesOf(given, failed), given.now);
  const { office, person, order: rank } = failed;
  if (order.some((each) => each.person === person)) return order;
  return [{ office, person, order: rank, absent: false }, ...order];
}

function isSameQuestion(one: Telling, other: Telling): boolean {
  return one.template === other.template && one.run === other.run && one.step === other.step;
}

/** The order of a question. Afterwards only the office itself approves (事後承認), by its deputy at most. */
function officesOf(given: Case, { template, run: id, step, office }: Telling): readonly OfficeId[] {
  if (template === 'closure') return given.setting.plan.rights.closeSevere;
  const run = given.incident.runs.find((each) => each.id === id);
  if (template !== 'gate' || !run) return [office];
  const { item } = standings(viewOf(given, run)).find((each) => each.item.id === step) ?? {};
  const authority = item?.block === 'step' ? item.gate?.authority : undefined;
  return authority?.includes(office) ? authority : [office];
}

function passing(
  { setting }: Case,
  { person, absent }: Candidate,
  asked: readonly Telling[],
): PassedOver['why'] | null {
  const failed = asked.findLast((each) => each.person === person && each.undeliverable !== null);
  const email = setting.directory.people.find((each) => each.id === person)?.email;
  if (!email) return 'no-address';
  if (failed) return 'undeliverable';
  return absent ? 'absent' : null;
}
