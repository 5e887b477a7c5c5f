import type { ReactElement } from 'react';
import { GraphText, INK } from './graph-text';

const HEIGHT = 20;
const PAD = 6;
/** Letters that take half of a square: `1`, `~`, a space. */
const NARROW = /[ -~]/;

/** A label on the lower left corner of a node; `y` is the height of the node. */
export function GraphBadge({
  y,
  text,
}: {
  readonly y: number;
  readonly text: string;
}): ReactElement {
  const letters = [...text].reduce((sum, each) => sum + (NARROW.test(each) ? 0.6 : 1), 0);
  const width = letters * INK.note + 2 * PAD;
  const top = y - HEIGHT / 2;
  return (
    <>
      <rect className="graph-badge" x={-PAD} y={top} width={width} height={HEIGHT} rx={4} />
      <GraphText lines={[text]} x={0} y={top + 1} look="note head" />
    </>
  );
}
