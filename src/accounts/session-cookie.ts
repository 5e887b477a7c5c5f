import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` binds the cookie to this host over HTTPS; plain HTTP in a closed network cannot carry it. */
const SECURE = '__Host-hikeshi';
const PLAIN = 'hikeshi';

/** The session token of a request. */
export function tokenIn(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)];
}

/** Give the browser its session. Lax, because officers come from a link in a mail. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(nameFor(request), token, options(request));
}

/** Take the session away from the browser. */
export function clearCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(nameFor(request), options(request));
}

function nameFor(request: FastifyRequest): string {
  return isHttps(request) ? SECURE : PLAIN;
}

function options(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: isHttps(request) };
}

/** Fastify believes X-Forwarded-Proto only from the proxies of the settings. */
function isHttps(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}
