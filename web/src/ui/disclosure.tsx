import { useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button, type Look } from './button';

interface Props {
  readonly label: ReactNode;
  readonly look?: Look;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that unfolds a small form below itself. */
export function Disclosure({ label, look = 'plain', children }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  // What was filled in goes away under whoever did it: they go on where they came from.
  const close = (): void => {
    opener.current?.focus();
    setOpen(false);
  };
  return (
    <div className={open ? 'w-full' : undefined}>
      <Button
        ref={opener}
        look={look}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        <span aria-hidden="true">{open ? '▲' : '▼'}</span>
      </Button>
      {open && (
        <div id={id} className="mt-2 rounded-8 border border-solid-gray-420 bg-white p-4">
          {children(close)}
        </div>
      )}
    </div>
  );
}
