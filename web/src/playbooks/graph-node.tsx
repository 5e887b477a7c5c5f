import { useContext, type ReactElement } from 'react';
import { Link } from 'react-router';
import type { GraphNode } from '../api/types';
import { cls } from '../ui/class';
import { GraphBadge } from './graph-badge';
import { GraphStandings } from './graph-standings';
import { GraphText, INK } from './graph-text';

/** A node of the picture: a link to its step in the list; bars and dots lead nowhere. */
export function GraphNodeLink({ node }: { readonly node: GraphNode }): ReactElement {
  const { id, kind, title, notes, x, y } = node;
  const place = `translate(${x} ${y})`;
  const standing = useContext(GraphStandings)(id);
  if (kind === 'fork' || kind === 'join' || kind === 'merge') {
    return (
      <g transform={place} className={cls('graph-node', `graph-${kind}`)}>
        <Shape node={node} />
      </g>
    );
  }
  const look = cls(
    'graph-node',
    !node.required && 'graph-optional',
    node.irreversible && 'graph-irreversible',
  );
  const shape = <Shape node={node} />;
  if (!standing) {
    return (
      <a href={`#step-${id}`} aria-label={[title, ...notes].join(' ')} className={look}>
        <g transform={place}>{shape}</g>
      </a>
    );
  }
  return (
    <Link
      to={standing.to}
      aria-label={[title, ...notes, standing.words].join(' ')}
      className={cls(look, `graph-now-${standing.look}`)}
    >
      <g transform={place}>
        {shape}
        <GraphBadge y={node.height} text={`${standing.mark} ${standing.words}`} />
      </g>
    </Link>
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
