import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from '../incident/case.js';
import type { Incident } from '../incident/incident.js';
import type { Party } from './party.js';

/** The parties that asked for a call and have had none since (電話がほしい). */
export function partiesToCall({
  phase,
  parties = [],
}: Pick<Incident, 'phase' | 'parties'>): Party[] {
  if (phase === 'closed') return [];
  return parties.filter(({ answered, out }) => out === null && wantsCall(answered));
}

/** The lead has telephoned a party that asked for it. @throws Refusal when it did not ask, or was called. */
export function callParty(
  given: Case,
  { party, note }: { readonly party: string; readonly note: string },
): Decision {
  const { phase, parties = [] } = given.incident;
  if (phase === 'closed') throw new Refusal('illegal-phase', { action: 'call', phase });
  const answered = parties.find((each) => each.body === party)?.answered;
  if (answered?.choice !== 'call-me') throw new Refusal('unknown-reference', { party });
  if (answered.called) throw new Refusal('already-answered', { by: answered.called.byName });
  if (!note.trim()) throw new Refusal('reason-missing');
  return record(given, 'party-called', { party, note });
}

function wantsCall(answered: Party['answered']): boolean {
  return answered?.choice === 'call-me' && answered.called === null;
}
