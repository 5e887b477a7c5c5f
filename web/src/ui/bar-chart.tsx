import { useId, type ReactElement } from 'react';
import { ChartFills, chartFill } from './chart-looks';
import { countTicks } from './chart-scale';
import { textWidth } from './text-width';
import { useWide } from './use-wide';

/** One bar: its short name, and what stands under the first bar of a group. */
export interface ChartColumn {
  readonly name: string;
  readonly group: string;
}

/** One part of each bar. */
export interface ChartSeries {
  readonly name: string;
  /** One number for each column. */
  readonly counts: readonly number[];
}

interface Props {
  /** What the picture shows, and where the numbers stand in words. */
  readonly label: string;
  readonly columns: readonly ChartColumn[];
  /** The first stands at the bottom; at most seven. */
  readonly series: readonly ChartSeries[];
}

/** Letters keep their size: on a phone the picture is another one, not a smaller one. */
const SIZES = {
  wide: { width: 560, height: 300 },
  narrow: { width: 330, height: 240 },
} as const;
const LETTER = 14;
const TOP = 24;
const BOTTOM = 46;
/** How much of its place a bar takes. */
const THICK = 0.66;

/** Stacked bars, told apart by pattern as by colour; the numbers belong in a table beside it. */
export function BarChart({ label, columns, series }: Props): ReactElement {
  const id = useId();
  const size = SIZES[useWide() ? 'wide' : 'narrow'];
  const { width, height } = size;
  const totals = columns.map((_, at) =>
    series.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  );
  const ticks = countTicks(Math.max(0, ...totals));
  const most = ticks.at(-1) ?? 1;
  const left = textWidth(String(most), LETTER) + 12;
  const y = (count: number): number => height - BOTTOM - (count / most) * (height - BOTTOM - TOP);
  const step = (width - left) / Math.max(1, columns.length);
  return (
    <figure className="flex flex-col gap-3 text-solid-gray-900">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        fontSize={LETTER}
        fill="currentColor"
        className="w-full"
        style={{ maxWidth: width }}
      >
        <ChartFills id={id} />
        {ticks.map((tick) => (
          <Line key={tick} tick={tick} y={y(tick)} left={left} width={width} />
        ))}
        {columns.map((column, at) => {
          const x = left + at * step;
          return (
            <g key={`${column.group}${column.name}`}>
              <Stack {...{ id, series, at, y, x: x + (step * (1 - THICK)) / 2, step }} />
              <Total total={totals[at] ?? 0} x={x + step / 2} y={y} step={step} />
              <Name columns={columns} at={at} x={x} step={step} bottom={height - BOTTOM} />
            </g>
          );
        })}
      </svg>
      <Legend id={id} series={series} />
    </figure>
  );
}

function Line({
  tick,
  y,
  left,
  width,
}: {
  readonly tick: number;
  readonly y: number;
  readonly left: number;
  readonly width: number;
}): ReactElement {
  return (
    <>
      <line
        x1={left}
        x2={width}
        y1={y}
        y2={y}
        stroke="currentColor"
        strokeOpacity={tick === 0 ? 1 : 0.25}
      />
      <text x={left - 6} y={y + 5} textAnchor="end">
        {tick}
      </text>
    </>
  );
}

interface StackProps {
  readonly id: string;
  readonly series: readonly ChartSeries[];
  readonly at: number;
  readonly x: number;
  readonly step: number;
  readonly y: (count: number) => number;
}

function Stack({ id, series, at, x, step, y }: StackProps): ReactElement {
  let below = 0;
  return (
    <>
      {series.map(({ name, counts }, index) => {
        const count = counts[at] ?? 0;
        const from = below;
        below += count;
        return (
          count > 0 && (
            <rect
              key={name}
              x={x}
              y={y(below)}
              width={step * THICK}
              height={y(from) - y(below)}
              fill={chartFill(id, index)}
              stroke="currentColor"
            />
          )
        );
      })}
    </>
  );
}

interface TotalProps {
  readonly total: number;
  readonly x: number;
  readonly y: (count: number) => number;
  readonly step: number;
}

function Total({ total, x, y, step }: TotalProps): ReactElement | null {
  if (total === 0 || textWidth(String(total), LETTER) > step) return null;
  return (
    <text x={x} y={y(total) - 6} textAnchor="middle" fontWeight="700">
      {total}
    </text>
  );
}

interface NameProps {
  readonly columns: readonly ChartColumn[];
  readonly at: number;
  readonly x: number;
  readonly step: number;
  readonly bottom: number;
}

function Name({ columns, at, x, step, bottom }: NameProps): ReactElement {
  const { name = '', group = '' } = columns[at] ?? {};
  const isFirst = columns[at - 1]?.group !== group;
  const room = columns.filter((each) => each.group === group).length * step;
  return (
    <>
      <text x={x + step / 2} y={bottom + 18} textAnchor="middle">
        {name}
      </text>
      {isFirst && <line x1={x} x2={x} y1={bottom} y2={bottom + 42} stroke="currentColor" />}
      {isFirst && textWidth(group, LETTER) + 4 <= room && (
        <text x={x + 4} y={bottom + 38}>
          {group}
        </text>
      )}
    </>
  );
}

function Legend({
  id,
  series,
}: {
  readonly id: string;
  readonly series: readonly ChartSeries[];
}): ReactElement {
  return (
    <figcaption>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-dns-16N-130">
        {series.map(({ name }, index) => (
          <li key={name} className="inline-flex items-center gap-2">
            <svg width="24" height="16" aria-hidden="true">
              <rect
                x="1"
                y="1"
                width="22"
                height="14"
                fill={chartFill(id, index)}
                stroke="currentColor"
              />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figcaption>
  );
}
