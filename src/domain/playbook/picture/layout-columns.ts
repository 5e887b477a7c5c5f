import type { Block } from '../definition.js';
import { branches } from '../walk.js';

/** Between tracks, and between options. */
const COLUMN_GAP = 20;
/** More than that beside each other cannot be read on a sheet. */
const MOST_COLUMNS = 4;

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

type Branch = { readonly steps: readonly Block[] };

/** Branches that can be read beside each other share a row. */
export function rowsOf<T extends Branch>(all: readonly T[]): T[][] {
  const rows: T[][] = [];
  let free = 0;
  for (const branch of all) {
    const needs = breadth(branch.steps);
    const row = rows.at(-1);
    if (row && needs <= free) row.push(branch);
    else rows.push([branch]);
    free = (row && needs <= free ? free : MOST_COLUMNS) - needs;
  }
  return rows;
}

/** How many steps stand side by side at most; a way without steps needs but half the room. */
function breadth(blocks: readonly Block[]): number {
  return blocks.length === 0 ? 0.5 : Math.max(1, ...blocks.map(breadthOf));
}

function breadthOf(block: Block): number {
  if (block.block !== 'parallel') return sum(branches(block).map(breadth));
  const rows = rowsOf(block.tracks);
  return Math.max(...rows.map((row) => sum(row.map(({ steps }) => breadth(steps)))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
