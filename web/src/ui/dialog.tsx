import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal window, open while it is rendered. Escape closes it; the focus goes back where it was. */
export function Dialog({ title, onClose, children }: Props): ReactElement {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className="max-h-[90vh] w-[min(40rem,calc(100vw-2rem))] overflow-auto rounded-12 bg-white p-6 shadow-5 backdrop:bg-black/60"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={heading}>{title}</h2>
        <Button look="plain" className="shrink-0" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
      <div className="mt-4 flex flex-col gap-4">{children}</div>
    </dialog>
  );
}
