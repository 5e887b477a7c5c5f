/** In milliseconds: so much a clock may be off. */
const NEAR = 2000;

let skew = 0;
const listeners = new Set<() => void>();

/** Learn from the event stream how far this device's clock is off; a second or two does not matter. */
export function learnServerTime(now: string): void {
  const difference = Date.parse(now) - Date.now();
  const before = skew;
  skew = Math.abs(difference) > NEAR ? difference : 0;
  if (Math.abs(skew - before) > NEAR) for (const listener of listeners) listener();
}

/** Hear when the server's time is another one than was shown. @returns the end of it */
export function onServerTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The server's time in milliseconds: what is overdue must not depend on a wrong clock here. */
export function serverNow(): number {
  return asServerTime(Date.now());
}

/** The server's time at a moment this device's clock named. */
export function asServerTime(here: number): number {
  return here + skew;
}
