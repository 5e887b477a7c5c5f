import type { Block, Playbook } from '../definition.js';
import { layoutOf, type Placed } from './outline.js';
import {
  type Avoids,
  type Course,
  entering,
  type Leg,
  type Search,
  type Survey,
  through,
} from './legs.js';

/** A way that avoids something: from the first turn that matters to the place itself. */
export interface Way {
  readonly path: readonly string[];
  /** Japanese, ends a clause: 「…」で「…」を選ぶと; null when there was nothing on the way at all. */
  readonly because: string | null;
}

const ANYWHERE: Course = { branches: new Map(), target: null };

/** Spread a playbook out, once for all rules. */
export function surveyOf(playbook: Playbook): Survey {
  const survey = { ...layoutOf(playbook), uncertain: new Set<Block>() };
  const uncertain = [...survey.undoneBy].flatMap(([id, measures]) => {
    const place = survey.byId.get(id);
    const avoids: Avoids = (step) => measures.some(({ block }) => block === step);
    return place && legsTo(place, { survey, avoids, course: ANYWHERE }) ? [place.block] : [];
  });
  return { ...survey, uncertain: new Set(uncertain) };
}

/**
 * A way from the start to a place on which no avoided step is done; null when each way does one, so that
 * what it leaves is there for certain. Tracks side by side count only once they have been joined.
 */
export function wayTo(place: Placed, avoids: Avoids, survey: Survey): Way | null {
  const measures = survey.undoneBy.get(place.block.id) ?? [];
  // An undo step is offered only where its measure was taken, so only ways past a measure lead there.
  const courses = measures.length > 0 ? measures.map(courseOf) : [ANYWHERE];
  for (const course of courses) {
    const legs = legsTo(place, { survey, avoids, course });
    if (legs) return trimmed(legs, place.block.id);
  }
  return null;
}

/** A way through a sequence on which no avoided step is done; null when each way does one. */
export function wayThrough(blocks: readonly Block[], avoids: Avoids, survey: Survey): Way | null {
  const legs = through(blocks, { survey, avoids, course: ANYWHERE });
  return legs ? trimmed(legs, null) : null;
}

function courseOf({ turns, block }: Placed): Course {
  return {
    branches: new Map(turns.flatMap(({ owner, branch }) => (owner ? [[owner, branch]] : []))),
    target: block,
  };
}

function legsTo(place: Placed, search: Search): Leg[] | null {
  const { phases } = search.survey.playbook;
  const legs: Leg[] = [];
  for (const { steps } of phases.slice(0, place.phaseIndex)) {
    const passed = through(steps, search);
    if (!passed) return null;
    legs.push(...passed);
  }
  for (const { owner, branch, blocks, index } of place.turns) {
    const only = owner && search.course.branches.get(owner);
    if (owner?.block === 'choice' && only && only !== branch) return null;
    const passed = through(blocks.slice(0, index), search);
    if (!passed) return null;
    legs.push(...entering(owner, branch, search), ...passed);
  }
  return legs;
}

/** What comes before the first turn that matters shows nothing. */
function trimmed(legs: readonly Leg[], end: string | null): Way {
  const first = legs.findIndex((leg) => leg.dodge !== null);
  const shown = first < 0 ? [] : legs.slice(first).flatMap((leg) => leg.ids);
  return {
    path: end === null ? shown : [...shown, end],
    because: legs[first]?.dodge ?? null,
  };
}
