import { describe, expect, it } from '@jest/globals';
import type { Graph, GraphBox, GraphNode } from '../api/types';
import { slicesOf } from './graph-slices';

const node = (id: string, y: number, height: number): GraphNode => ({
  id,
  kind: 'do',
  phase: 'containment',
  title: id,
  lines: [id],
  notes: [],
  required: true,
  irreversible: null,
  outline: '',
  inner: null,
  x: 10,
  y,
  width: 200,
  height,
});
const phase = (height: number): GraphBox => ({
  kind: 'phase',
  id: 'containment',
  phase: 'containment',
  title: '',
  lines: [],
  x: 0,
  y: 0,
  width: 1000,
  height,
});
const graph = (nodes: GraphNode[], box: GraphBox): Graph => ({
  width: 1000,
  height: box.height,
  nodes,
  edges: [],
  boxes: [box],
});

describe('a picture on paper', () => {
  it('stays in one piece where it fits a sheet', () => {
    const box = phase(1300);
    expect(slicesOf(graph([], box), box)).toEqual([{ top: 0, bottom: 1300 }]);
  });

  it('is cut above the node that would not fit, and leaves nothing out', () => {
    const box = phase(3000);
    const nodes = [node('a', 100, 100), node('b', 1300, 100), node('c', 2600, 100)];
    expect(slicesOf(graph(nodes, box), box)).toEqual([
      { top: 0, bottom: 1300 },
      { top: 1300, bottom: 2600 },
      { top: 2600, bottom: 3000 },
    ]);
  });

  it('looks at all nodes beside each other', () => {
    const box = phase(2000);
    const nodes = [node('a', 1300, 200), node('b', 1220, 100), node('c', 1150, 90)];
    expect(slicesOf(graph(nodes, box), box)[0]).toEqual({ top: 0, bottom: 1150 });
  });

  it('cuts a node only when it is longer than a sheet', () => {
    const box = phase(2000);
    const slices = slicesOf(graph([node('a', 0, 1900)], box), box);
    expect(slices).toEqual([
      { top: 0, bottom: 1350 },
      { top: 1350, bottom: 2000 },
    ]);
  });
});
