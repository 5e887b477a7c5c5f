import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from '../incident/case.js';
import { completeStep, find, type Completion } from '../playbook/follow.js';
import type { PartyChoice } from './party.js';
import type { PartyAct } from './scope.js';
import type { Sight } from './visible-to.js';

/** The party has seen what is asked of it; it may change its answer. */
export function partyAnswer(
  given: Case,
  { party, may }: Sight,
  input: { readonly choice: PartyChoice; readonly note: string },
): Decision {
  mustMay(may, 'answer');
  const { phase } = given.incident;
  if (phase === 'closed') throw new Refusal('illegal-phase', { action: 'answer', phase });
  const { choice, note } = input;
  const keys = party.told.map(({ key }) => key);
  const withdraw = keys.length > 0 ? [{ kind: 'withdraw' as const, keys }] : [];
  return record(given, 'party-answered', { party: party.body, choice, note }, withdraw);
}

/** Write into the 経過 of the lead, under the name of the party. */
export function partyNote(given: Case, { party, may }: Sight, text: string): Decision {
  mustMay(may, 'note');
  const { phase } = given.incident;
  if (phase === 'closed') throw new Refusal('illegal-phase', { action: 'note', phase });
  if (!text.trim()) throw new Refusal('reason-missing');
  return record(given, 'party-noted', { party: party.body, text });
}

/** A step of the office that the lead gave the party is done. */
export function partyComplete(given: Case, { party, may }: Sight, input: Completion): Decision {
  mustMay(may, 'complete');
  const { standing } = find(given, input);
  if (party.office === null || standing.office !== party.office) {
    throw new Refusal('not-shared');
  }
  return completeStep(given, input);
}

function mustMay(may: readonly PartyAct[], act: PartyAct): void {
  if (!may.includes(act)) throw new Refusal('not-shared');
}
