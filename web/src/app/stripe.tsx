import type { ReactElement, ReactNode } from 'react';

/** The line that says this is not the real thing: 見本, 訓練. */
export function Stripe({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <p className="bg-yellow-300 px-2 py-1 text-center text-balance text-dns-14B-130 text-black print:border print:border-black">
      {children}
    </p>
  );
}
