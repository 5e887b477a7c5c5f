import type { OfficeId } from '../../plan/plan.js';
import type { Block, Parallel } from '../definition.js';
import { warning, type Finding } from './finding.js';
import { branchesOf, type Layout, type Placed } from './layout.js';
import { named } from './words.js';

const MOST_TRACKS = 3;

/** R3: no office is needed in more than three tracks at the same time. */
export function checkSpreadThin({ all }: Layout): Finding[] {
  return all.filter(isParallel).flatMap((place) => {
    const { block } = place;
    return officesIn(block)
      .filter((office) => isTooMuch(block, office) && !insideIsTooMuch(block, office))
      .map((office) => finding(place, office));
  });
}

function isParallel(place: Placed): place is Placed<Parallel> {
  return place.block.block === 'parallel';
}

function isTooMuch(block: Block, office: OfficeId): boolean {
  return block.block === 'parallel' && atOnce(block, office) > MOST_TRACKS;
}

function insideIsTooMuch(block: Block, office: OfficeId): boolean {
  return branchesOf(block).some(({ steps }) =>
    steps.some((each) => isTooMuch(each, office) || insideIsTooMuch(each, office)),
  );
}

function finding(place: Placed<Parallel>, office: OfficeId): Finding {
  const { block } = place;
  const count = atOnce(block, office);
  const what = `同時に進める${named(block)}では、役職「${office}」が同時に${count}つの系統で要ります。一人では回りません。一部をほかの役職に割り当てるか、系統を減らしてください。`;
  const path = block.tracks
    .filter(({ steps }) => most(steps, office) > 0)
    .map(({ id }) => `${block.id}/${id}`);
  return warning('R3', place, { field: 'tracks', what, path });
}

/** In how many places at the same time an office may be needed. */
function atOnce(block: Block, office: OfficeId): number {
  if (block.block === 'parallel') {
    return block.tracks.reduce((sum, { steps }) => sum + most(steps, office), 0);
  }
  const own = block.block !== 'use' && block.office === office ? 1 : 0;
  return Math.max(own, ...branchesOf(block).map(({ steps }) => most(steps, office)));
}

function most(blocks: readonly Block[], office: OfficeId): number {
  return Math.max(0, ...blocks.map((block) => atOnce(block, office)));
}

function officesIn(block: Block): OfficeId[] {
  const own = block.block === 'parallel' || block.block === 'use' ? [] : [block.office];
  const inside = branchesOf(block).flatMap(({ steps }) => steps.flatMap(officesIn));
  return [...new Set([...own, ...inside])];
}
