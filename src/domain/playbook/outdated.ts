import { SYSTEM } from '../incident/case.js';
import type { KnownFacts } from './guard.js';
import { roundOf, writtenId } from './rounds.js';
import type { FactValue } from './run.js';
import { decided } from './settle.js';
import type { StepStanding } from './standing.js';

/** A fact that an answer rests on and that is known otherwise now; null is 不明. */
export interface ChangedFact {
  readonly fact: string;
  readonly was: FactValue;
  readonly now: FactValue;
}

/** Choices that answered themselves and would be answered otherwise by what is known now. */
export function outdatedAnswers(all: readonly StepStanding[], facts: KnownFacts): StepStanding[] {
  const last = new Map(all.map(({ item }) => [writtenId(item.id), roundOf(item.id)]));
  return all.filter(({ item, outcome, off }) => {
    if (item.block !== 'choice' || outcome?.by !== SYSTEM.ref || off) return false;
    // Another round has asked again: its answer is the one that counts.
    if (roundOf(item.id) < (last.get(writtenId(item.id)) ?? 1)) return false;
    // もう一度 after a round: what the next round finds changes the facts, and not this answer.
    const leadsOn =
      outcome.option === 'again' && item.options.every(({ steps }) => steps.length === 0);
    if (leadsOn) return false;
    return decided(item, facts) !== outcome.option;
  });
}

/** What has changed since an answer was given because of these facts. */
export function changedSince(
  because: Readonly<Record<string, FactValue>>,
  facts: KnownFacts,
): ChangedFact[] {
  return Object.entries(because).flatMap(([fact, was]) => {
    const now = facts[fact] ?? null;
    return now === was ? [] : [{ fact, was, now }];
  });
}
