import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyPlaybook } from '../../../../test/fixtures/any-playbook.js';
import type { Playbook } from '../definition.js';
import type { Graph, GraphEdge, Rectangle } from './graph.js';
import { layout } from './layout.js';
import { allBlocks } from '../walk.js';
import { wrapText } from './wrap-text.js';

const WORDS = { language: 'ja', office: () => '統括責任者' } as const;
const drawn = (playbook: Playbook): Graph => layout(playbook, WORDS);
const everyPlaybook = (holds: (playbook: Playbook, graph: Graph) => void): void =>
  fc.assert(
    fc.property(anyPlaybook(), (playbook) => holds(playbook, drawn(playbook))),
    { numRuns: 60 },
  );

/** Whether two rectangles share more than an edge. */
function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x + one.width > other.x + 0.01 &&
    other.x + other.width > one.x + 0.01 &&
    one.y + one.height > other.y + 0.01 &&
    other.y + other.height > one.y + 0.01
  );
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x - 0.01 &&
    inner.y >= outer.y - 0.01 &&
    inner.x + inner.width <= outer.x + outer.width + 0.01 &&
    inner.y + inner.height <= outer.y + outer.height + 0.01
  );
}

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
}

/** The pieces of a way, each as a very thin rectangle. */
function stretches({ points }: GraphEdge): Rectangle[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
    return {
      x: x - 0.1,
      y: y - 0.1,
      width: Math.abs(from.x - to.x) + 0.2,
      height: Math.abs(from.y - to.y) + 0.2,
    };
  });
}

const smaller = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: x + 1,
  y: y + 1,
  width: width - 2,
  height: height - 2,
});

const labelOf = ({ label }: GraphEdge): Rectangle[] =>
  label ? [{ ...label, x: label.x - label.width / 2 }] : [];

describe('the picture of a playbook', () => {
  it('shows every step and every choice exactly once', () => {
    everyPlaybook((playbook, { nodes, boxes }) => {
      const wanted = allBlocks(playbook).map((block) => block.id);
      const shown = [...nodes, ...boxes].map(({ id }) => id);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown).toEqual(expect.arrayContaining(wanted));
    });
  });

  it('never lays one node over another, nor a label over either', () => {
    everyPlaybook((_, { nodes, edges }) => {
      const all = [...nodes, ...edges.flatMap(labelOf)];
      expect(pairs(all).filter(([one, other]) => overlap(one, other))).toEqual([]);
    });
  });

  it('keeps frames apart or one inside the other, and everything inside the sheet', () => {
    everyPlaybook((_, { nodes, boxes, width, height }) => {
      const sheet = { x: 0, y: 0, width, height };
      expect([...nodes, ...boxes].filter((each) => !holds(sheet, each))).toEqual([]);
      const torn = pairs(boxes).filter(
        ([one, other]) => overlap(one, other) && !holds(one, other) && !holds(other, one),
      );
      expect(torn).toEqual([]);
      const cut = nodes.filter((node) =>
        boxes.some((box) => overlap(box, node) && !holds(box, node)),
      );
      expect(cut).toEqual([]);
    });
  });

  it('leads no way through a node', () => {
    everyPlaybook((_, { nodes, edges }) => {
      const insides = nodes.map(smaller);
      const crossed = edges
        .flatMap(stretches)
        .filter((each) => insides.some((inside) => overlap(inside, each)));
      expect(crossed).toEqual([]);
    });
  });

  it('has every letter of a title inside its node', () => {
    everyPlaybook((_, { nodes }) => {
      for (const { title, lines } of nodes) {
        expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
      }
    });
  });

  it('is the same picture each time', () => {
    everyPlaybook((playbook, graph) => expect(drawn(playbook)).toEqual(graph));
  });
});

describe('a wrapped title', () => {
  it('does not begin a line with a stop or end one with an opening bracket', () => {
    const lines = wrapText('外部接続（LGWAN・住基ネット）を切る。次の承認を待つ、必ず。', 7);
    expect(lines).toEqual([
      '外部接続',
      '（LGWAN・住基',
      'ネット）を切',
      'る。次の承認を',
      '待つ、必ず。',
    ]);
  });

  it('keeps English words whole', () => {
    expect(wrapText('Disconnect the server from the network', 9)).toEqual([
      'Disconnect the',
      'server from the',
      'network',
    ]);
  });

  it('cuts only what is longer than a line', () => {
    expect(wrapText('https://example.jp/very/long/address', 6).join('')).toBe(
      'https://example.jp/very/long/address',
    );
  });
});
