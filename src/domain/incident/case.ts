import type { Effect } from '../effect.js';
import { between, instant, MINUTE, type Instant } from '../calendar/instant.js';
import { Refusal } from '../errors.js';
import type { Setting } from '../plan/plan.js';
import type { PersonId } from '../plan/plan.js';
import type { Entry, EntryActor, EntryFacts, EntryKind } from './entry.js';
import { evolve } from './evolve.js';
import type { Incident } from './incident.js';

/** Who gives a command. `person` links the account to the directory, so that offices can be asked for. */
export interface Actor extends EntryActor {
  readonly person: PersonId | null;
  /** What the same person has acted under beside `ref`: another account, a link in a mail. */
  readonly others?: readonly string[];
}

/** Whether an entry's actor is this very person, under whichever account. */
export function isBy({ ref, others = [] }: Actor, by: string): boolean {
  return by === ref || others.includes(by);
}

/** The clock, the engine and the importer act under this name. */
export const SYSTEM: Actor = { ref: 'system', name: 'Hikeshi', person: null };

/** An incident and all a decision may look at: the plan, the directory of this moment, who acts, when. */
export interface Case {
  readonly incident: Incident;
  readonly setting: Setting;
  readonly actor: Actor;
  readonly now: Instant;
  /** When it happened, if earlier than now (paper entered later). */
  readonly happenedAt: Instant;
}

/** New state, the entries that made it, and what must happen next; committed together or not at all. */
export interface Decision {
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  readonly effects: readonly Effect[];
}

/** Clocks of desks and servers differ by less than this. */
export const CLOCK_SKEW = 5 * MINUTE;

/**
 * When something happened, in UTC: a moment ahead of our clock counts as now.
 * @throws Refusal when it lies further in the future; nobody would be told until then.
 */
export function pastMoment(at: string, now: Instant, field: string): Instant {
  const moment = instant(new Date(at));
  if (between(now, moment) > CLOCK_SKEW) throw new Refusal('in-the-future', { field, at: moment });
  return moment < now ? moment : now;
}

/** One fact recorded, with its effects; the state is what `evolve` makes of it. */
export function record<K extends EntryKind>(
  given: Case,
  kind: K,
  facts: EntryFacts[K],
  effects: readonly Effect[] = [],
): Decision {
  const entry = {
    incident: given.incident.id,
    kind,
    facts,
    actor: { ref: given.actor.ref, name: given.actor.name },
    happenedAt: given.happenedAt,
    recordedAt: given.now,
  } as Entry;
  return { incident: evolve(given.incident, entry), entries: [entry], effects };
}

/** Decisions one after another, each seeing the state the former left. */
export function inTurn(given: Case, ...turns: readonly ((now: Case) => Decision)[]): Decision {
  return turns.reduce<Decision>(
    (sofar, turn) => {
      const next = turn({ ...given, incident: sofar.incident });
      return {
        incident: next.incident,
        entries: [...sofar.entries, ...next.entries],
        effects: [...sofar.effects, ...next.effects],
      };
    },
    { incident: given.incident, entries: [], effects: [] },
  );
}

/** Effects without a new fact. */
export function only(given: Case, effects: readonly Effect[]): Decision {
  return { incident: given.incident, entries: [], effects };
}

/** The same case, acted on by the engine itself at this moment. */
export function bySystem(given: Case): Case {
  return { ...given, actor: SYSTEM, happenedAt: given.now };
}
