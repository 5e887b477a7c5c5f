import { useSyncExternalStore } from 'react';

const WIDE = matchMedia('(min-width: 64rem)');

/** Whether a table has room: else the same is shown as cards. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      WIDE.addEventListener('change', listener);
      return () => WIDE.removeEventListener('change', listener);
    },
    () => WIDE.matches,
  );
}
