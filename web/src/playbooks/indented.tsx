import type { ReactElement, ReactNode } from 'react';

/** One line at the left for each thing around it. */
export function Indented({
  depth,
  children,
}: {
  readonly depth: number;
  readonly children: ReactNode;
}): ReactElement {
  if (depth === 0) return <div className="checklist-cell">{children}</div>;
  return (
    <div className="checklist-inside">
      <Indented depth={depth - 1}>{children}</Indented>
    </div>
  );
}
