import type { QueryKey } from '@tanstack/react-query';

/** Changes come in bursts: what follows the first within this time is read together. In milliseconds. */
const GATHER = 150;
/** An answer that takes longer than this is not waited for. In milliseconds. */
const PATIENCE = 5_000;

/** Changes wait here until what they made old is read again. */
export interface Gathering {
  readonly add: (keys: readonly QueryKey[]) => void;
  readonly stop: () => void;
}

/**
 * Have read again what changes have made old, each thing once: the first change at once, then what came while that was
 * read, after a pause as long as the reading was. So a flood of changes neither breaks off the reading that it
 * asks for nor takes the whole device.
 */
export function gather(read: (keys: readonly QueryKey[]) => Promise<unknown>): Gathering {
  let waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let over = false;
  const round = async (): Promise<void> => {
    reading = true;
    while (waiting.size > 0 && !over) {
      const keys = [...waiting.values()];
      waiting = new Map();
      const from = performance.now();
      await Promise.race([read(keys), pause(PATIENCE)]);
      await pause(Math.max(GATHER, performance.now() - from));
    }
    reading = false;
  };
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  return {
    add: (keys) => {
      for (const key of keys) waiting.set(JSON.stringify(key), key);
      if (!reading) void round();
    },
    stop: () => {
      over = true;
      clearTimeout(timer);
    },
  };
}
