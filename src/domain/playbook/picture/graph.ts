import type { Irreversible, PlaybookPhase, StepKind } from '../definition.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** `fork` and `join` stand around tracks, `merge` where ways come together again. */
export type NodeKind = StepKind | 'choice' | 'repeat' | 'fork' | 'join' | 'merge';

/** A node of the picture of a playbook. Lengths are units of the picture: letters of a title are 16 high. */
export interface GraphNode extends Rectangle {
  readonly id: string;
  readonly kind: NodeKind;
  readonly phase: PlaybookPhase;
  /** The whole title; `lines` is the same, wrapped. */
  readonly title: string;
  readonly lines: readonly string[];
  /** Small print below the title: what it asks for, who, by when. */
  readonly notes: readonly string[];
  readonly required: boolean;
  readonly irreversible: Irreversible | null;
  /** Its outline, and a second one inside it for approvals: SVG path data from its own corner. */
  readonly outline: string;
  readonly inner: string | null;
}

/** Words on an edge, centred on `x`; `y` is the top of the first line. */
export interface GraphLabel extends Rectangle {
  readonly lines: readonly string[];
}

/** A way from one node to another; its last point bears the arrow. */
export interface GraphEdge {
  readonly points: readonly Point[];
  readonly label: GraphLabel | null;
  /** Null between phases. */
  readonly phase: PlaybookPhase | null;
}

/** A frame around steps that belong together, its title in its upper edge. */
export interface GraphBox extends Rectangle {
  readonly kind: 'phase' | 'track' | 'use';
  readonly id: string;
  readonly phase: PlaybookPhase;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A playbook as a picture: what is drawn where. */
export interface Graph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly boxes: readonly GraphBox[];
}

/** Sizes that the layout and whoever draws it share. */
export const INK = {
  title: 16,
  titleLine: 22,
  note: 13,
  noteLine: 18,
  /** From the edge of a node or box to its first line. */
  pad: 10,
} as const;
