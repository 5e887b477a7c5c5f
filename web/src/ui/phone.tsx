import type { ReactElement } from 'react';

/** A number to press. Extensions (内線1001) are dialled by their digits. */
export function Phone({ number }: { readonly number: string }): ReactElement {
  const digits = number
    .normalize('NFKC')
    .replace(/[（(].*$/, '')
    .replace(/[^\d+]/g, '');
  if (!digits) return <>{number}</>;
  return (
    <a href={`tel:${digits}`} className="inline-flex min-h-11 items-center whitespace-nowrap">
      {number}
    </a>
  );
}
