import type { ReactElement, ReactNode } from 'react';

/** Names and values, one under the other on a phone. */
export function Facts({
  rows,
}: {
  readonly rows: readonly (readonly [ReactNode, ReactNode])[];
}): ReactElement {
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr] sm:gap-y-2">
      {rows.map(([name, value], index) => (
        <div key={index} className="contents">
          <dt className="text-std-16N-170 mt-2 text-solid-gray-700 sm:mt-0">{name}</dt>
          <dd className="min-w-0 whitespace-pre-line">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A table that may be wider than the screen: the only thing that scrolls sideways. */
export function WideTable({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    // The region must take the focus, or a keyboard could not scroll it.
    <div data-wide-table role="region" aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-dns-16N-130 [&_td]:border-b [&_td]:border-solid-gray-200 [&_td]:p-2 [&_td]:align-top [&_thead_th]:border-b-2 [&_thead_th]:border-solid-gray-536 [&_tbody_th]:border-b [&_tbody_th]:border-solid-gray-200 [&_th]:p-2 [&_th]:text-left [&_th]:align-top">
        {children}
      </table>
    </div>
  );
}
