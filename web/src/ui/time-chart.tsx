import type { TFunction } from 'i18next';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { spanOf } from '../format/elapsed';
import { timeScale, type TimeScale } from './chart-scale';
import { textWidth } from './text-width';
import { useWide } from './use-wide';

/** What stands at a moment: ○ ◆ ✓ and the like are told apart by their shape alone. */
export type TimeMark = 'circle' | 'diamond' | 'triangle' | 'square';

/** From one moment to another, with marks on the way; in minutes. */
export interface TimeSpan {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** It goes on: nothing has ended it yet. */
  readonly open?: boolean;
  readonly marks: readonly { readonly mark: TimeMark; readonly at: number }[];
}

/** One line of the picture: a name, what is to be said of it, and its spans, one under the other. */
export interface TimeRow {
  readonly key: string;
  readonly name: string;
  readonly said: string;
  readonly spans: readonly TimeSpan[];
}

interface Props {
  /** What the picture shows, and where the numbers stand in words. */
  readonly label: string;
  readonly rows: readonly TimeRow[];
  /** What each mark means. */
  readonly legend: readonly (readonly [TimeMark, string])[];
}

const WIDTHS = { wide: 520, narrow: 330 } as const;
const LETTER = 14;
/** For the half of a mark, and of the words at the ends of the line. */
const SIDE = 24;
/** One line of words. */
const LINE = 22;
const LANE = 22;
const GAP = 10;
const AXIS = 40;

/** Times as lines with marks, from minutes to weeks; the numbers belong in a list or table beside it. */
export function TimeChart({ label, rows, legend }: Props): ReactElement {
  const { t } = useTranslation();
  const width = WIDTHS[useWide() ? 'wide' : 'narrow'];
  const scale = timeScale(Math.max(1, ...rows.flatMap(({ spans }) => spans.map(({ to }) => to))));
  const x = (minutes: number): number => SIDE + scale.at(minutes) * (width - 2 * SIDE);
  const tops = rows.map((_, at) => heightOf(rows.slice(0, at), width));
  const bottom = heightOf(rows, width);
  return (
    <figure className="flex flex-col gap-2 text-solid-gray-900">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${bottom + AXIS}`}
        fontSize={LETTER}
        fill="currentColor"
        className="w-full"
        style={{ maxWidth: width }}
      >
        <Axis scale={scale} x={x} bottom={bottom} t={t} />
        {rows.map((row, at) => (
          <Row key={row.key} row={row} top={tops[at] ?? 0} x={x} width={width} />
        ))}
      </svg>
      <figcaption>
        <Legend legend={legend} />
        <p className="text-dns-14N-130">{t('chart.uneven')}</p>
      </figcaption>
    </figure>
  );
}

function heightOf(rows: readonly TimeRow[], width: number): number {
  return rows.reduce(
    (sum, row) => sum + headOf(row, width) + Math.max(1, row.spans.length) * LANE + GAP,
    0,
  );
}

/** What is said stands beside the name, or under it where both have no room. */
function headOf({ name, said }: TimeRow, width: number): number {
  return isLong(name, said, width) ? 2 * LINE : LINE;
}

function isLong(name: string, said: string, width: number): boolean {
  return textWidth(name, LETTER) + textWidth(said, LETTER) + LETTER > width;
}

interface AxisProps {
  readonly scale: TimeScale;
  readonly x: (minutes: number) => number;
  readonly bottom: number;
  readonly t: TFunction;
}

function Axis({ scale, x, bottom, t }: AxisProps): ReactElement {
  return (
    <>
      {scale.ticks.map((tick) => (
        <Fragment key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={0}
            y2={bottom + 4}
            stroke="currentColor"
            strokeOpacity="0.25"
          />
          <text x={x(tick)} y={bottom + 22} textAnchor="middle">
            {tick === 0 ? '0' : spanOf(tick, t)}
          </text>
        </Fragment>
      ))}
    </>
  );
}

interface RowProps {
  readonly row: TimeRow;
  readonly top: number;
  readonly x: (minutes: number) => number;
  readonly width: number;
}

/** Behind the words the lines of the axis are covered. */
function Row({ row, top, x, width }: RowProps): ReactElement {
  const { name, said, spans } = row;
  const head = headOf(row, width);
  return (
    <>
      <rect
        y={top}
        width={width}
        height={head}
        className="fill-white forced-colors:fill-[Canvas]"
      />
      <text x="0" y={top + 17} fontWeight="700">
        {name}
      </text>
      <text x={width} y={top + head - LINE + 17} textAnchor="end">
        {said}
      </text>
      {spans.map((span, lane) => (
        <Span key={span.key} span={span} y={top + head + lane * LANE + LANE / 2} x={x} />
      ))}
    </>
  );
}

interface SpanProps {
  readonly span: TimeSpan;
  readonly y: number;
  readonly x: (minutes: number) => number;
}

function Span({ span: { from, to, open, marks }, y, x }: SpanProps): ReactElement {
  return (
    <>
      <line
        x1={x(from)}
        x2={x(to)}
        y1={y}
        y2={y}
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={open ? '4 4' : undefined}
      />
      {marks.map(({ mark, at }) => (
        <g key={`${mark}${at}`} transform={`translate(${x(at)} ${y})`}>
          <Mark mark={mark} />
        </g>
      ))}
    </>
  );
}

const SHAPES: Record<TimeMark, { readonly d: string; readonly fill: string }> = {
  circle: { d: 'M-6 0A6 6 0 1 0 6 0A6 6 0 1 0-6 0Z', fill: '#0017c1' },
  diamond: { d: 'M0-7L7 0L0 7L-7 0Z', fill: '#ffffff' },
  triangle: { d: 'M-7-8L9 0L-7 8Z', fill: '#ffffff' },
  // Small enough to stand inside the triangle: a mail often leaves in the same second.
  square: { d: 'M-5-3H1V3H-5Z', fill: '#c5d7fb' },
};

function Mark({ mark }: { readonly mark: TimeMark }): ReactElement {
  const { d, fill } = SHAPES[mark];
  return <path d={d} fill={fill} stroke="currentColor" strokeWidth="1.5" />;
}

function Legend({ legend }: Pick<Props, 'legend'>): ReactElement {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-dns-16N-130">
      {legend.map(([mark, words]) => (
        <li key={mark} className="inline-flex items-center gap-2">
          <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
            <Mark mark={mark} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
