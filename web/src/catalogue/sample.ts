import type { ReactNode } from 'react';

/** A component under its name, in each of its states. */
export interface Sample {
  readonly name: string;
  readonly show: () => ReactNode;
}
