import { Refusal } from '../errors.js';
import { type Case, type Decision, record } from '../incident/case.js';
import type { Incident } from '../incident/incident.js';
import type { Plan } from '../plan/plan.js';
import type { LegalType } from '../plan/profile.js';

/** Which 機関 an incident is about; null is 不明. Another one than was named before needs a reason. */
export interface NamedOrgan {
  readonly organ: string | null;
  readonly reason: string;
}

/** 不明, as forms and the API write it. */
const UNKNOWN = 'unknown';

/** What was chosen among the organs; null is 不明. */
export function organOf(chosen: string): string | null {
  return chosen === UNKNOWN ? null : chosen;
}

/** 機関を記録する: it decides by which law the outside duties are judged. */
export function nameOrgan(given: Case, { organ, reason }: NamedOrgan): Decision {
  const { incident, setting } = given;
  const { organs = [] } = setting.plan;
  if (organ !== null && !organs.some(({ id }) => id === organ)) {
    throw new Refusal('unknown-reference', { organ });
  }
  const isChange = Boolean(incident.organ) && incident.organ !== organ;
  if (isChange && !reason.trim()) throw new Refusal('reason-missing');
  return record(given, 'organ-named', { organ, reason });
}

/**
 * The legal type of the organ an incident is about: of the first one while nobody has named it, or it is 不明. What
 * a 議会 holds is under its own 条例 whoever found it, which incidents also say by a fact.
 */
export function legalOf(
  { legal = 'public', organs = [] }: Pick<Plan, 'legal' | 'organs'>,
  incident: Incident,
): LegalType {
  const own = organs.find(({ id }) => id === incident.organ)?.legal ?? legal;
  const assembly = incident.facts['assembly-data']?.at(-1)?.value === 'yes';
  return own === 'public' && assembly ? 'assembly' : own;
}
