import type { ReactElement } from 'react';

interface Props {
  /** In the reader's language; empty where nobody knows more than the server said. */
  readonly why: string;
  /** What a mail server answered, in its own words. */
  readonly said: string;
  readonly className?: string;
}

/** What something came to grief on, and beside it the server's own words for whoever mends it. */
export function Cause({ why, said, className }: Props): ReactElement | null {
  if (!why && !said) return null;
  return (
    <p className={className}>
      {why && <span className="font-bold">{why}</span>}{' '}
      {said && (
        <span lang="en" className="text-mono-14N-150 wrap-anywhere">
          {said}
        </span>
      )}
    </p>
  );
}
