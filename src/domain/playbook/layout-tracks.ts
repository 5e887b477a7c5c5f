import type { Parallel } from './definition.js';
import { rowOf } from './layout-columns.js';
import { barNode, type Place } from './layout-nodes.js';
import { edgePiece, shifted, STEP_GAP, together, way, type Piece } from './layout-pieces.js';
import { titleIn, type WrittenIn } from './playbook-words.js';

/** Left and right of tracks that stand one below the other, for the ways in and out. */
const SPINE = 24;
export const SPINES = 2 * SPINE;

/** Tracks side by side between two bars. */
export function tracksAbreast(parallel: Parallel, frames: readonly Piece[], place: Place): Piece {
  const { axes, width, height } = rowOf(frames);
  const { fork, join } = bars(parallel, width, place);
  const top = fork.height + STEP_GAP;
  const bottom = top + height + STEP_GAP;
  const parts = frames.flatMap((frame, index) => {
    const x = axes[index] ?? 0;
    return [
      shifted(frame, x - frame.width / 2, top),
      edgePiece(way([x, fork.height], [x, top]), place.phase),
      edgePiece(way([x, top + frame.height], [x, bottom]), place.phase),
    ];
  });
  const size = { width, height: bottom + join.height };
  return together(size, [fork, ...parts, shifted(join, 0, bottom)]);
}

/** Tracks one below the other between two bars: entered from the left, left to the right. */
export function tracksBelow(parallel: Parallel, frames: readonly Piece[], place: Place): Piece {
  const inner = Math.max(...frames.map((frame) => frame.width));
  const width = inner + SPINES;
  const { fork, join } = bars(parallel, width, place);
  const tops = topsOf(frames, fork.height + STEP_GAP);
  const bottom = tops.at(-1) ?? 0;
  const parts = frames.flatMap((frame, index) => {
    const x = SPINE + (inner - frame.width) / 2;
    const top = tops[index] ?? 0;
    const middle = top + frame.height / 2;
    const [from, to] = [SPINE / 2, width - SPINE / 2];
    return [
      shifted(frame, x, top),
      edgePiece(way([from, fork.height], [from, middle], [x, middle]), place.phase),
      edgePiece(way([x + frame.width, middle], [to, middle], [to, bottom]), place.phase),
    ];
  });
  const size = { width, height: bottom + join.height };
  return together(size, [fork, ...parts, shifted(join, 0, bottom)]);
}

/** Where each begins when they stand below each other; last, where the next thing begins. */
function topsOf(frames: readonly Piece[], first: number): number[] {
  const tops = [first];
  for (const frame of frames) tops.push((tops.at(-1) ?? 0) + frame.height + STEP_GAP);
  return tops;
}

function bars(parallel: Parallel, width: number, place: Place): { fork: Piece; join: Piece } {
  const { id } = parallel;
  const { language } = place.wording;
  const title = titleIn(language, parallel);
  const joined = joinText(parallel, language);
  return {
    fork: barNode({ id, kind: 'fork', title }, width, place),
    join: barNode({ id: `${id}/join`, kind: 'join', title: joined }, width, place),
  };
}

function joinText({ join, tracks }: Parallel, language: WrittenIn): string {
  if (join < tracks.length) {
    return language === 'ja' ? `${join}つ終われば次へ` : `on when ${join} of them are done`;
  }
  return language === 'ja' ? 'すべて終われば次へ' : 'on when all of them are done';
}
