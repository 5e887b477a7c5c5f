import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AlarmsView } from '../../src/alarms/alarm.view.js';
import { Pulse } from '../../src/clock/pulse.js';
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../src/domain/calendar/instant.js';
import { MailboxWatch } from '../../src/inbound/mailbox-watch.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { onPostgres } from '../harness/database.js';
import { Membership } from '../../src/database/membership.js';
import { MailHealth } from '../../src/notices/mail-health.js';

const ADMINISTRATOR = 'it-administrator@aozora.example.jp';
/** By its abstract name, as Nest knows it. */
const MEMBERSHIP = Membership as unknown as abstract new (...given: never[]) => Membership;
const CHIEF = 'policy-director@aozora.example.jp';

describe('what is wrong with the installation itself', () => {
  let app: RunningApp;

  beforeEach(async () => {
    app = await startApp({ quiet: true, watchTo: ADMINISTRATOR });
    await app.clock.advance(5 * SECOND);
  });
  afterEach(() => app?.stop());

  const alarms = async (who = 'desk'): Promise<AlarmsView['items']> =>
    (await app.as(who).get<AlarmsView>('/api/v1/alarms')).json.items;
  const standing = async (): Promise<string[]> =>
    (await alarms()).filter(({ state }) => state === 'open').map(({ kind }) => kind);
  const ready = async (): Promise<number> => (await fetch(`${app.base()}/health/ready`)).status;
  const about = (address: string, words: RegExp): number =>
    app.mailbox.to(address).filter(({ subject = '' }) => words.test(subject)).length;

  it('F3: is an alarm on every screen within two minutes when no mail leaves, and over when they do', async () => {
    await app.mailbox.stop();
    await report(app, { playbook: 'none' });
    await app.clock.advance(2 * MINUTE);
    expect(await standing()).toEqual(['mail-failing']);
    expect(await (await fetch(`${app.base()}/metrics`)).text()).toContain(
      'hikeshi_alarms_open{kind="mail-failing"} 1',
    );
    await app.mailbox.start();
    await app.clock.advance(5 * MINUTE);
    expect(await standing()).toEqual([]);
    expect(await alarms()).toMatchObject([{ kind: 'mail-failing', state: 'over' }]);
  });

  it('looks at itself every five seconds, whatever comes in between', async () => {
    await app.clock.advance(3 * SECOND);
    await report(app, { playbook: 'none' });
    await app.clock.advance(2 * SECOND);
    expect(app.get(Pulse).age()).toBe(0);
  });

  it('says at once when the relay refuses us, and what it said', async () => {
    app.mailbox.refuseAll = { code: 553, text: 'sender not allowed' };
    await report(app, { playbook: 'none' });
    await app.clock.advance(5 * SECOND);
    const [alarm] = await alarms();
    expect(alarm).toMatchObject({ kind: 'relay-fault', state: 'open' });
    expect(alarm?.why).toBe('差出人のアドレスが受け付けられません');
    expect(alarm?.detail).toContain('sender not allowed');
  });

  describe('and nobody knows whether a mail arrived', () => {
    const settle = (id: string, who: string, reason: string) =>
      app.as(who).post<AlarmsView>(`/api/v1/alarms/${id}/settle`, { reason });

    beforeEach(async () => {
      app.mailbox.atTheDot = (address) =>
        address.startsWith('citizens-manager') ? 'cut' : 'accept';
      await report(app, { playbook: 'none' });
      await app.clock.advance(9 * MINUTE);
      app.mailbox.atTheDot = () => 'accept';
    });

    it('tells the administrator and the chief, again every half hour, until a person acts with a reason', async () => {
      const [alarm] = await alarms();
      expect(alarm).toMatchObject({ kind: 'copies-used-up', state: 'open' });
      expect([
        about(ADMINISTRATOR, /届いたか分からない/),
        about(CHIEF, /届いたか分からない/),
      ]).toEqual([1, 1]);
      await app.clock.advance(30 * MINUTE);
      expect(about(ADMINISTRATOR, /届いたか分からない/)).toBe(2);
      expect((await settle(alarm?.id ?? '', 'desk', '')).status).toBe(400);
      expect((await settle(alarm?.id ?? '', 'auditor', '見た')).status).toBe(403);
      const done = await settle(alarm?.id ?? '', 'desk', '電話で確かめました。');
      expect(done.json.items.find(({ id }) => id === alarm?.id)).toMatchObject({
        state: 'settled',
        reason: '電話で確かめました。',
        settledBy: expect.any(String),
      });
      expect((await settle(alarm?.id ?? '', 'desk', 'もう一度')).status).toBe(409);
      await app.clock.advance(HOUR);
      expect(about(ADMINISTRATOR, /届いたか分からない/)).toBe(2);
      expect(await standing()).not.toContain('copies-used-up');
    });

    it('goes on over a restart, without telling twice', async () => {
      await app.restart();
      await app.clock.advance(MINUTE);
      expect(about(ADMINISTRATOR, /届いたか分からない/)).toBe(1);
      expect(await standing()).toEqual(['copies-used-up']);
    });
  });

  it('tells of a mailbox of replies that cannot be read, which would hide answers and bounces', async () => {
    await app.stop();
    const nobody = 'imap://user:pass@127.0.0.1:1?tls=no';
    app = await startApp({ quiet: true, watchTo: ADMINISTRATOR, imapUrl: nobody });
    await app.get(MailboxWatch).look();
    await app.clock.advance(2 * MINUTE + 10 * SECOND);
    expect(await standing()).toEqual(['inbox-failing']);
    expect(about(ADMINISTRATOR, /受信箱が読めません/)).toBe(1);
    await app.clock.advance(30 * MINUTE);
    expect(about(ADMINISTRATOR, /受信箱が読めません/)).toBe(2);
    expect(app.mailbox.to(ADMINISTRATOR).at(-1)?.text).toContain('紙の名簿');
  });

  it('tells of a machine whose clock was set by hours', async () => {
    await app.database.tamper('INSERT INTO clock_jump (id, at, by_ms) VALUES (?, ?, ?)', [
      'jump',
      app.clock.now(),
      2 * HOUR,
    ]);
    await app.clock.advance(5 * SECOND);
    expect(await standing()).toEqual(['clock-stepped']);
    expect(about(ADMINISTRATOR, /時計が大きく動きました/)).toBe(1);
  });

  describe('the daily test mail', () => {
    it('goes the whole road after the start and each morning', async () => {
      expect(about(ADMINISTRATOR, /試し/)).toBe(1);
      await app.restart();
      await app.clock.advance(5 * SECOND);
      expect(about(ADMINISTRATOR, /試し/)).toBe(1);
      await app.pass(DAY);
      await app.clock.advance(5 * SECOND);
      expect(about(ADMINISTRATOR, /試し/)).toBe(2);
    });

    it('F4: is missed after 25 hours without one', async () => {
      app.mailbox.refuse = (address) =>
        address === ADMINISTRATOR ? { code: 550, text: 'no such user' } : null;
      await app.pass(DAY + 2 * HOUR);
      await app.clock.advance(5 * SECOND);
      expect(await standing()).toEqual(['canary-missing']);
    });

    it('F37: keeps a server from being ready while its mail settings do not work, for two minutes', async () => {
      expect(await ready()).toBe(200);
      app.mailbox.refuseAll = { code: 535, text: 'authentication failed' };
      app.clock.jump(plus(app.clock.now(), 2 * HOUR));
      await app.restart();
      expect(await ready()).toBe(503);
      await app.clock.advance(2 * MINUTE);
      expect(await ready()).toBe(200);
      expect(await standing()).toContain('relay-fault');
    });

    it('does not keep a server from being ready whose mail server is merely away', async () => {
      await app.mailbox.stop();
      app.clock.jump(plus(app.clock.now(), 2 * HOUR));
      await app.restart();
      await app.clock.advance(10 * SECOND);
      expect(await ready()).toBe(200);
      await app.mailbox.start();
    });
  });
});

