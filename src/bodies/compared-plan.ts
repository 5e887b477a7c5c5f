import type { ComparedPlan } from '../domain/plan-difference/compared-plan.js';
import { levelNames } from '../shared/words.js';
import type { LoadedBody } from './plan-file.js';
import { factWords, readPlaybooks } from './playbook-words.js';

/** What a body's plan is compared by with another version of it. */
export function comparedPlan(body: LoadedBody): ComparedPlan {
  const { plan, profile, withoutOffices, people, appointments, upkeep } = body;
  const asked = new Map((plan.duties?.facts ?? []).map((fact) => [fact.id, fact]));
  return {
    ...{ plan, profile, withoutOffices, people, appointments, upkeep },
    playbooks: readPlaybooks(body),
    levels: levelNames('ja'),
    facts: factWords(asked, plan, 'ja'),
  };
}
