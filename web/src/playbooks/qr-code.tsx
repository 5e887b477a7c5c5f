import { generate } from 'lean-qr';
import { useMemo, type ReactElement } from 'react';

/** White around the code, in squares (ISO/IEC 18004 asks for four). */
const QUIET = 4;

interface Props {
  /** The whole address, with its origin. */
  readonly address: string;
  readonly label: string;
}

/** An address for a telephone's camera, with the address itself below for those who type. */
export function QrCode({ address, label }: Props): ReactElement {
  const { size, path } = useMemo(() => squares(address), [address]);
  return (
    <figure className="sheet-qr">
      <svg
        role="img"
        aria-label={`${label} ${address}`}
        viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
        shapeRendering="crispEdges"
      >
        <rect x={-QUIET} y={-QUIET} width="100%" height="100%" fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption>
        {label}
        <br />
        {address}
      </figcaption>
    </figure>
  );
}

function squares(text: string): { size: number; path: string } {
  const code = generate(text);
  const { size } = code;
  const places = Array.from({ length: size * size }, (_, index) => ({
    x: index % size,
    y: Math.floor(index / size),
  }));
  const black = places.filter(({ x, y }) => code.get(x, y));
  return { size, path: black.map(({ x, y }) => `M${x} ${y}h1v1h-1z`).join('') };
}
