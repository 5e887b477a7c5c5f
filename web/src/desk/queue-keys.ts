import { useEffect, type RefObject } from 'react';
import { isForUs } from '../app/shortcuts';

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * `j` and `k` lead through the items of a queue; the arrows too, once an item has the focus: elsewhere they scroll.
 */
export function useQueueKeys(queue: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = STEPS[event.key];
      if (!step || !isForUs(event)) return;
      const items = [...(queue.current?.querySelectorAll<HTMLElement>('[data-queued]') ?? [])];
      const at = items.findIndex((each) => each.contains(document.activeElement));
      const isOnItem = items[at] === document.activeElement;
      if (event.key.startsWith('Arrow') && !isOnItem) return;
      const next = at < 0 ? items[0] : items[at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [queue]);
}
