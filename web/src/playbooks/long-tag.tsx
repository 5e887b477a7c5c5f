import type { ReactElement } from 'react';
import { cls } from '../ui/class';

interface Props {
  /** What cannot be taken back. */
  readonly grave?: boolean;
  readonly children: string;
}

/** A tag that may need more than a line: due times name other steps. */
export function LongTag({ grave, children }: Props): ReactElement {
  return (
    <span
      className={cls(
        'rounded-4 border bg-white px-2 py-1 text-dns-14N-130 print:border-black',
        grave ? 'border-error-2 text-error-2' : 'border-solid-gray-536',
      )}
    >
      {children}
    </span>
  );
}
