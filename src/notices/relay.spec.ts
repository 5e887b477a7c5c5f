import { describe, expect, it } from '@jest/globals';
import { parseRelay } from './relay.js';

describe('the relay', () => {
  it.each([
    ['smtp://relay.example.jp:587', true],
    ['smtp://user:pass@relay.example.jp:587', true],
    ['smtp://user:pass@127.0.0.1:2525', true],
    ['smtp://127.0.0.1:2525', false],
    ['smtp://localhost', false],
    ['smtp://[::1]:2525', false],
    ['smtp://127.example.jp', true],
    ['smtp://user:pass@relay.example.jp:587?tls=no', false],
    ['smtps://user:pass@relay.example.jp', false],
  ])('%s needs STARTTLS: %s', (url, expected) => {
    expect(parseRelay(url).requireTLS).toBe(expected);
  });
});
