import type { Incident } from '../incident/incident.js';
import type { FactNeed, FactType, Playbook } from './definition.js';
import type { KnownFacts } from './guard.js';
import type { FactValue } from './run.js';
import { allBlocks } from './walk.js';

/** Facts every incident has, whatever its playbooks ask. */
export const INCIDENT_FACTS = [
  'severity',
  'category',
  'kind',
  'counter-stopped',
  'residents-affected',
  'personal-data',
] as const;

/**
 * What is known of an incident: the last word on each fact, 不明 too, so that a person decides again where
 * somebody could not tell any more; the desk's first answers hold until then.
 */
export function knownFacts(incident: Incident): KnownFacts {
  const { counter, residents, personalData } = incident.harm;
  const answer = (value: string): FactValue => (value === 'unknown' ? null : value);
  const recorded = Object.entries(incident.facts).flatMap(([id, notes]) => {
    const last = notes.at(-1);
    return last ? [[id, last.value] as const] : [];
  });
  return {
    'counter-stopped': answer(counter),
    'residents-affected': answer(residents),
    'personal-data': answer(personalData),
    ...Object.fromEntries(recorded),
    severity: incident.severity.level,
    category: incident.category,
    kind: incident.kind,
  };
}

/** Every fact a playbook asks for, by id. */
export function factNeeds(playbook: Playbook): Map<string, FactNeed> {
  return new Map(
    allBlocks(playbook).flatMap((block) =>
      block.block === 'step' ? block.facts.map((need) => [need.id, need] as const) : [],
    ),
  );
}

const LONGEST_TEXT = 4000;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const FITS: Readonly<Record<FactType, (value: string | number, need: FactNeed) => boolean>> = {
  'yes-no': (value) => value === 'yes' || value === 'no',
  count: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  text: (value) => typeof value === 'string' && value.length <= LONGEST_TEXT,
  time: (value) =>
    typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)),
  'one-of': (value, { options }) => options.some((option) => option.id === value),
};

/** Whether a value may stand for a fact; 不明 (null) always may. */
export function fits(need: FactNeed, value: FactValue): boolean {
  return value === null || FITS[need.type](value, need);
}
