import { type Case, type Decision, only } from '../incident/case.js';
import type { Incident, PassedOver, Telling } from '../incident/incident.js';
import { type Candidate, candidates } from '../plan/authority.js';
import type { OfficeId } from '../plan/plan.js';
import type { Ratification } from '../playbook/run.js';
import { find } from '../playbook/walk.js';
import { ask } from './tell.js';

/**
 * Somebody asked to decide cannot be reached: the next of the order is asked, and the record says who was
 * passed over and why. Nothing is asked twice, and nothing that no longer waits.
 */
export function askNext(given: Case, key: string): Decision {
  const { told } = given.incident;
  const failed = told.find((each) => each.key === key);
  if (!failed || failed.template === 'rung' || !waits(given.incident, failed))
    return only(given, []);
  const asked = told.filter((each) => isSameQuestion(each, failed));
  const isAskedStill = asked.at(-1) !== failed;
  const order = candidates(given.setting.directory, officesOf(given, failed), given.now);
  const left = order.map((candidate) => ({ candidate, why: passing(given, candidate, asked) }));
  // Nobody present: somebody away may still read a mail.
  const next = left.find(({ why }) => why === null) ?? left.find(({ why }) => why === 'absent');
  if (isAskedStill || !next) return only(given, []);
  const passedOver = left
    .slice(0, left.indexOf(next))
    .flatMap(({ candidate: { person, order: rank }, why }): PassedOver[] =>
      why ? [{ person, order: rank, why }] : [],
    );
  const { template, step } = failed;
  const { office, person, order: rank } = next.candidate;
  return ask(given, { template, step, office, person, order: rank, passedOver });
}

function isSameQuestion(one: Telling, other: Telling): boolean {
  return one.template === other.template && one.step === other.step;
}

/** Whether the question still waits for somebody: a mail on its way when it was decided may fail afterwards. */
function waits(incident: Incident, { template, step }: Telling): boolean {
  const outcome = incident.runs.findLast((run) => run.outcomes[step ?? ''])?.outcomes[step ?? ''];
  if (template === 'closure') return incident.closure !== null;
  return template === 'gate' ? outcome?.state === 'requested' : isOpen(outcome?.ratification);
}

function isOpen(ratification: Ratification | null | undefined): boolean {
  return ratification ? ratification.decided === null : false;
}

/** The order of a question. Afterwards only the office itself approves (事後承認), by its deputy at most. */
function officesOf(given: Case, { template, step, office }: Telling): readonly OfficeId[] {
  const { plan, playbook } = given.setting;
  if (template === 'closure') return plan.rights.closeSevere;
  if (template === 'ratification') return [office];
  const item = given.incident.runs
    .map((run) => find(playbook(run.digest), step ?? '')?.item)
    .findLast((each) => each !== undefined);
  return (item?.block === 'step' && item.gate?.authority) || [office];
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
