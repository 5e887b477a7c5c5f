import type { Instant } from '../calendar/instant.js';
import type { Incident, NamedAssets, PassedOver, Rung } from '../incident/incident.js';
import type { Category } from '../plan/category.js';
import type { Directory, OfficeId, PersonId, Plan } from '../plan/plan.js';
import { Night } from '../proof/night.js';
import type { Level } from '../severity/severity.js';
import { answerBy } from './ladder.js';

/** What would be reported, and when. */
export interface Foreseen {
  readonly at: Instant;
  readonly category: Category;
  readonly level: Exclude<Level, 'L0'>;
  readonly personalData: 'yes' | 'no';
  readonly drill: boolean;
  readonly assets: NamedAssets | null;
}

/** One person who would be told. */
export interface ForeseenCall {
  readonly at: Instant;
  /** The next one is told then, unless somebody has answered. */
  readonly answerBy: Instant;
  readonly person: PersonId;
  readonly order: number;
  /** Another office than the rung's where that one has nobody. */
  readonly office: OfficeId;
  readonly passedOver: readonly PassedOver[];
}

/** One office, its people in the order in which they would be told if nobody answered. */
export interface ForeseenRung {
  readonly office: OfficeId;
  readonly dueAt: Instant;
  readonly calls: readonly ForeseenCall[];
  /** When everybody has been told in vain; null where that is longer than the preview looks. */
  readonly exhaustedAt: Instant | null;
}

/** More moments than any ladder has until everybody on it has been called once. */
const MOST_MOMENTS = 2_000;

/**
 * Who would be told, when and through which office, if it happened then and nobody answered: the decisions of a real
 * incident on a clock of its own, each mail accepted at once.
 * @throws Refusal where the level lies below what the named assets ask for.
 */
export function preview(plan: Plan, directory: Directory, foreseen: Foreseen): ForeseenRung[] {
  const { assets, ...more } = foreseen;
  const night = new Night({
    ...{ plan, directory, ...more, ...(assets ? { assets } : {}), playbook: null },
    failure: { kind: 'desk-only', who: '' },
  });
  for (let moment = 0; moment < MOST_MOMENTS; moment += 1) {
    const next = night.next();
    if (next === undefined || night.incident.rungs.every(isThrough)) break;
    night.now = next > night.now ? next : night.now;
    night.wakeDue();
  }
  return night.incident.rungs
    .map((rung) => foreseenRung(rung, { plan, night }))
    .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0));
}

/** Everybody on it has been called once. */
function isThrough({ state, round }: Rung): boolean {
  return round > 1 || state === 'answered';
}

function foreseenRung(
  { id, office, dueAt }: Rung,
  { plan, night }: { readonly plan: Plan; readonly night: Night },
): ForeseenRung {
  const end = night.entries.find(
    (each) => each.kind === 'rung-exhausted' && 'rung' in each.facts && each.facts.rung === id,
  );
  return {
    ...{ office, dueAt, exhaustedAt: end?.recordedAt ?? null },
    calls: callsOf(night.incident, { plan, id, office }),
  };
}

function callsOf(
  incident: Incident,
  { plan, id, office }: { readonly plan: Plan; readonly id: string; readonly office: OfficeId },
): ForeseenCall[] {
  return incident.told
    .filter(({ rung, round }) => rung === id && round === 1)
    .map((each) => ({
      ...{ at: each.at, person: each.person, order: each.order, office: each.office },
      ...{ answerBy: answerBy(plan, { incident, office }, each.at), passedOver: each.passedOver },
    }));
}
