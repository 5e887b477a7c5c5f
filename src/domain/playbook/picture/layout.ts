import type { PhaseDefinition, Playbook } from '../definition.js';
import type { Graph } from './graph.js';
import { sequence } from './layout-blocks.js';
import type { Wording } from './layout-nodes.js';
import { FRAME_PAD, framed, shifted, stacked, type Piece } from './layout-pieces.js';
import { PLAYBOOK_PHASE_WORDS, titleIn, type WrittenIn } from '../playbook-words.js';
import { allBlocks } from '../walk.js';

/** What an A4 sheet in portrait holds and eyes can still read. Only very deep nesting is wider. */
const WIDEST_PICTURE = 1400;

/**
 * A playbook as a picture. Blocks nest, so a sequence goes down, branches stand side by side, and no way
 * crosses a node. The same playbook in the same words gives the same picture.
 */
export function layout(
  playbook: Playbook,
  { language, office }: { readonly language: WrittenIn; office(id: string): string },
): Graph {
  const titles = new Map(allBlocks(playbook).map((block) => [block.id, titleIn(language, block)]));
  const wording: Wording = { language, office, step: (id) => titles.get(id) ?? id };
  const phases = playbook.phases.map((phase) => phasePiece(phase, wording));
  const width = Math.max(...phases.map((piece) => piece.width));
  return stacked(
    phases.map((piece) => widened(piece, width)),
    null,
  );
}

function phasePiece({ phase, steps }: PhaseDefinition, wording: Wording): Piece {
  const room = WIDEST_PICTURE - 2 * FRAME_PAD;
  const title = PLAYBOOK_PHASE_WORDS[phase][wording.language];
  return framed(sequence(steps, { phase, room, wording }), {
    kind: 'phase',
    id: phase,
    phase,
    title,
  });
}

/** All phases are as wide as the widest, so that they can also be shown one by one. */
function widened(piece: Piece, width: number): Piece {
  const by = (width - piece.width) / 2;
  const { nodes, edges, boxes } = shifted(piece, by, 0);
  const whole = boxes.map((box) => (box.kind === 'phase' ? { ...box, x: 0, width } : box));
  return { width, height: piece.height, nodes, edges, boxes: whole };
}
