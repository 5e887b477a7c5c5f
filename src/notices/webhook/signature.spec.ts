import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { SystemClock } from '../../clock/clock.js';
import { signedHeaders, webhookSecret } from './signature.js';

/** The example of the Standard Webhooks specification. */
const PUBLISHED = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: 1_614_265_330,
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

const key = fc.string({ minLength: 32, maxLength: 64, unit: 'binary' });
const id = fc.uuid();
const body = fc.json();

/** Within five minutes, as receivers ask for. */
const clock = new SystemClock();
const now = (): number => Math.floor(Date.parse(clock.now()) / 1000);

describe('the signature of a webhook', () => {
  it('is that of the published test vector', () => {
    const { secret, signature, ...message } = PUBLISHED;
    expect(signedHeaders(message, [secret])['webhook-signature']).toBe(signature);
  });

  it('holds for whoever checks it with the standard package, whatever is said', () => {
    fc.assert(
      fc.property(key, id, body, (from, message, text) => {
        const secret = webhookSecret(from, { id: message, number: 1 });
        const said = { id: message, timestamp: now(), body: text };
        const headers = signedHeaders(said, [secret]);
        expect(new Webhook(secret).verify(text, headers)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('does not hold for a word more, another id, another time or another secret', () => {
    fc.assert(
      fc.property(key, id, body, fc.integer({ min: 1, max: 200 }), (from, message, text, by) => {
        const secret = webhookSecret(from, { id: message, number: 1 });
        const headers = signedHeaders({ id: message, timestamp: now(), body: text }, [secret]);
        const later = { ...headers, 'webhook-timestamp': String(now() - by) };
        const other = webhookSecret(from, { id: message, number: 2 });
        expect(() => new Webhook(secret).verify(`${text} `, headers)).toThrow();
        expect(() => new Webhook(secret).verify(text, { ...headers, 'webhook-id': 'x' })).toThrow();
        expect(() => new Webhook(secret).verify(text, later)).toThrow();
        expect(() => new Webhook(other).verify(text, headers)).toThrow();
      }),
    );
  });

  it('holds with the new and the old secret while both are valid', () => {
    const secrets = [2, 1].map((number) => webhookSecret('鍵'.repeat(32), { id: 'a', number }));
    const headers = signedHeaders({ id: 'm', timestamp: now(), body: '{}' }, secrets);
    expect(secrets.map((each) => new Webhook(each).verify('{}', headers))).toEqual([{}, {}]);
  });
});
