import type { Entry } from '../domain/incident/entry.js';
import type { EntryView } from './timeline.view.js';

/** Which entries were struck: by whom, when and why. */
export function strikesOf(
  entries: readonly Entry[],
): Map<string, NonNullable<EntryView['struck']>> {
  const strikes = new Map<string, NonNullable<EntryView['struck']>>();
  for (const { kind, facts, actor, recordedAt } of entries) {
    if (kind !== 'struck') continue;
    const { entry, reason } = facts;
    strikes.set(entry, { by: actor.name, at: recordedAt, reason });
  }
  return strikes;
}
