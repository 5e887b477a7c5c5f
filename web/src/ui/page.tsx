import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { cls } from './class';

interface Props {
  readonly title: string;
  readonly heading?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page with its heading: named in the tab, and the place where the focus begins. */
export function Page({ title, heading, actions, children }: Props): ReactElement {
  const h1 = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    document.title = `${title} | 火消し`;
  }, [title]);
  useEffect(() => {
    // Not on the first load, and not where a field of the page took it by itself.
    const nowhere = !document.activeElement || document.activeElement === document.body;
    if (key !== 'default' && nowhere) h1.current?.focus();
  }, [key]);
  return (
    <div className="flex flex-col gap-3 sm:gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 sm:gap-y-3">
        <h1 ref={h1} tabIndex={-1}>
          {heading ?? title}
        </h1>
        {actions}
      </div>
      {children}
    </div>
  );
}

const CARD = 'rounded-12 border border-solid-gray-200 bg-white p-4 sm:p-6';

/** A part of a page that is one line until it is asked for; on paper it is whole. */
export function FoldedSection({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className={CARD}>
      <details>
        <summary className="min-h-11 cursor-pointer content-center">
          <h2 className="inline">{title}</h2>
        </summary>
        <div className="mt-3 flex flex-col gap-3">{children}</div>
      </details>
    </section>
  );
}

/** A part of a page with its own heading. */
export function Section({
  title,
  actions,
  id,
  className,
  children,
}: {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section id={id} className={cls('flex flex-col gap-3', CARD, className)}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
