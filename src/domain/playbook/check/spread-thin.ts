import type { OfficeId } from '../../plan/plan.js';
import type { Block, Parallel } from '../definition.js';
import { warning, type Finding } from './finding.js';
import { branchesOf, type Layout, type Placed } from './outline.js';
import { named } from './words.js';

const MOST_TRACKS = 3;

/** R3: no office is needed in more than three places at the same time. */
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
  return block.block === 'parallel' && atOnce(block, office, '').length > MOST_TRACKS;
}

function insideIsTooMuch(block: Block, office: OfficeId): boolean {
  return branchesOf(block).some(({ steps }) =>
    steps.some((each) => isTooMuch(each, office) || insideIsTooMuch(each, office)),
  );
}

function finding(place: Placed<Parallel>, office: OfficeId): Finding {
  const path = atOnce(place.block, office, '');
  const what = `同時に進める${named(place.block)}では、役職「${office}」が同時に${path.length}か所で要ります。手が足りなくなるので、一部をほかの役職に割り当てるか、順に行うようにしてください。`;
  return warning('R3', place, { field: 'tracks', what, path });
}

/** The tracks in which an office may be needed at the same time; `here` is the one around. */
function atOnce(block: Block, office: OfficeId, here: string): string[] {
  if (block.block === 'parallel') {
    return block.tracks.flatMap(({ id, steps }) => most(steps, office, `${block.id}/${id}`));
  }
  const own = block.block !== 'use' && block.office === office ? [here] : [];
  return longest([own, ...branchesOf(block).map(({ steps }) => most(steps, office, here))]);
}

function most(blocks: readonly Block[], office: OfficeId, here: string): string[] {
  return longest(blocks.map((block) => atOnce(block, office, here)));
}

function longest(lists: readonly string[][]): string[] {
  return lists.reduce((one, other) => (other.length > one.length ? other : one), []);
}

function officesIn(block: Block): OfficeId[] {
  const own = block.block === 'parallel' || block.block === 'use' ? [] : [block.office];
  const inside = branchesOf(block).flatMap(({ steps }) => steps.flatMap(officesIn));
  return [...new Set([...own, ...inside])];
}
