import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a proxy adds to what it hands on. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESS = /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i;

/** Who asks for figures: the peer of the socket, never what a header says of it. */
export interface Asking {
  readonly peer: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * With a token, whoever has it; without one, a program on the same machine that asks directly. What comes through
 * a proxy on the same machine has the outside's name in `Host`, or a proxy's header, and is refused.
 */
export function mayReadMetrics(token: string, { peer, headers }: Asking): boolean {
  if (token) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  const handedOn = FORWARDED.some((name) => headers[name] !== undefined);
  return !handedOn && LOOPBACK_ADDRESS.test(peer) && LOOPBACK_HOST.test(headers.host ?? '');
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
