import type { PlaybookPhase } from '../definition.js';
import { INK, type Graph, type GraphBox, type GraphEdge, type Point } from './graph.js';
import { wrapText } from './wrap-text.js';

/** A part of the picture: entered at the middle of its upper edge, left at the middle of its lower one. */
export type Piece = Graph;

/** From one block to the next: room for an arrow. */
export const STEP_GAP = 26;
export const FRAME_PAD = 14;

/** Nothing but the way through. */
export function emptyPiece(width: number): Piece {
  return { width, height: 0, nodes: [], edges: [], boxes: [] };
}

/** The same piece elsewhere. */
export function shifted(piece: Piece, x: number, y: number): Piece {
  const move = <T extends Point>(each: T): T => ({ ...each, x: each.x + x, y: each.y + y });
  return {
    ...piece,
    nodes: piece.nodes.map(move),
    boxes: piece.boxes.map(move),
    edges: piece.edges.map((edge) => ({
      ...edge,
      points: edge.points.map(move),
      label: edge.label && move(edge.label),
    })),
  };
}

/** Several pieces, each where it stands, as one of that size. */
export function together(
  size: { readonly width: number; readonly height: number },
  pieces: readonly Piece[],
): Piece {
  return {
    ...size,
    nodes: pieces.flatMap(({ nodes }) => nodes),
    edges: pieces.flatMap(({ edges }) => edges),
    boxes: pieces.flatMap(({ boxes }) => boxes),
  };
}

/** A way by itself. */
export function edgePiece(
  points: readonly Point[],
  phase: PlaybookPhase | null,
  label: GraphEdge['label'] = null,
): Piece {
  return { ...emptyPiece(0), edges: [{ points, label, phase }] };
}

/** One below the other on one axis, joined by arrows. */
export function stacked(pieces: readonly Piece[], phase: PlaybookPhase | null): Piece {
  const width = Math.max(0, ...pieces.map((piece) => piece.width));
  const axis = width / 2;
  const placed: Piece[] = [];
  let y = 0;
  for (const piece of pieces) {
    if (y > 0) {
      const points = [
        { x: axis, y },
        { x: axis, y: y + STEP_GAP },
      ];
      placed.push(edgePiece(points, phase));
      y += STEP_GAP;
    }
    placed.push(shifted(piece, axis - piece.width / 2, y));
    y += piece.height;
  }
  return together({ width, height: y }, placed);
}

/** A frame with its title around a piece. */
export function framed(
  piece: Piece,
  box: Pick<GraphBox, 'kind' | 'id' | 'phase' | 'title'>,
  least = 0,
): Piece {
  const width = Math.max(piece.width + 2 * FRAME_PAD, least);
  const lines = wrapText(box.title, (width - 2 * INK.pad) / INK.title);
  const top = INK.pad + lines.length * INK.titleLine + INK.pad / 2;
  const height = top + piece.height + FRAME_PAD;
  const frame: GraphBox = { ...box, lines, x: 0, y: 0, width, height };
  return together({ width, height }, [
    { ...emptyPiece(0), boxes: [frame] },
    shifted(piece, (width - piece.width) / 2, top),
  ]);
}

/** A way through corners; corners that are none are left out. */
export function way(...corners: readonly (readonly [number, number])[]): Point[] {
  return corners
    .filter(([x, y], index) => {
      const before = corners[index - 1];
      const after = corners[index + 1];
      if (!before || !after) return true;
      const same = before[0] === x && before[1] === y;
      return !same && !(before[0] === x && after[0] === x) && !(before[1] === y && after[1] === y);
    })
    .map(([x, y]) => ({ x, y }));
}
