import type { Block, Choice, Parallel, Playbook, Step } from '../definition.js';
import { branchesOf, layoutOf, type Layout, type Placed } from './layout.js';
import { named } from './words.js';

/** Which steps a way has to avoid. */
export type Avoids = (step: Step) => boolean;

/** A piece of a way: what it passes, and how it got around what it was to avoid. */
interface Leg {
  readonly ids: readonly string[];
  /** Japanese: why what stands here was not done; null where nothing had to be avoided. */
  readonly dodge: string | null;
}

/** A way that avoids something: from the first turn that matters to the place itself. */
export interface Way {
  readonly path: readonly string[];
  /** Japanese, ends a clause: 「…」で「…」を選ぶと; null when there was nothing on the way at all. */
  readonly because: string | null;
}

/** A playbook spread out, and what in it is not always done. */
export interface Survey extends Layout {
  /** Undo steps that some ways never offer, because they do not take the measure. */
  readonly uncertain: ReadonlySet<Block>;
}

/** Blocks a way has to pass: the options and tracks that lead there, and the step itself. */
interface Course {
  readonly branches: ReadonlyMap<Block, string | null>;
  readonly target: Block | null;
}

const ANYWHERE: Course = { branches: new Map(), target: null };

interface Search {
  readonly survey: Survey;
  readonly avoids: Avoids;
  readonly course: Course;
}

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

function entering(owner: Block | null, branch: string | null, { avoids }: Search): Leg[] {
  if (!owner || branch === null) return [];
  const others = branchesOf(owner).filter((each) => each.id !== branch);
  const left = owner.block === 'choice' && others.some((each) => contains(each.steps, avoids));
  const dodge = left ? chosen(owner, branch) : null;
  return [{ ids: [`${owner.id}/${branch}`], dodge }];
}

function through(blocks: readonly Block[], search: Search): Leg[] | null {
  const legs: Leg[] = [];
  for (const block of blocks) {
    const passed = past(block, search);
    if (!passed) return null;
    legs.push(...passed);
  }
  return legs;
}

function past(block: Block, search: Search): Leg[] | null {
  switch (block.block) {
    case 'step':
      return pastStep(block, search);
    case 'choice':
      return pastChoice(block, search);
    case 'parallel':
      return pastParallel(block, search);
    case 'repeat':
    case 'use':
      return through(block.steps, search);
  }
}

function pastStep(step: Step, { survey, avoids, course }: Search): Leg[] | null {
  if (!avoids(step)) return [{ ids: [step.id], dodge: null }];
  if (course.target === step) return null;
  if (!step.required) return [{ ids: [], dodge: `任意の手順${named(step)}を行わないと` }];
  const measures = survey.undoneBy.get(step.id) ?? [];
  if (!survey.uncertain.has(step) || measures.some(({ block }) => block === course.target)) {
    return null;
  }
  const taken = measures.map(({ block }) => named(block)).join('・');
  return [{ ids: [], dodge: `元に戻すもとの手順${taken}を行わないと` }];
}

function pastChoice(block: Choice, search: Search): Leg[] | null {
  const only = search.course.branches.get(block);
  const ways = block.options
    .filter((option) => only === undefined || option.id === only)
    .map((option) => ({ option, legs: through(option.steps, search) }))
    .filter(hasLegs)
    .toSorted((one, other) => lengthOf(one.legs) - lengthOf(other.legs));
  const [shortest] = ways;
  if (!shortest) return null;
  const { option, legs } = shortest;
  const dodge = contains([block], search.avoids) && !legs.some((leg) => leg.dodge);
  const head = {
    ids: [`${block.id}/${option.id}`],
    dodge: dodge ? chosen(block, option.id) : null,
  };
  return [head, ...legs];
}

function pastParallel(block: Parallel, search: Search): Leg[] | null {
  const only = search.course.branches.get(block);
  const ways = block.tracks.map((track) => ({ track, legs: through(track.steps, search) }));
  const passable = ways.filter(hasLegs);
  const forced = ways.find(({ track }) => track.id === only);
  if (passable.length < Math.min(block.join, ways.length) || (forced && !forced.legs)) return null;
  const [shown] = passable.toSorted(
    (one, other) =>
      dodges(other.legs) - dodges(one.legs) || lengthOf(one.legs) - lengthOf(other.legs),
  );
  if (!shown) return [];
  const closed = passable.length < ways.length && dodges(shown.legs) === 0;
  const head = {
    ids: [`${block.id}/${shown.track.id}`],
    dodge: closed ? `「${block.title}」で先に${block.join}つの系統が終わると` : null,
  };
  return [head, ...shown.legs];
}

function hasLegs<T extends { legs: Leg[] | null }>(way: T): way is T & { legs: Leg[] } {
  return way.legs !== null;
}

function lengthOf(legs: readonly Leg[]): number {
  return legs.reduce((sum, leg) => sum + leg.ids.length, 0);
}

function dodges(legs: readonly Leg[]): number {
  return legs.some((leg) => leg.dodge !== null) ? 1 : 0;
}

function chosen(owner: Block, branch: string): string {
  const options = owner.block === 'choice' ? owner.options : [];
  const title = options.find((option) => option.id === branch)?.title ?? branch;
  return `「${owner.title}」で「${title}」を選ぶと`;
}

function contains(blocks: readonly Block[], avoids: Avoids): boolean {
  return blocks.some((block) =>
    block.block === 'step'
      ? avoids(block)
      : branchesOf(block).some(({ steps }) => contains(steps, avoids)),
  );
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
