export type Connection = 'connecting' | 'open' | 'lost';

export interface Freshness {
  readonly connection: Connection;
  /** When the server was last heard, in its own time; 0 before the first word. */
  readonly heardAt: number;
}

let freshness: Freshness = { connection: 'connecting', heardAt: 0 };
let listeners: (() => void)[] = [];

/** Learn how fresh what the screen shows is now. */
export function tellFreshness(next: Partial<Freshness>): void {
  freshness = { ...freshness, ...next };
  listeners.forEach((listener) => listener());
}

/** For useSyncExternalStore. */
export function onFreshness(listener: () => void): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((each) => each !== listener);
  };
}

/** How fresh what the screen shows is. */
export function currentFreshness(): Freshness {
  return freshness;
}
