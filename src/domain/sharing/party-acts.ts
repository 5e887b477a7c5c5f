import { HOUR, plus, SECOND, type Instant } from '../calendar/instant.js';
import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from '../incident/case.js';
import { completeStep, find, type Completion } from '../playbook/follow.js';
import type { Party, PartyChoice } from './party.js';
import type { PartyAct } from './scope.js';
import type { PersonId } from '../plan/plan.js';
import { toldBy } from './told-by.js';
import { visibleTo, type Sight } from './visible-to.js';

/** So often an hour a party may write or answer: the 経過 is the lead's to read at night. */
export const MOST_WRITTEN = 60;

/** The party has seen what is asked of it; it may change its answer. */
export function partyAnswer(
  given: Case,
  { party, may }: Sight,
  input: { readonly choice: PartyChoice; readonly note: string },
): Decision {
  mustMay(may, 'answer');
  const { phase } = given.incident;
  if (phase === 'closed') throw new Refusal('illegal-phase', { action: 'answer', phase });
  mustNotFlood(party, given.now);
  const { choice, note } = input;
  const keys = party.told.map(({ key }) => key);
  const withdraw = keys.length > 0 ? [{ kind: 'withdraw' as const, keys }] : [];
  return record(given, 'party-answered', { party: party.body, choice, note }, withdraw);
}

/**
 * The person of a party whom a mail told has answered through its link, without a log-in. Answered once: changing
 * it needs the log-in, or the desk. @throws Refusal when somebody of the party has answered, or it sees nothing.
 */
export function answerPartyNotice(
  given: Case,
  key: string,
  input: { readonly person: PersonId; readonly choice: PartyChoice; readonly note: string },
): Decision {
  const found = toldBy(given.incident, key);
  const sight = found && visibleTo(given.incident, found.party.body, given.now);
  if (!sight || found.told.person !== input.person) {
    throw new Refusal('unknown-reference', { key });
  }
  const { answered } = sight.party;
  if (answered) throw new Refusal('already-answered', { by: answered.byName });
  return partyAnswer(given, sight, { choice: input.choice, note: input.note });
}

/** Write into the 経過 of the lead, under the name of the party. */
export function partyNote(given: Case, { party, may }: Sight, text: string): Decision {
  mustMay(may, 'note');
  const { phase } = given.incident;
  if (phase === 'closed') throw new Refusal('illegal-phase', { action: 'note', phase });
  if (!text.trim()) throw new Refusal('reason-missing');
  mustNotFlood(party, given.now);
  return record(given, 'party-noted', { party: party.body, text });
}

/** A step of the office that the lead gave the party is done. A fact it leaves empty stays as it was. */
export function partyComplete(given: Case, { party, may }: Sight, input: Completion): Decision {
  mustMay(may, 'complete');
  const { standing } = find(given, input);
  if (party.office === null || standing.office !== party.office) {
    throw new Refusal('not-shared');
  }
  return completeStep(given, { ...input, keepsFacts: true });
}

function mustNotFlood({ wrote }: Party, now: Instant): void {
  const recent = wrote.filter((at) => plus(at, HOUR) > now);
  const [first] = recent;
  if (!first || recent.length < MOST_WRITTEN) return;
  const until = Date.parse(first) + HOUR - Date.parse(now);
  throw new Refusal('too-often', {
    limit: MOST_WRITTEN,
    retryAfterSeconds: Math.ceil(until / SECOND),
  });
}

function mustMay(may: readonly PartyAct[], act: PartyAct): void {
  if (!may.includes(act)) throw new Refusal('not-shared');
}
