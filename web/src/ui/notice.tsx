import type { ReactElement, ReactNode } from 'react';
import { cls } from './class';

const LOOKS = {
  info: 'border-l-key-900',
  good: 'border-l-success-2',
  warn: 'border-l-warning-yellow-2 bg-yellow-50',
  bad: 'border-l-error-1',
} as const;

interface Props {
  readonly tone?: keyof typeof LOOKS;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/** A line that must be seen. */
export function Notice({ tone = 'info', title, children }: Props): ReactElement {
  return (
    <div
      className={cls(
        'rounded-4 border border-l-8 border-solid-gray-420 bg-white px-4 py-3',
        LOOKS[tone],
      )}
    >
      {title && <p className="text-std-16B-170">{title}</p>}
      {children}
    </div>
  );
}
