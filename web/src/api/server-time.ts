let skew = 0;

/** Learn from the event stream how far this device's clock is off; a second or two does not matter. */
export function learnServerTime(now: string): void {
  const difference = Date.parse(now) - Date.now();
  skew = Math.abs(difference) > 2000 ? difference : 0;
}

/** The server's time in milliseconds: what is overdue must not depend on a wrong clock here. */
export function serverNow(): number {
  return asServerTime(Date.now());
}

/** The server's time at a moment this device's clock named. */
export function asServerTime(here: number): number {
  return here + skew;
}
