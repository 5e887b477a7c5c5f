import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  makeCertificates,
  type Certificates,
  type Certified,
} from '../../test/harness/certificates.js';
import { Mailbox } from '../../test/harness/mailbox.js';
import { MovableClock } from '../../test/harness/movable-clock.js';
import { ScriptedSmtp, type Act, type Moment } from '../../test/harness/scripted-smtp.js';
import { until } from '../../test/harness/until.js';
import { between, plus, SECOND } from '../domain/calendar/instant.js';
import { parseRelay, type Relay } from './relay.js';
import type { SendOutcome, SendResult } from './send-result.js';
import type { RelayCause } from '../shared/mail-causes.js';
import type { Stage } from './stage.js';
import { SmtpTransport, type OutgoingMail } from './smtp.transport.js';

const NIGHT = '2026-11-20T17:13:00.000Z';

const MAIL: OutgoingMail = {
  from: 'hikeshi@aozora.example.jp',
  to: 'citizens-manager@aozora.example.jp',
  subject: '【緊急・要確認】',
  text: '税務課の印刷機から脅迫文が出た',
  messageId: '<1@aozora.hikeshi.invalid>',
  headers: {},
};

/** In the order of a conversation; the mail may have arrived from `text` on. */
const VERBS = ['EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'dot'] as const;
const AT: Record<(typeof VERBS)[number], Stage> = {
  EHLO: 'greeting',
  STARTTLS: 'tls',
  AUTH: 'login',
  MAIL: 'sender',
  RCPT: 'recipient',
  DATA: 'content',
  dot: 'data',
};

describe('a relay that', () => {
  const server = new ScriptedSmtp();
  let certificates: Certificates;
  let clock: MovableClock;
  let relay: Relay;

  beforeAll(() => {
    certificates = makeCertificates();
  });
  beforeEach(async () => {
    const url = await server.start();
    server.script = () => undefined;
    server.offers = ['PIPELINING', '8BITMIME', 'STARTTLS', 'AUTH PLAIN'];
    server.tls = certificates.sound;
    server.heard.length = 0;
    server.messages.length = 0;
    clock = new MovableClock(NIGHT, () => Promise.resolve());
    const trusted = { tls: { ca: certificates.authority } };
    relay = { ...parseRelay(url.replace('//', '//hikeshi:secret@')), ...trusted };
  });
  afterEach(() => server.stop());

  const send = (mail: Partial<OutgoingMail> = {}): Promise<SendResult> =>
    new SmtpTransport(clock).send(relay, { ...MAIL, ...mail });
  const doing = (moment: Moment, act: Act): void => {
    server.script = (at) => (at === moment ? act : undefined);
  };
  /** Sent to a server that is silent at one moment; how long we waited for it. */
  const silentAt = async (moment: Moment, act: Act = 'hang'): Promise<[SendResult, number]> => {
    doing(moment, act);
    const there = server.reaches(moment);
    let ended = false;
    const sending = send().finally(() => (ended = true));
    await there;
    // The client has heard all that came before, and waits.
    await sleep(50);
    for (let passed = 0; !ended && passed < 200; passed += 1) await clock.advance(SECOND);
    return [await sending, between(NIGHT, clock.now()) / SECOND];
  };

  it('behaves gets the mail, in 7 bits whatever it can take', async () => {
    expect(await send()).toMatchObject({ outcome: 'accepted', detail: '250 queued' });
    server.offers = ['STARTTLS', 'AUTH PLAIN'];
    expect(await send()).toMatchObject({ outcome: 'accepted' });
    expect(server.messages).toHaveLength(2);
    for (const message of server.messages) expect(message).toMatch(/^[\t\r\n -~]*$/);
    expect(server.heard.filter((each) => each.startsWith('MAIL'))).toEqual([
      'MAIL FROM:<hikeshi@aozora.example.jp>',
      'MAIL FROM:<hikeshi@aozora.example.jp>',
    ]);
  });

  it('refuses the connection is tried again', async () => {
    await server.stop();
    expect(await send()).toMatchObject({ outcome: 'retryable', stage: 'connect' });
  });

  it.each<[string, Act, Stage]>([
    ['cuts the line at accept', 'drop', 'greeting'],
    ['greets with 421', { say: '421 too busy' }, 'greeting'],
    ['greets with garbage', { say: 'HTTP/1.1 400 Bad Request' }, 'greeting'],
    ['never ends its greeting', 'endless', 'greeting'],
  ])('%s is tried again', async (_, act, stage) => {
    doing('accept', act);
    expect(await send()).toMatchObject({ outcome: 'retryable', stage, deferred: false });
  });

  it('resets the line at accept is tried again', async () => {
    doing('accept', 'reset');
    expect(await send()).toMatchObject({ outcome: 'retryable', deferred: false });
  });

  it('refuses for good in its greeting is a fault', async () => {
    doing('accept', { say: '554 no service here' });
    expect(await send()).toMatchObject({ outcome: 'relay-fault', stage: 'greeting' });
  });

  it('never greets is left after 10 seconds', async () => {
    const [result, seconds] = await silentAt('accept');
    expect(result).toMatchObject({ outcome: 'retryable', stage: 'greeting' });
    expect(seconds).toBe(10);
  });

  it.each<[Moment, Act, RelayCause]>([
    ['accept', 'drop', 'greeting'],
    ['STARTTLS', { say: '501 no' }, 'tls'],
    ['AUTH', { say: '535 5.7.8 wrong password' }, 'login'],
    ['AUTH', { say: '454 4.7.0 later' }, 'login'],
    ['MAIL', { say: '553 5.7.1 not yours' }, 'sender'],
    ['MAIL', { say: '451 4.3.0 later' }, 'later'],
    ['RCPT', { say: '550 5.1.1 no such user' }, 'recipient'],
    ['RCPT', { say: '552 5.2.2 mailbox full' }, 'mailbox-full'],
    ['RCPT', { say: '451 4.7.1 greylisted' }, 'later'],
    ['DATA', { say: '554 5.7.1 no' }, 'content'],
    ['dot', { say: '554 5.7.1 spam' }, 'content'],
    ['dot', 'drop', 'cut'],
  ])('names what it comes to grief on: %s %j is %s', async (moment, act, cause) => {
    doing(moment, act);
    expect((await send()).cause).toBe(cause);
  });

  it('names a host that is unknown, one that is away and one that is silent', async () => {
    expect((await silentAt('MAIL'))[0].cause).toBe('silent');
    await server.stop();
    expect((await send()).cause).toBe('connect');
    relay = { ...relay, host: 'relay.invalid' };
    expect((await send()).cause).toBe('name');
  });

  describe.each(VERBS)('at %s', (verb) => {
    const stage = AT[verb];
    const inData = verb === 'dot';

    it('says "later" (4xx) is tried again', async () => {
      doing(verb, { say: '451 4.3.0 later' });
      expect(await send()).toMatchObject({
        outcome: 'retryable',
        stage,
        deferred: inData || verb === 'RCPT',
      });
    });

    it('says 421 is tried again', async () => {
      doing(verb, { say: '421 4.3.2 shutting down' });
      expect(await send()).toMatchObject({ outcome: 'retryable', stage });
    });

    it('refuses for good (5xx)', async () => {
      const becomes: Record<typeof verb, SendOutcome> = {
        EHLO: 'relay-fault',
        STARTTLS: 'relay-fault',
        AUTH: 'relay-fault',
        MAIL: 'relay-fault',
        RCPT: 'dead-address',
        DATA: 'relay-fault',
        dot: 'rejected',
      };
      doing(verb, { say: '550 5.7.1 no' });
      expect(await send()).toMatchObject({ outcome: becomes[verb], stage });
    });

    it.each<Act>(['drop', 'reset'])('cuts the line (%s)', async (act) => {
      doing(verb, act);
      const result = await send();
      expect(result.outcome).toBe(inData ? 'uncertain' : 'retryable');
      // DATA was said together with RCPT, whose answer may be lost with the line.
      if (verb !== 'DATA') expect(result.stage).toBe(stage);
    });

    it.each<Act>(['hang', 'dribble'])('goes silent (%s) is left in time', async (act) => {
      const [result, seconds] = await silentAt(verb, act);
      expect(result).toMatchObject({ outcome: inData ? 'uncertain' : 'retryable', stage });
      expect(seconds).toBe(inData ? 90 : 30);
    });

    it('answers garbage', async () => {
      doing(verb, { say: '¿que?' });
      const { outcome } = await send();
      expect(outcome === 'uncertain').toBe(inData);
      expect(['retryable', 'relay-fault', 'uncertain']).toContain(outcome);
    });

    it('never ends its answer takes no memory', async () => {
      const before = process.memoryUsage().rss;
      doing(verb, 'endless');
      expect((await send()).outcome).toBe(inData ? 'uncertain' : 'retryable');
      expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
    });
  });

  it.each<[string, SendOutcome]>([
    ['452 4.2.2 mailbox full', 'retryable'],
    ['552 mailbox full', 'retryable'],
    ['550 5.2.2 over quota', 'retryable'],
    ['450 4.2.0 greylisted', 'retryable'],
    ['550 5.1.1 no such user', 'dead-address'],
    ['553 5.1.3 SMTPUTF8 not supported', 'dead-address'],
  ])('says %s to the recipient: %s', async (say, outcome) => {
    doing('RCPT', { say });
    expect(await send()).toMatchObject({ outcome, deferred: outcome === 'retryable' });
  });

  it('cuts the line in the middle of the text may have the mail', async () => {
    doing('text', 'drop');
    expect(await send({ text: 'あ'.repeat(20_000) })).toMatchObject({ outcome: 'uncertain' });
  });

  it.each<[number, SendOutcome]>([
    [89, 'accepted'],
    [91, 'uncertain'],
  ])('says 250 after %i seconds: %s', async (seconds, outcome) => {
    let speak: (value?: unknown) => void = () => undefined;
    doing('dot', { wait: new Promise((resolve) => (speak = resolve)) });
    const there = server.reaches('dot');
    const sending = send();
    await there;
    await clock.advance(seconds * SECOND);
    speak();
    expect((await sending).outcome).toBe(outcome);
  });

  it.each<[Moment, SendOutcome, number]>([
    ['accept', 'retryable', 10],
    ['MAIL', 'accepted', 30],
    ['dot', 'accepted', 30],
  ])('answers %s at a byte a second: %s within %i seconds', async (moment, outcome, seconds) => {
    let sent = 0;
    const beforeEachByte = () => {
      sent += 1;
      return new Promise<void>((resolve) => void clock.at(plus(clock.now(), SECOND), resolve));
    };
    doing(moment, { beforeEachByte });
    let ended = false;
    const sending = send().finally(() => (ended = true));
    await until(() => sent > 0);
    for (let count = 1; !ended; count = Math.max(count, sent)) {
      await clock.advance(SECOND);
      // The next byte is asked for, or there is none and the client has heard all.
      await until(() => ended || sent > count).catch(() => undefined);
    }
    const passed = between(NIGHT, clock.now()) / SECOND;
    expect([(await sending).outcome, sent > 5, passed <= seconds]).toEqual([outcome, true, true]);
  });

  it('answers each verb just in time is left after 100 seconds in all', async () => {
    server.offers = ['STARTTLS', 'AUTH PLAIN'];
    let waiting: (() => void)[] = [];
    server.script = () => ({ wait: new Promise<void>((resolve) => waiting.push(resolve)) });
    let ended = false;
    const sending = send().finally(() => (ended = true));
    while (!ended && between(NIGHT, clock.now()) < 200 * SECOND) {
      await until(() => ended || waiting.length > 0);
      await clock.advance(9 * SECOND);
      if (server.heard.length > 1) await clock.advance(20 * SECOND);
      waiting.splice(0).forEach((speak) => speak());
      await sleep(50);
    }
    waiting = [];
    expect((await sending).outcome).toBe('retryable');
    expect(between(NIGHT, clock.now())).toBeLessThan(120 * SECOND);
  });

  it.each<[string, (all: Certificates) => Certified]>([
    ['expired', (all) => all.expired],
    ['for another name', (all) => all.wrongName],
    ['signed by itself', (all) => all.selfSigned],
  ])('shows a certificate that is %s is a fault, and hears nothing', async (_, which) => {
    server.tls = which(certificates);
    expect(await send()).toMatchObject({ outcome: 'relay-fault', stage: 'tls' });
    expect(server.heard.join()).not.toMatch(/AUTH|MAIL/);
  });

  it('offers no STARTTLS any more is a fault, and hears no password', async () => {
    server.offers = ['PIPELINING', 'AUTH PLAIN'];
    server.script = (at) => (at === 'STARTTLS' ? { say: '502 not implemented' } : undefined);
    expect(await send()).toMatchObject({ outcome: 'relay-fault', stage: 'tls' });
    expect(server.heard.join()).not.toMatch(/AUTH|MAIL/);
  });

  it('gets no text of a mail that nobody wants any more', async () => {
    const result = await new SmtpTransport(clock).send(relay, MAIL, () => Promise.resolve(false));
    expect(result).toMatchObject({ outcome: 'not-sent', stage: 'content' });
    expect(server.heard.at(-1)).toBe('DATA');
    await until(() => server.open() === 0);
    expect(server.messages).toEqual([]);
  });
});

describe('handing a mail over', () => {
  const mailbox = new Mailbox();
  const clock = new MovableClock(NIGHT, () => Promise.resolve());
  let url = '';
  beforeEach(async () => {
    url = await mailbox.start();
  });
  afterEach(() => mailbox.stop());

  it('says rejected, and does not throw, when the mail cannot be put together', async () => {
    const text = { path: '/etc/passwd' } as unknown as string;
    const result = await new SmtpTransport(clock).send(parseRelay(url), { ...MAIL, text });
    expect(result).toMatchObject({ outcome: 'rejected' });
  });

  it('says nothing in the clear where TLS is required and not offered', async () => {
    const relay = { ...parseRelay(url), requireTLS: true };
    const result = await new SmtpTransport(clock).send(relay, MAIL);
    expect(result.outcome).toBe('relay-fault');
    expect(mailbox.mails).toEqual([]);
  });

  it('says dead address where no server could take it', async () => {
    const result = await new SmtpTransport(clock).send(parseRelay(url), {
      ...MAIL,
      to: 'a@b@c <x',
    });
    expect(result.outcome).toBe('dead-address');
  });
});
