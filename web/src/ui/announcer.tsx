import { useSyncExternalStore, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';

let words = '';
let listeners: (() => void)[] = [];

function subscribe(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((each) => each !== listener);
  };
}

/** Say that something has happened: read aloud, and seen until it is closed. */
export function announce(next: string): void {
  words = next;
  listeners.forEach((listener) => listener());
}

/** Where announcements appear; there is one, in the shell. */
export function Announcer(): ReactElement {
  const { t } = useTranslation();
  const text = useSyncExternalStore(subscribe, () => words);
  return (
    <div
      role="status"
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-0 bottom-0 z-20 px-4 pb-4"
    >
      {text && (
        <div className="shadow-4 pointer-events-auto mx-auto flex max-w-3xl items-center justify-between gap-4 rounded-4 border border-l-8 border-solid-gray-420 border-l-success-2 bg-white px-4 py-2">
          <p className="text-std-16B-170">{text}</p>
          <Button look="plain" className="shrink-0 whitespace-nowrap" onClick={() => announce('')}>
            {t('action.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
