import { describe, expect, it } from '@jest/globals';
import { originOf } from './same-origin.js';

const US = 'hikeshi.city.example.jp';

describe('where a request comes from', () => {
  it.each([
    ['a page of ours, HTTPS', 'same-origin', `https://${US}`, 'ours'],
    ['a form of ours under no-referrer', 'same-origin', 'null', 'ours'],
    ['the address bar', 'none', undefined, 'ours'],
    ['a development server that forwards', 'same-origin', 'http://localhost:5173', 'ours'],
    ['another site', 'cross-site', 'https://evil.example', 'other'],
    ['another site that hides itself', 'cross-site', 'null', 'other'],
    ['another site, whose Origin is ours', 'cross-site', `https://${US}`, 'other'],
    ['another host of the city', 'same-site', 'https://www.city.example.jp', 'other'],
    ['a header nobody defined', 'anything', `https://${US}`, 'other'],
    ['a page of ours, plain HTTP', undefined, `http://${US}`, 'ours'],
    ['a page of ours behind its proxy', undefined, 'https://inside.example.jp:8443', 'ours'],
    ['another site, plain HTTP', undefined, 'http://evil.example', 'other'],
    ['a host that begins like ours', undefined, `http://${US}.evil.example`, 'other'],
    ['a host that ends like ours', undefined, `http://evil-${US}`, 'other'],
    ['another port', undefined, `http://${US}:8080`, 'other'],
    ['our name as a user', undefined, `http://${US}@evil.example`, 'other'],
    ['not an origin', undefined, US, 'other'],
    ['an empty Origin', undefined, '', 'other'],
    ['a sandboxed page', undefined, 'null', 'unknown'],
    ['a program', undefined, undefined, 'unknown'],
  ] as const)('%s', (_what, secFetchSite, origin, expected) => {
    const hosts = [US, 'inside.example.jp:8443'];
    expect(originOf({ secFetchSite, origin, hosts })).toBe(expected);
  });

  it('never takes a missing host for a match', () => {
    const asked = { secFetchSite: undefined, origin: 'about:blank', hosts: ['', undefined] };
    expect(originOf(asked)).not.toBe('ours');
  });
});
