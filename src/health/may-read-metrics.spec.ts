import { describe, expect, it } from '@jest/globals';
import { mayReadMetrics } from './may-read-metrics.js';

const local = { peer: '127.0.0.1', headers: { host: '127.0.0.1:3000' } };

describe('who may read the figures', () => {
  it('is a program on the same machine that asks directly', () => {
    expect(mayReadMetrics('', local)).toBe(true);
    expect(mayReadMetrics('', { peer: '::1', headers: { host: 'localhost:3000' } })).toBe(true);
    expect(mayReadMetrics('', { peer: '::ffff:127.0.0.1', headers: { host: '[::1]' } })).toBe(true);
  });

  it.each([
    ['another machine', { ...local, peer: '192.0.2.7' }],
    ['a proxy that hands on the name', { ...local, headers: { host: 'hikeshi.example.jp' } }],
    ['a proxy that says so', { ...local, headers: { host: 'localhost', via: '1.1 proxy' } }],
    ['a name that only begins so', { ...local, headers: { host: 'localhost.example.jp' } }],
    ['nobody by name', { ...local, headers: {} }],
  ])('is not %s', (_, asking) => {
    expect(mayReadMetrics('', asking)).toBe(false);
  });

  it('is whoever has the token, once there is one, and nobody else', () => {
    const token = '火の用心-0123456789';
    const asking = (authorization?: string) => ({
      peer: '192.0.2.7',
      headers: { host: 'hikeshi.example.jp', authorization },
    });
    expect(mayReadMetrics(token, asking(`Bearer ${token}`))).toBe(true);
    expect(mayReadMetrics(token, asking(`Bearer ${token}x`))).toBe(false);
    expect(mayReadMetrics(token, asking())).toBe(false);
    expect(mayReadMetrics(token, local)).toBe(false);
  });
});
