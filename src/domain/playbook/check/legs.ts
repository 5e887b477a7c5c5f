import type { Block, Choice, Parallel, Step } from '../definition.js';
import { branchesOf, type Layout } from './outline.js';
import { named } from './words.js';

/** Which steps a way has to avoid. */
export type Avoids = (step: Step) => boolean;

/** A piece of a way: what it passes, and how it got around what it was to avoid. */
export interface Leg {
  readonly ids: readonly string[];
  /** Japanese: why what stands here was not done; null where nothing had to be avoided. */
  readonly dodge: string | null;
}

/** A playbook spread out, and what in it is not always done. */
export interface Survey extends Layout {
  /** Undo steps that some ways never offer, because they do not take the measure. */
  readonly uncertain: ReadonlySet<Block>;
}

/** Blocks a way has to pass: the options and tracks that lead there, and the step itself. */
export interface Course {
  readonly branches: ReadonlyMap<Block, string | null>;
  readonly target: Block | null;
}

export interface Search {
  readonly survey: Survey;
  readonly avoids: Avoids;
  readonly course: Course;
}

/** The way into a branch. */
export function entering(owner: Block | null, branch: string | null, { avoids }: Search): Leg[] {
  if (!owner || branch === null) return [];
  const others = branchesOf(owner).filter((each) => each.id !== branch);
  const left = owner.block === 'choice' && others.some((each) => contains(each.steps, avoids));
  const dodge = left ? chosen(owner, branch) : null;
  return [{ ids: [`${owner.id}/${branch}`], dodge }];
}

/** A way through a sequence that avoids what it has to; null when there is none. */
export function through(blocks: readonly Block[], search: Search): Leg[] | null {
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

/** Enough tracks have to come through without it; one that has to be passed may be closed behind the target. */
function pastParallel(block: Parallel, search: Search): Leg[] | null {
  const only = search.course.branches.get(block);
  const ways = block.tracks.map((track) => ({ track, legs: through(track.steps, search) }));
  const passable = ways.filter(hasLegs);
  const join = Math.min(block.join, ways.length);
  const forced = ways.find(({ track }) => track.id === only);
  if (forced && !forced.legs) {
    const early = passable.length >= join ? upTo(forced.track.steps, search) : null;
    return early && [tracked(block, forced.track, true), ...early];
  }
  if (passable.length < join) return null;
  const [shown] = passable.toSorted(
    (one, other) =>
      dodges(other.legs) - dodges(one.legs) || lengthOf(one.legs) - lengthOf(other.legs),
  );
  if (!shown) return [];
  const closed = passable.length < ways.length && dodges(shown.legs) === 0;
  return [tracked(block, shown.track, closed), ...shown.legs];
}

function tracked(
  { id, title, join }: Parallel,
  track: { readonly id: string },
  closed: boolean,
): Leg {
  const dodge = closed ? `「${title}」で先に${join}つの道が終わると` : null;
  return { ids: [`${id}/${track.id}`], dodge };
}

/** Only as far as the target of the course, after which the track may be closed. */
function upTo(blocks: readonly Block[], search: Search): Leg[] | null {
  const { branches, target } = search.course;
  const at = blocks.findIndex((block) => block === target || branches.has(block));
  const block = blocks[at];
  const before = through(blocks.slice(0, Math.max(at, 0)), search);
  if (!block || !before) return before;
  if (block.block === 'step') {
    const own = pastStep(block, search);
    return own && [...before, ...own];
  }
  const branch = branchesOf(block).find(({ id }) => id === branches.get(block));
  const inside = branch ? upTo(branch.steps, search) : null;
  return inside && [...before, ...inside];
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
