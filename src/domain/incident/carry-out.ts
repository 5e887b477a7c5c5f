import { openDuties } from '../duty/open.js';
import { dutyTimerChanges } from '../duty/timers.js';
import { reportTimerChanges } from '../escalation/next-report.js';
import { openQuestions } from '../escalation/still-needed.js';
import type { Effect } from '../effect.js';
import { answerByFacts } from '../playbook/settle.js';
import { timerChanges } from '../playbook/timers.js';
import type { Case, Decision } from './case.js';
import type { Incident } from './incident.js';

/** More choices than any playbook has; past it something answers itself for ever. */
const MOST_ANSWERS = 100;

/**
 * A command, and what follows from it by itself: choices that the facts now decide, the clocks of outside duties,
 * timers, questions that nobody has to answer any more. Every command takes this road, a person's and the clock's alike.
 */
export function carryOut(given: Case, decide: (given: Case) => Decision): Decision {
  let decision = decide(given);
  for (let turn = 0; turn < MOST_ANSWERS; turn += 1) {
    const next = answerByFacts({ ...given, incident: decision.incident });
    if (!next) break;
    decision = joined(decision, next);
  }
  const opened = openDuties(given, decision.incident);
  const { incident, entries, effects } = opened ? joined(decision, opened) : decision;
  return {
    incident,
    entries,
    effects: [
      ...effects,
      ...withdrawn(given, incident),
      ...timerChanges(given, incident),
      ...dutyTimerChanges(given, incident),
      ...reportTimerChanges(given, incident),
    ],
  };
}

function joined(first: Decision, next: Decision): Decision {
  return {
    incident: next.incident,
    entries: [...first.entries, ...next.entries],
    effects: [...first.effects, ...next.effects],
  };
}

/** Mails about something that was open before and is not any more. */
function withdrawn({ incident, setting }: Case, after: Incident): Effect[] {
  const open = new Set(openQuestions({ incident: after, setting }).map((each) => each.key));
  const keys = openQuestions({ incident, setting })
    .map((each) => each.key)
    .filter((key) => !open.has(key));
  return keys.length > 0 ? [{ kind: 'withdraw', keys }] : [];
}
