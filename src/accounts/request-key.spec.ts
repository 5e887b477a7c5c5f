import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../shared/errors.js';
import { requestKeyOf } from './request-key.js';

/** A request as far as its key looks at it. */
function sent(key: string | string[] | undefined, body: unknown = { a: 1, b: { c: 2 } }) {
  const headers = { 'idempotency-key': key };
  return { method: 'POST', url: '/api/v1/incidents', headers, body } as unknown as FastifyRequest;
}

describe('the key of a command', () => {
  it('is none when the client gave none', () => {
    expect(requestKeyOf(sent(undefined))).toBeNull();
  });

  it('goes with the content, in whatever order its fields came', () => {
    const one = requestKeyOf(sent('k1'));
    expect(one).toEqual({ key: 'k1', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(requestKeyOf(sent('k1', { b: { c: 2 }, a: 1 }))).toEqual(one);
    expect(requestKeyOf(sent('k1', { a: 1, b: { c: 3 } }))?.hash).not.toBe(one?.hash);
  });

  it('goes with the address, and with an empty body too', () => {
    const empty = requestKeyOf(sent('k1', undefined));
    const other = { ...sent('k1', undefined), url: '/api/v1/absences' } as FastifyRequest;
    expect(requestKeyOf(other)?.hash).not.toBe(empty?.hash);
  });

  it.each(['', ' ', 'a b', 'ключ', 'a\tb', 'k'.repeat(201), ['a', 'b']])('is never %j', (key) => {
    expect(() => requestKeyOf(sent(key))).toThrow(ProblemError);
  });
});
