import type { Block } from './definition.js';
import { branches } from './walk.js';

/** Between tracks, and between options. */
const COLUMN_GAP = 20;
const MOST_COLUMNS = 5;

/** Where columns stand side by side: the axis of each, and the size of all. */
export function rowOf(columns: readonly { readonly width: number; readonly height: number }[]): {
  axes: readonly number[];
  width: number;
  height: number;
} {
  let x = 0;
  const axes = columns.map(({ width }) => {
    const axis = x + width / 2;
    x += width + COLUMN_GAP;
    return axis;
  });
  return { axes, width: x - COLUMN_GAP, height: Math.max(...columns.map(({ height }) => height)) };
}

/** The room of each branch: as much as its own branches need. */
export function shares(
  all: readonly { readonly steps: readonly Block[] }[],
  room: number,
): number[] {
  const needs = all.map(({ steps }) => breadth(steps));
  const whole = sum(needs);
  const free = room - COLUMN_GAP * (all.length - 1);
  return needs.map((each) => (free * each) / whole);
}

/** Whether tracks stand side by side: more than so many columns would be too narrow to read. */
export function standAbreast(tracks: readonly { readonly steps: readonly Block[] }[]): boolean {
  return sum(tracks.map(({ steps }) => breadth(steps))) <= MOST_COLUMNS;
}

/** How many steps stand side by side at most; a way without steps needs but half the room. */
function breadth(blocks: readonly Block[]): number {
  return blocks.length === 0 ? 0.5 : Math.max(1, ...blocks.map(breadthOf));
}

function breadthOf(block: Block): number {
  const needs = branches(block).map(breadth);
  const below = block.block === 'parallel' && !standAbreast(block.tracks);
  return below ? Math.max(...needs) : sum(needs);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
