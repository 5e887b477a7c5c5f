import type { Graph, GraphBox } from '../api/types';

/** From one edge to another of a picture. */
export interface Slice {
  readonly top: number;
  readonly bottom: number;
}

/** What an A4 sheet holds below each other of a picture as wide as the sheet. */
const SHEET = 1.35;
/** Narrower pictures are not drawn larger than they are, so a sheet holds no more of them. */
const NARROWEST = 680;
/** The title of a frame stays with what it frames. */
const TITLE = 60;

/** Where the picture of a phase may be cut for paper: no sheet is overfull, and no node is cut. */
export function slicesOf(graph: Graph, phase: GraphBox): Slice[] {
  const longest = SHEET * Math.max(phase.width, NARROWEST);
  const end = phase.y + phase.height;
  const uncut = uncutIn(graph, phase);
  const slices: Slice[] = [];
  let top = phase.y;
  while (end - top > longest) {
    const bottom = cutBelow(top, top + longest, uncut);
    slices.push({ top, bottom });
    top = bottom;
  }
  return [...slices, { top, bottom: end }];
}

function uncutIn({ nodes, edges, boxes }: Graph, { phase }: GraphBox): Slice[] {
  const nodesAndLabels = [
    ...nodes,
    ...edges.flatMap(({ label, phase: of }) => (label ? [{ ...label, phase: of }] : [])),
  ];
  const titles = boxes.map((box) => ({ ...box, height: TITLE }));
  return [...nodesAndLabels, ...titles]
    .filter((each) => each.phase === phase)
    .map(({ y, height }) => ({ top: y, bottom: y + height }));
}

/** The lowest place up to `most` that cuts nothing; where there is none, `most` itself. */
function cutBelow(top: number, most: number, uncut: readonly Slice[]): number {
  let cut = most;
  for (let moved = true; moved;) {
    const hit = uncut.filter((each) => each.top < cut && cut < each.bottom);
    moved = hit.length > 0;
    cut = Math.min(cut, ...hit.map((each) => each.top));
  }
  return cut > top ? cut : most;
}
