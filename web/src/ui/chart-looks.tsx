import type { ReactElement } from 'react';

/** How a part of a stack is filled: no two alike in black and white either. */
interface ChartLook {
  readonly ground: string;
  readonly ink?: string;
  /** Lines of one tile of eight by eight. */
  readonly lines?: string;
}

const LOOKS: readonly ChartLook[] = [
  { ground: '#0017c1' },
  { ground: '#ffffff', ink: '#ac3e00', lines: 'M-2 2L2-2M0 8L8 0M6 10L10 6' },
  { ground: '#c5d7fb', ink: '#00118f', lines: 'M2 3H4M6 7H8' },
  { ground: '#ffffff', ink: '#115a36', lines: 'M0 2H8M0 6H8' },
  { ground: '#4d4d4d', ink: '#ffffff', lines: 'M-2 6L2 10M0 0L8 8M6-2L10 2' },
  { ground: '#ffffff', ink: '#5109ad', lines: 'M0 4H8M4 0V8' },
  { ground: '#ffffff' },
];

/** So many parts of a stack can be told apart. */
export const MOST_LOOKS = LOOKS.length;

/** The fills of a picture; `id` is the picture's own. */
export function ChartFills({ id }: { readonly id: string }): ReactElement {
  return (
    <defs>
      {LOOKS.map(({ ground, ink, lines }, index) => (
        <pattern
          key={index}
          id={`${id}-${index}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect width="8" height="8" fill={ground} />
          {lines && <path d={lines} stroke={ink} strokeWidth="2" fill="none" />}
        </pattern>
      ))}
    </defs>
  );
}

/** The fill of the n-th part of a stack. */
export function chartFill(id: string, index: number): string {
  return `url(#${id}-${index % LOOKS.length})`;
}
