import type { Block, Step } from '../definition.js';
import { error, type Finding } from './finding.js';
import type { Placed } from './layout.js';
import { relation } from './relation.js';
import { type Awaited, awaitedBy, unmetOf } from './waiting.js';
import type { Survey } from './ways.js';
import { named } from './words.js';

/** A step whose turn has come but which waits, and the first thing it waits for. */
interface Stuck {
  readonly place: Placed<Step>;
  readonly awaited: Awaited;
}

/**
 * S5: tracks side by side that wait for each other. Everything that can be done is done until nothing moves;
 * what is needed comes on every way, so that all options of a choice may be walked at once.
 */
export function checkDeadlocks(survey: Survey): Finding[] {
  const stuck = stuckSteps(survey);
  const rings = new Map<string, Finding>();
  for (const each of stuck) {
    const ring = ringFrom(each, stuck);
    const ids = ring.map(({ place }) => place.block.id);
    const key = ids.toSorted().join(' ');
    const [first] = ring;
    if (first && !rings.has(key)) rings.set(key, ringFinding(first, ring));
  }
  return [...rings.values()];
}

function stuckSteps(survey: Survey): Stuck[] {
  const waits = new Map<Block, { place: Placed<Step>; awaited: readonly Awaited[] }>();
  for (const place of survey.steps) {
    const awaited = awaitedBy(place, survey).filter((each) => !unmetOf(place, each, survey));
    waits.set(place.block, { place, awaited });
  }
  const done = new Set<Block>();
  for (;;) {
    const before = done.size;
    const stuck: Stuck[] = [];
    walk(
      survey.playbook.phases.flatMap(({ steps }) => steps),
      (step) => {
        const wait = waits.get(step);
        const missing = wait?.awaited.find(
          ({ bringers }) => !bringers.some(({ block }) => done.has(block)),
        );
        if (wait && missing) stuck.push({ place: wait.place, awaited: missing });
        else done.add(step);
        return !missing;
      },
    );
    if (done.size === before) return stuck;
  }
}

/** Go as far as steps can be done. @returns whether the sequence came through. */
function walk(blocks: readonly Block[], tryStep: (step: Step) => boolean): boolean {
  return blocks.every((block) => {
    switch (block.block) {
      case 'step':
        return tryStep(block) || !block.required;
      case 'parallel': {
        const through = block.tracks.filter(({ steps }) => walk(steps, tryStep));
        return through.length >= Math.min(block.join, block.tracks.length);
      }
      case 'choice':
        return block.options.filter(({ steps }) => !walk(steps, tryStep)).length === 0;
      case 'repeat':
      case 'use':
        return walk(block.steps, tryStep);
    }
  });
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
    what: `同時に進める系統が互いに待ち合い、どれも始められません。${waits.join('、')}ます。needs の一つを外すか、待たれる手順を先へ移してください。`,
    path,
  });
}
