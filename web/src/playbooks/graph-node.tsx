import type { ReactElement } from 'react';
import type { GraphNode } from '../api/types';
import { cls } from '../ui/class';
import { GraphText, INK } from './graph-text';

/** A node of the picture: a link to its step in the list; bars and dots lead nowhere. */
export function GraphNodeLink({ node }: { readonly node: GraphNode }): ReactElement {
  const { id, kind, title, notes, x, y } = node;
  const place = `translate(${x} ${y})`;
  if (kind === 'fork' || kind === 'join' || kind === 'merge') {
    return (
      <g transform={place} className={cls('graph-node', `graph-${kind}`)}>
        <Shape node={node} />
      </g>
    );
  }
  return (
    <a
      href={`#step-${id}`}
      aria-label={[title, ...notes].join(' ')}
      className={cls(
        'graph-node',
        !node.required && 'graph-optional',
        node.irreversible && 'graph-irreversible',
      )}
    >
      <g transform={place}>
        <Shape node={node} />
      </g>
    </a>
  );
}

function Shape({ node }: { readonly node: GraphNode }): ReactElement {
  const { kind, width, outline, inner, lines, notes } = node;
  const bar = kind === 'fork' || kind === 'join';
  const below = INK.pad + lines.length * INK.titleLine;
  return (
    <>
      <path d={outline} />
      {inner && <path d={inner} />}
      <GraphText lines={lines} x={width / 2} y={bar ? INK.pad / 2 : INK.pad} middle />
      <GraphText lines={notes} x={width / 2} y={below} look="note" middle />
    </>
  );
}
