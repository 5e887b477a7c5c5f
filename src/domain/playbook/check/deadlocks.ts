import type { Block, Parallel, Step } from '../definition.js';
import { error, type Finding } from './finding.js';
import type { Placed } from './outline.js';
import { relation } from './relation.js';
import { type Awaited, awaitedBy, unmetOf } from './awaited.js';
import type { Survey } from './legs.js';
import { named } from './words.js';

/** A step whose turn has come but which waits, and the first thing it waits for. */
interface Stuck {
  readonly place: Placed<Step>;
  readonly awaited: Awaited;
}

/** How far a playbook can be followed. */
interface Progress {
  readonly stuck: readonly Stuck[];
  /** Tracks that have to be closed before others can go on, though steps in them still wait. */
  readonly closing: readonly Parallel[];
}

/**
 * S5: tracks side by side that wait for each other. Everything that can be done is done until nothing moves;
 * what is needed comes on every way, so that all options of a choice may be walked at once.
 */
export function checkDeadlocks(survey: Survey): Finding[] {
  const waits = waitsOf(survey);
  const done = new Set<Block>();
  const closed = new Set<Block>();
  const rings = new Map<string, Finding>();
  for (;;) {
    const { stuck, closing } = followed(survey, { waits, done, closed });
    const [race] = closing;
    if (!race) {
      stuck.forEach((each) => ringFound(ringFrom(each, stuck), rings));
      return [...rings.values()];
    }
    closed.add(race);
    stuck.filter((each) => isInside(each, race)).forEach((each) => lostFound(each, race, rings));
  }
}

type Waits = ReadonlyMap<Block, { place: Placed<Step>; awaited: readonly Awaited[] }>;

interface State {
  readonly waits: Waits;
  readonly done: Set<Block>;
  readonly closed: ReadonlySet<Block>;
}

/** What steps wait for, as far as it comes on every way; the rest has been told of. */
function waitsOf(survey: Survey): Waits {
  return new Map(
    survey.steps.map((place) => {
      const awaited = awaitedBy(place, survey).filter((each) => !unmetOf(place, each, survey));
      return [place.block, { place, awaited }];
    }),
  );
}

/** Do what can be done until nothing moves, closing no track early. */
function followed({ playbook }: Survey, { waits, done, closed }: State): Progress {
  const blocks = playbook.phases.flatMap(({ steps }) => steps);
  for (;;) {
    const before = done.size;
    const stuck: Stuck[] = [];
    const closing: Parallel[] = [];
    const tryStep = (step: Step): boolean => {
      const wait = waits.get(step);
      const missing = wait?.awaited.find(
        ({ bringers }) => !bringers.some(({ block }) => done.has(block)),
      );
      if (wait && missing) stuck.push({ place: wait.place, awaited: missing });
      else done.add(step);
      return !missing;
    };
    walk(blocks, { tryStep, closing, closed });
    if (done.size === before) return { stuck, closing };
  }
}

interface Walk {
  readonly tryStep: (step: Step) => boolean;
  readonly closing: Parallel[];
  readonly closed: ReadonlySet<Block>;
}

/** Go as far as steps can be done. @returns whether the sequence came through. */
function walk(blocks: readonly Block[], along: Walk): boolean {
  return blocks.every((block) => {
    switch (block.block) {
      case 'step':
        return along.tryStep(block) || !block.required;
      case 'parallel':
        return along.closed.has(block) || walkTracks(block, along);
      case 'choice':
        return block.options.filter(({ steps }) => !walk(steps, along)).length === 0;
      case 'repeat':
      case 'use':
        return walk(block.steps, along);
    }
  });
}

function walkTracks(block: Parallel, along: Walk): boolean {
  const through = block.tracks.filter(({ steps }) => walk(steps, along)).length;
  if (through === block.tracks.length) return true;
  if (through >= block.join) along.closing.push(block);
  return false;
}

function isInside({ place }: Stuck, parallel: Parallel): boolean {
  return place.turns.some(({ owner }) => owner === parallel);
}

function lostFound({ place, awaited }: Stuck, race: Parallel, found: Map<string, Finding>): void {
  const what = `${named(place.block)}は${awaited.name}を待ちますが、それは${named(race)}を過ぎないと得られません。そのとき、この道はもう閉じられています。得る手順を前へ移すか、needs から外してください。`;
  const finding = error('S5', place, {
    field: awaited.field,
    what,
    path: [place.block.id, race.id],
  });
  found.set(place.block.id, finding);
}

function ringFound(ring: readonly Stuck[], found: Map<string, Finding>): void {
  const key = ring
    .map(({ place }) => place.block.id)
    .toSorted()
    .join(' ');
  const [first] = ring;
  if (first && !found.has(key)) found.set(key, ringFinding(first, ring));
}

/** Who waits for whom, until somebody comes up again. */
function ringFrom(first: Stuck, stuck: readonly Stuck[]): Stuck[] {
  const chain: Stuck[] = [];
  let next: Stuck | undefined = first;
  while (next && !chain.includes(next)) {
    chain.push(next);
    next = holderOf(next, stuck);
  }
  return next ? chain.slice(chain.indexOf(next)) : chain;
}

function holderOf({ awaited }: Stuck, stuck: readonly Stuck[]): Stuck | undefined {
  const [bringer] = awaited.bringers;
  return stuck.find(
    ({ place }) => bringer && ['same', 'before'].includes(relation(place, bringer)),
  );
}

function ringFinding({ place, awaited }: Stuck, ring: readonly Stuck[]): Finding {
  const waits = ring.map((each) => `${named(each.place.block)}は${each.awaited.name}を待ち`);
  const ids = ring.flatMap((each) => [
    each.place.block.id,
    ...each.awaited.bringers.slice(0, 1).map(({ block }) => block.id),
  ]);
  const path = [...ids, place.block.id].filter((id, index, all) => id !== all[index - 1]);
  return error('S5', place, {
    field: awaited.field,
    what: `同時に進める道が互いに待ち合い、どれも始められません。${waits.join('、')}ます。needs の一つを外すか、待たれる手順を先へ移してください。`,
    path,
  });
}
