import type { Parallel } from '../definition.js';
import { rowOf } from './layout-columns.js';
import { barNode, type Place } from './layout-nodes.js';
import { edgePiece, shifted, STEP_GAP, together, way, type Piece } from './layout-pieces.js';
import { titleIn, type WrittenIn } from '../playbook-words.js';

/** Left and right of tracks that stand in several rows, for the ways in and out. */
const SPINE = 24;
export const SPINES = 2 * SPINE;
/** Above and below such a row, for the way along it. */
const BUS = 14;

/** Tracks in one row between two bars. */
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

/** Tracks in several rows between two bars: the ways in come down at the left, the ways out at the right. */
export function tracksInRows(
  parallel: Parallel,
  rows: readonly (readonly Piece[])[],
  place: Place,
): Piece {
  const width = Math.max(...rows.map((row) => rowOf(row).width)) + SPINES;
  const { fork, join } = bars(parallel, width, place);
  const placed: Piece[] = [];
  const tops: number[] = [];
  let y = fork.height;
  for (const row of rows) {
    tops.push(y + BUS + STEP_GAP);
    y += 2 * BUS + STEP_GAP + rowOf(row).height;
  }
  const bottom = y + STEP_GAP;
  rows.forEach((row, index) => {
    const from = { left: SPINE / 2, right: width - SPINE / 2, above: fork.height, below: bottom };
    placed.push(...rowPieces(row, { ...from, top: tops[index] ?? 0, phase: place.phase }));
  });
  const size = { width, height: bottom + join.height };
  return together(size, [fork, ...placed, shifted(join, 0, bottom)]);
}

interface RowPlace {
  readonly top: number;
  /** Where the ways come down. */
  readonly left: number;
  readonly right: number;
  /** The lower edge of the bar above all rows, and the upper one of that below. */
  readonly above: number;
  readonly below: number;
  readonly phase: Place['phase'];
}

function rowPieces(row: readonly Piece[], place: RowPlace): Piece[] {
  const { top, left, right, above, below, phase } = place;
  const { axes, width, height } = rowOf(row);
  const first = (left + right - width) / 2;
  const [along, out] = [top - STEP_GAP, top + height + BUS];
  return row.flatMap((frame, index) => {
    const x = first + (axes[index] ?? 0);
    return [
      shifted(frame, x - frame.width / 2, top),
      edgePiece(way([left, above], [left, along], [x, along], [x, top]), phase),
      edgePiece(way([x, top + frame.height], [x, out], [right, out], [right, below]), phase),
    ];
  });
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
