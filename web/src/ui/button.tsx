import type { ComponentProps, ReactElement } from 'react';
import { Link, type LinkProps } from 'react-router';
import { cls } from './class';

export type Look = 'main' | 'second' | 'plain' | 'danger';

const BASE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-8 py-2 text-dns-16B-130 ' +
  'no-underline aria-disabled:cursor-not-allowed aria-disabled:opacity-60 cursor-pointer';

const LOOKS: Record<Look, string> = {
  main: 'px-4 bg-key-900 text-white border-2 border-key-900 hover:bg-key-1000',
  second: 'px-4 bg-white text-key-1000 border-2 border-key-900 hover:bg-key-50',
  plain: 'bg-transparent text-key-1000 underline underline-offset-2 hover:bg-key-50 px-1',
  danger: 'px-4 bg-white text-error-2 border-2 border-error-2 hover:bg-red-50',
};

/** Classes of a button, for what is one by looks only. */
export function buttonLook(look: Look): string {
  return cls(BASE, LOOKS[look]);
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly look?: Look;
  /** Stays focusable and says why; pressing does nothing. */
  readonly busy?: boolean;
}

/** A button at least 44 px high. */
export function Button({
  look = 'second',
  busy = false,
  type = 'button',
  className,
  onClick,
  ...rest
}: ButtonProps): ReactElement {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy || undefined}
      className={cls(BASE, LOOKS[look], className)}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  look = 'second',
  className,
  ...rest
}: LinkProps & { readonly look?: Look }): ReactElement {
  return <Link {...rest} className={cls(BASE, LOOKS[look], className)} />;
}
