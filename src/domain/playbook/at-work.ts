import type { Incident } from '../incident/incident.js';

/**
 * Names of those who are at an incident, in the order in which they began: whoever has begun a step that is open, else
 * whoever took the incident out of the 受付箱; nobody once it is closed.
 */
export function peopleAtWork({
  runs,
  taken,
  phase,
}: Pick<Incident, 'runs' | 'taken' | 'phase'>): string[] {
  if (phase === 'closed') return [];
  const begun = runs
    .filter(({ left }) => left === null)
    .flatMap((run) =>
      Object.entries(run.begun)
        .filter(([step]) => (run.outcomes[step]?.state ?? 'requested') === 'requested')
        .map(([, each]) => each),
    )
    .toSorted((one, other) => one.at.localeCompare(other.at));
  const names = [...new Set(begun.map(({ byName }) => byName))];
  return names.length > 0 || !taken ? names : [taken.by];
}
