import { bySystem, type Case, type Decision, record } from '../incident/case.js';
import type { Choice, Playbook } from './definition.js';
import { knownFacts } from './facts.js';
import { factsOf, holds, type KnownFacts } from './guard.js';
import type { FactValue, Run } from './run.js';
import { type StepStanding, viewOf } from './standing.js';
import { standings } from './standings.js';
import { allBlocks } from './walk.js';

/** The next choice that the recorded facts answer by themselves, answered; null when none does. */
export function answerByFacts(given: Case): Decision | null {
  const { incident } = given;
  if (incident.phase === 'closed') return null;
  const facts = knownFacts(incident);
  for (const run of incident.runs) {
    if (run.left !== null || !hasConditions(given.setting.playbook(run.digest))) continue;
    for (const standing of standings(viewOf(given, run))) {
      const option = automatic(standing, run, facts);
      if (option === null || standing.item.block !== 'choice') continue;
      const because = reasons(standing.item, facts);
      const answer = { run: run.id, step: standing.item.id, option, note: '', because };
      return record(bySystem(given), 'choice-answered', answer);
    }
  }
  return null;
}

/** Definitions never change, so what is derived from them is kept. */
const CONDITIONS = new WeakMap<Playbook, boolean>();

/** Whether any choice of a playbook, or the end of a repeat, may follow from facts. */
function hasConditions(playbook: Playbook): boolean {
  const known = CONDITIONS.get(playbook);
  if (known !== undefined) return known;
  const has = allBlocks(playbook).some(
    (block) =>
      (block.block === 'choice' && block.options.some(({ when }) => when !== null)) ||
      (block.block === 'repeat' && block.until !== null),
  );
  CONDITIONS.set(playbook, has);
  return has;
}

function automatic({ item, state }: StepStanding, run: Run, facts: KnownFacts): string | null {
  if (item.block !== 'choice' || (state !== 'ready' && state !== 'begun')) return null;
  return run.byHand.includes(item.id) ? null : decided(item, facts);
}

/** The option the facts decide, or null while one of them is 不明 or nothing is written to decide by. */
export function decided({ options }: Choice, facts: KnownFacts): string | null {
  if (options.every((option) => option.when === null)) return null;
  const verdicts = options.map((option) => (option.when ? holds(option.when, facts) : false));
  const first = verdicts.indexOf(true);
  // An earlier option that might still hold comes before a later one that does.
  const unsure = verdicts.indexOf(null);
  if (unsure >= 0 && (first < 0 || unsure < first)) return null;
  const chosen = first >= 0 ? options[first] : options.find((option) => option.otherwise);
  return chosen?.id ?? null;
}

function reasons({ options }: Choice, facts: KnownFacts): Record<string, FactValue> {
  const asked = options.flatMap((option) => (option.when ? factsOf(option.when) : []));
  return Object.fromEntries(asked.map((id) => [id, facts[id] ?? null]));
}
