import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from '../../test/harness/movable-clock.js';
import { ScriptedSmtp } from '../../test/harness/scripted-smtp.js';
import { until } from '../../test/harness/until.js';
import { MINUTE, SECOND } from '../domain/calendar/instant.js';
import { Lanes } from './lanes.js';
import { parseRelay, type Relay } from './relay.js';
import { SmtpTransport } from './smtp.transport.js';

const MAIL = {
  from: 'hikeshi@aozora.example.jp',
  to: 'citizens-manager@aozora.example.jp',
  subject: '【緊急・要確認】',
  text: '本文',
  messageId: '<1@aozora.hikeshi.invalid>',
  headers: {},
};

/** Over real sockets; only our own waiting goes by the movable clock. */
describe('conversations side by side', () => {
  const server = new ScriptedSmtp();
  let clock: MovableClock;
  let lanes: Lanes;
  let relay: Relay;
  let freed = 0;
  let ended = 0;

  beforeEach(async () => {
    relay = parseRelay(await server.start());
    server.script = () => undefined;
    server.heard.length = 0;
    server.messages.length = 0;
    clock = new MovableClock('2026-11-20T17:13:00.000Z', () => Promise.resolve());
    lanes = new Lanes(clock, () => (freed += 1));
    freed = 0;
    ended = 0;
  });
  afterEach(() => server.stop());

  /** As the loop does: as many as there are places for. */
  const begin = (most: number): number => {
    const many = Math.min(most, lanes.free());
    const one = async (): Promise<void> => {
      await new SmtpTransport(clock).send(relay, MAIL);
      ended += 1;
    };
    for (let at = 0; at < many; at += 1) void lanes.run(one);
    return many;
  };

  it('are five at a time while the relay answers', async () => {
    expect(begin(8)).toBe(5);
    expect(lanes.free()).toBe(0);
    await until(() => ended === 5);
    expect(lanes.free()).toBe(5);
    expect(freed).toBe(0);
  });

  it('that hang delay the next by a second, whatever they hang at', async () => {
    for (const moment of ['accept', 'EHLO', 'RCPT', 'dot'] as const) {
      let hanging = 0;
      server.script = (at) => (at === moment && (hanging += 1) ? 'hang' : undefined);
      expect(begin(5)).toBe(5);
      await until(() => hanging === 5);
      server.script = () => undefined;
      await clock.advance(SECOND - 1);
      expect(lanes.free()).toBe(0);
      await clock.advance(1);
      expect(lanes.free()).toBe(5);
      const before = ended;
      begin(1);
      await until(() => ended === before + 1);
    }
    expect(freed).toBe(20);
  });

  it('that hang are fifty at most; each is cut in time and gives its place back', async () => {
    let hanging = 0;
    server.script = (at) => (at === 'EHLO' && (hanging += 1) ? 'hang' : undefined);
    for (let begun = 0; begun < 50; begun += 5) {
      begin(5);
      await until(() => hanging === begun + 5);
      await clock.advance(SECOND);
    }
    expect(begin(60)).toBe(5);
    await until(() => hanging === 55);
    await clock.advance(SECOND);
    expect(lanes.free()).toBe(0);
    await clock.advance(MINUTE);
    await until(() => !lanes.busy());
    expect(lanes.free()).toBe(5);
  });
});
