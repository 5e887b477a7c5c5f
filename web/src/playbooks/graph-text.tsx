import type { ReactElement } from 'react';
import { cls } from '../ui/class';

/** The sizes the server laid the picture out with (src/domain/playbook/graph.ts). */
export const INK = { title: 16, titleLine: 22, note: 13, noteLine: 18, pad: 10 } as const;

interface Props {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly look?: 'head' | 'note' | 'note head';
  readonly middle?: boolean;
}

/** Lines of a picture, the first one below `y`. */
export function GraphText({ lines, x, y, look, middle }: Props): ReactElement {
  const small = look?.startsWith('note');
  const [size, line] = small ? [INK.note, INK.noteLine] : [INK.title, INK.titleLine];
  // The letters stand on the line: the middle of the line lies at about a third of their height.
  const first = y + line / 2 + size * 0.36;
  return (
    <text
      className={cls(look?.endsWith('head') && 'graph-head')}
      fontSize={size}
      textAnchor={middle ? 'middle' : 'start'}
    >
      {lines.map((text, index) => (
        <tspan key={index} x={x} y={first + index * line}>
          {text}
        </tspan>
      ))}
    </text>
  );
}
