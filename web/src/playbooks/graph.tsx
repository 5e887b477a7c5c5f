import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Graph, GraphBox, GraphEdge } from '../api/types';
import { cls } from '../ui/class';
import { GraphNodeLink } from './graph-node';
import { slicesOf, type Slice } from './graph-slices';
import { GraphText, INK } from './graph-text';
import './graph.css';

/** Around the picture, so that thick lines are not cut. */
const EDGE = 6;

/** The steps as a picture, phase by phase, so that each fits a sheet; every node leads to its step. */
export function PlaybookGraph({ graph }: { readonly graph: Graph }): ReactElement {
  const { t } = useTranslation();
  const phases = graph.boxes.filter((box) => box.kind === 'phase');
  return (
    <div
      role="region"
      aria-label={t('playbooks.graph.title')}
      tabIndex={0}
      data-wide-table
      className="flex flex-col gap-2 overflow-x-auto p-1"
    >
      {phases.map((box) => (
        <PhaseGraph key={box.id} graph={graph} frame={box} />
      ))}
    </div>
  );
}

function PhaseGraph({ graph, frame }: { graph: Graph; frame: GraphBox }): ReactElement {
  const { t } = useTranslation();
  return (
    <div
      role="group"
      aria-label={t('playbooks.graph.of', { phase: t(`phase.${frame.phase}`) })}
      className="playbook-phase"
      style={{ maxWidth: frame.width, minWidth: `calc(${frame.width}px * var(--smallest-scale))` }}
    >
      {slicesOf(graph, frame).map((slice) => (
        <SliceGraph key={slice.top} graph={graph} frame={frame} slice={slice} />
      ))}
    </div>
  );
}

interface SliceProps {
  readonly graph: Graph;
  readonly frame: GraphBox;
  readonly slice: Slice;
}

function SliceGraph({ graph, frame, slice }: SliceProps): ReactElement {
  const arrow = useId();
  const { phase, x, y, width, height } = frame;
  const mine = <T extends { phase: GraphEdge['phase'] }>(each: T): boolean => each.phase === phase;
  // The frame's own lines lie half outside of it.
  const top = slice.top === y ? slice.top - EDGE : slice.top;
  const bottom = slice.bottom === y + height ? slice.bottom + EDGE : slice.bottom;
  return (
    <svg viewBox={`${x - EDGE} ${top} ${width + 2 * EDGE} ${bottom - top}`}>
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0L10 5L0 10Z" />
        </marker>
      </defs>
      {graph.boxes.filter(mine).map((box) => (
        <Frame key={box.id} box={box} />
      ))}
      {graph.edges.filter(mine).map((edge, index) => (
        <Way key={index} edge={edge} arrow={arrow} />
      ))}
      {graph.nodes
        .filter((node) => mine(node) && node.y >= slice.top && node.y < slice.bottom)
        .map((node) => (
          <GraphNodeLink key={node.id} node={node} />
        ))}
    </svg>
  );
}

function Frame({ box }: { readonly box: GraphBox }): ReactElement {
  const { kind, x, y, width, height, lines } = box;
  return (
    <>
      <rect className={cls('graph-box', `graph-${kind}`)} rx={6} {...{ x, y, width, height }} />
      <GraphText lines={lines} x={x + INK.pad} y={y + INK.pad} look="head" />
    </>
  );
}

function Way({ edge, arrow }: { readonly edge: GraphEdge; readonly arrow: string }): ReactElement {
  const { points, label } = edge;
  return (
    <>
      <polyline
        className="graph-edge"
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        markerEnd={`url(#${arrow})`}
      />
      {label && (
        <>
          <rect
            className="graph-ground"
            x={label.x - label.width / 2}
            y={label.y}
            width={label.width}
            height={label.height}
          />
          <GraphText lines={label.lines} x={label.x} y={label.y} look="note head" middle />
        </>
      )}
    </>
  );
}