// An SQLite file is one process's.
if (onPostgres) {
  describe('the relay of a node that does not lead', () => {
    let app: RunningApp;
    let other: RunningApp;
    afterAll(async () => {
      await other?.halt();
      await app?.stop();
    });

    it('is an alarm too, which the leading node does not end', async () => {
      app = await startApp({ quiet: true, watchTo: ADMINISTRATOR });
      await app.clock.advance(5 * SECOND);
      other = await app.beside();
      const [first, second] = [app, other].toSorted(
        (one, two) => Number(two.get(MEMBERSHIP).isFirst()) - Number(one.get(MEMBERSHIP).isFirst()),
      );
      if (!first || !second) throw new Error('there are no two nodes');
      expect([first, second].map((each) => each.get(MEMBERSHIP).isFirst())).toEqual([true, false]);
      const health = second.get(MailHealth);
      const [{ relay } = { relay: null }] = health.relays();
      if (!relay) throw new Error('there is no relay');
      const failed = { outcome: 'retryable', detail: '', stage: 'connect' } as const;
      health.note(relay, { ...failed, cause: 'connect', deferred: false }, second.clock.now());
      await second.clock.advance(2 * MINUTE + 10 * SECOND);
      await first.clock.advance(2 * MINUTE + 10 * SECOND);
      const { json } = await app.as('desk').get<AlarmsView>('/api/v1/alarms');
      expect(json.items).toMatchObject([{ kind: 'mail-failing', state: 'open' }]);
    });
  });
}
