import type { ReactElement } from 'react';

/** A tag that may need more than a line: due times name other steps. */
export function LongTag({ children }: { readonly children: string }): ReactElement {
  return (
    <span className="rounded-4 border border-solid-gray-536 bg-white px-2 py-1 text-dns-14N-130 print:border-black">
      {children}
    </span>
  );
}
