import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what Linux, macOS and Windows give to connections that go out (RFC 6335 names 49152, Linux 32768). */
const LOWEST = 15_000;
const BEYOND = 32_000;

/**
 * A port that is free now on loopback, and that no connection going out will be given: a server that is stopped
 * finds it free again, and one that starts in another process finds it as it was probed.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, BEYOND);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
