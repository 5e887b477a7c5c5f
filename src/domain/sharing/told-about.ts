import type { Instant } from '../calendar/instant.js';
import type { Entry } from '../incident/entry.js';
import type { Incident } from '../incident/incident.js';
import { openEntry } from './open-facts.js';
import { visibleTo, type Sight } from './visible-to.js';

interface Change {
  readonly before: Incident;
  readonly incident: Incident;
  readonly entries: readonly Entry[];
}

/**
 * The parties whose screens change with an incident: they see an entry of it, or their summary is another now,
 * or they were let in or out. The others learn not even that something happened.
 */
export function toldAbout({ before, incident, entries }: Change, now: Instant): string[] {
  const { parties = [] } = incident;
  return parties
    .map(({ body }) => body)
    .filter((body) => {
      const sight = visibleTo(incident, body, now);
      const earlier = visibleTo(before, body, now);
      if (!sight || !earlier) return sight !== earlier;
      return entries.some((each) => openEntry(each, sight)) || isOther(sight, before, incident);
    });
}

function isOther({ sees }: Sight, before: Incident, after: Incident): boolean {
  if (sees.includes('steps') && before.version !== after.version) {
    return JSON.stringify(before.runs) !== JSON.stringify(after.runs);
  }
  return (
    before.summary !== after.summary ||
    before.phase !== after.phase ||
    before.category !== after.category ||
    before.severity.level !== after.severity.level
  );
}
