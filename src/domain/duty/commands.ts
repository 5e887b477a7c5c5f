import { Refusal } from '../errors.js';
import { type Case, type Decision, pastMoment, record } from '../incident/case.js';
import type { Duty } from '../playbook/definition.js';
import { fits } from '../playbook/facts.js';
import type { FactValue } from '../playbook/run.js';
import { dutyFacts, dutyStandings, isUnsettled, type DutyStanding } from './on-incident.js';

/** 報告を要しないと判断する: with the name of who judged and the reason; only what is due or not yet decided. */
export function judgeNotReportable(
  given: Case,
  { duty, by, reason }: { readonly duty: Duty; readonly by: string; readonly reason: string },
): Decision {
  const standings = mustHave(given, duty);
  if (!by.trim() || !reason.trim()) throw new Refusal('reason-missing');
  if (!standings.some(isUnsettled)) {
    throw new Refusal('illegal-step', { action: 'judge', state: standings[0]?.state });
  }
  return record(given, 'duty-judged', { duty, byName: by, reason });
}

/** A report went out: when, under which number, by whom. A second one (続報) is recorded beside the first. */
export function recordDutyReport(
  given: Case,
  input: {
    readonly duty: Duty;
    readonly at: string;
    readonly number: string;
    readonly by: string;
  },
): Decision {
  const { duty, number, by } = input;
  mustHave(given, duty);
  if (!by.trim()) throw new Refusal('reason-missing');
  const at = pastMoment(input.at, given.now, 'at');
  return record(given, 'duty-reported', { duty, at, number, byName: by });
}

/** What the duties ask, as it comes to be known; 不明 says something only where something was known, or is looked for. */
export function recordDutyFacts(given: Case, facts: Readonly<Record<string, FactValue>>): Decision {
  const needs = new Map((given.setting.plan.duties?.facts ?? []).map((each) => [each.id, each]));
  const unknown = Object.keys(facts).filter((id) => !needs.has(id));
  if (unknown.length > 0) throw new Refusal('unknown-reference', { facts: unknown });
  for (const [id, need] of needs) {
    const value = facts[id] ?? null;
    if (!fits(need, value)) {
      throw new Refusal('fact-misfit', { fact: id, label: need.label, type: need.type });
    }
  }
  const known = dutyFacts(given);
  const says = Object.entries(facts).some(
    ([id, value]) => !Object.hasOwn(known, id) || known[id] !== value,
  );
  if (!says) throw new Refusal('reason-missing');
  return record(given, 'duty-facts-recorded', { facts });
}

function mustHave(given: Case, duty: Duty): readonly DutyStanding[] {
  const found = dutyStandings(given).filter(({ row }) => row.id === duty);
  if (found.length === 0) throw new Refusal('unknown-reference', { duty });
  return found;
}
