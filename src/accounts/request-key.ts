import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { canonicalize } from 'json-canonicalize';
import { ProblemError } from '../shared/errors.js';
import type { RequestKey } from './caller.js';

const VISIBLE = /^[\x21-\x7e]{1,200}$/;

/**
 * The key a client gave this command, with a digest of method, address and body (RFC 8785, so that the order of
 * fields does not matter); null when it gave none.
 * @throws ProblemError when the key has signs that cannot be kept.
 */
export function requestKeyOf(request: FastifyRequest): RequestKey | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !VISIBLE.test(key)) {
    throw new ProblemError('bad-request', { header: 'Idempotency-Key' });
  }
  return keyed(request, key);
}

/** The same with a key that came otherwise: in the field of a form. */
export function keyed({ method, url, body }: FastifyRequest, key: string): RequestKey {
  return { key, hash: hash('sha256', `${method} ${url}\n${canonicalize(body ?? null)}`, 'hex') };
}
