import type { Instant } from '../domain/calendar/instant.js';
import type { Incident } from '../domain/incident/incident.js';
import { visibleTo, type Sight } from '../domain/sharing/visible-to.js';

export interface Seen {
  readonly incident: Incident;
  readonly sight: Sight;
}

interface Wanted {
  readonly party: string;
  readonly now: Instant;
  readonly size: number;
  readonly after: string | undefined;
  /** The next incidents that the party was ever let in to; fewer than `size` at the end. */
  readonly read: (after: string | undefined) => Promise<readonly Incident[]>;
}

/**
 * One page of what a party sees. What it sees no more, or not yet, takes no place on it and is not the one to go
 * on after: not even its id is told.
 */
export async function visiblePage(wanted: Wanted): Promise<{ items: Seen[]; next: string | null }> {
  const { party, now, size, read } = wanted;
  const seen: Seen[] = [];
  for (let after = wanted.after, isEnd = false; !isEnd && seen.length <= size;) {
    const rows = await read(after);
    seen.push(...rows.flatMap((incident) => seenBy(incident, party, now)));
    after = rows.at(-1)?.id;
    isEnd = rows.length < size;
  }
  const items = seen.slice(0, size);
  return { items, next: seen.length > size ? (items.at(-1)?.incident.id ?? null) : null };
}

function seenBy(incident: Incident, party: string, now: Instant): Seen[] {
  const sight = visibleTo(incident, party, now);
  return sight ? [{ incident, sight }] : [];
}
