import type { Block, Choice, Option, Parallel, Repeat, Track } from '../definition.js';
import { INK, type GraphLabel } from './graph.js';
import { rowOf, rowsOf, shares } from './layout-columns.js';
import { choiceNode, dotNode, repeatNode, stepNode, type Place } from './layout-nodes.js';
import {
  edgePiece,
  emptyPiece,
  FRAME_PAD,
  framed,
  shifted,
  stacked,
  STEP_GAP,
  together,
  way,
  type Piece,
} from './layout-pieces.js';
import { SPINES, tracksAbreast, tracksInRows } from './layout-tracks.js';
import { titleIn } from '../playbook-words.js';
import { wrapEvenly } from './wrap-text.js';

/** From a choice down to where its ways part, and as far up to where they meet. */
const BUS = 14;
/** Beside a repeat, for the way back. */
const MARGIN = 24;
/** Beside a way without steps, for its name. */
const UNTRODDEN = 84;

/** Blocks one after the other. */
export function sequence(blocks: readonly Block[], place: Place): Piece {
  if (blocks.length === 0) return emptyPiece(UNTRODDEN);
  const pieces = blocks.map((block) => blockPiece(block, place));
  return stacked(pieces, place.phase);
}

function blockPiece(block: Block, place: Place): Piece {
  switch (block.block) {
    case 'step':
      return stepNode(block, place);
    case 'parallel':
      return parallelPiece(block, place);
    case 'choice':
      return choicePiece(block, place);
    case 'repeat':
      return repeatPiece(block, place);
    case 'use': {
      const inside = sequence(block.steps, { ...place, room: place.room - 2 * FRAME_PAD });
      const title = titleIn(place.wording.language, block);
      return framed(inside, { kind: 'use', id: block.id, phase: place.phase, title });
    }
  }
}

/** Tracks side by side where they are few, else in several rows: a sheet is longer than it is wide. */
function parallelPiece(parallel: Parallel, place: Place): Piece {
  const rows = rowsOf(parallel.tracks);
  const [only, ...others] = rows;
  if (only && others.length === 0) {
    return tracksAbreast(parallel, frames(parallel, only, place), place);
  }
  const inside = { ...place, room: place.room - SPINES };
  const framesOfRows = rows.map((row) => frames(parallel, row, inside));
  return tracksInRows(parallel, framesOfRows, place);
}

function frames({ id }: Parallel, tracks: readonly Track[], place: Place): Piece[] {
  const rooms = shares(tracks, place.room);
  return tracks.map((track, index) => {
    const room = (rooms[index] ?? 0) - 2 * FRAME_PAD;
    const title = titleIn(place.wording.language, track);
    const box = { kind: 'track', id: `${id}/${track.id}`, phase: place.phase, title } as const;
    return framed(sequence(track.steps, { ...place, room }), box);
  });
}

function choicePiece(choice: Choice, place: Place): Piece {
  const question = choiceNode(choice, place);
  const columns = optionColumns(choice.options, place);
  const row = rowOf(columns);
  const axis = Math.max(row.width, question.width) / 2;
  const left = axis - row.width / 2;
  const part = question.height + BUS;
  const top = part + BUS + Math.max(...columns.map(({ label }) => label.height)) + STEP_GAP;
  const meet = top + row.height + BUS;
  const end = meet + STEP_GAP;
  const parts = columns.flatMap(({ inside, label }, index) => {
    const x = left + (row.axes[index] ?? 0);
    const said = { ...label, x, y: part + BUS };
    const down = [
      [axis, question.height],
      [axis, part],
      [x, part],
      [x, top],
    ] as const;
    const on = [
      [x, top + inside.height],
      [x, meet],
      [axis, meet],
      [axis, end],
    ] as const;
    if (inside.height === 0) return [edgePiece(way(...down, ...on), place.phase, said)];
    return [
      edgePiece(way(...down), place.phase, said),
      shifted(inside, x - inside.width / 2, top),
      edgePiece(way(...on), place.phase),
    ];
  });
  const dot = dotNode(`${choice.id}/merge`, place);
  const size = { width: 2 * axis, height: end + dot.height };
  const ends = [
    shifted(question, axis - question.width / 2, 0),
    shifted(dot, axis - dot.width / 2, end),
  ];
  return together(size, [...ends, ...parts]);
}

interface Column {
  readonly inside: Piece;
  readonly label: GraphLabel;
  readonly width: number;
  readonly height: number;
}

function optionColumns(options: readonly Option[], place: Place): Column[] {
  const rooms = shares(options, place.room);
  return options.map((option, index) => {
    const inside = sequence(option.steps, { ...place, room: rooms[index] ?? 0 });
    const { width, height } = inside;
    const lines = wrapEvenly(titleIn(place.wording.language, option), width / INK.note - 1);
    const label = { lines, x: 0, y: 0, width, height: lines.length * INK.noteLine };
    return { inside, label, width, height };
  });
}

/** Its steps, the question below them, and the way back up beside them. */
function repeatPiece(repeat: Repeat, place: Place): Piece {
  const inside = { ...place, room: place.room - 2 * MARGIN };
  const start = dotNode(`${repeat.id}/again`, place);
  const question = repeatNode(repeat, inside);
  const round = stacked([start, sequence(repeat.steps, inside), question], place.phase);
  const size = { width: round.width + 2 * MARGIN, height: round.height };
  const axis = size.width / 2;
  const margin = size.width - MARGIN / 2;
  const asked = size.height - question.height / 2;
  const again = start.height / 2;
  const back = way(
    [axis + question.width / 2, asked],
    [margin, asked],
    [margin, again],
    [axis + start.width / 2, again],
  );
  return together(size, [shifted(round, MARGIN, 0), edgePiece(back, place.phase)]);
}
