import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import type { MailSetupView, MailTestView } from '../../src/mail-test/mail-test.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';

const SETUP = '/api/v1/mail-setup';
const ADDRESS = 'somebody@outside.example.jp';

describe('メール設定', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp({ quiet: true });
  });
  afterAll(() => app?.stop());

  const administrator = () => app.as('administrator');
  const setup = async (): Promise<MailSetupView> =>
    (await administrator().get<MailSetupView>(SETUP)).json;
  const send = async (address = ADDRESS): Promise<MailTestView> => {
    await app.clock.advance(SECOND);
    expect((await administrator().post(`${SETUP}/tests`, { address })).status).toBe(200);
    await app.settled();
    const [test] = (await setup()).tests;
    if (!test) throw new Error('there is no test');
    return test;
  };

  it('shows administrators the relays in use, and nobody else', async () => {
    expect(await setup()).toMatchObject({
      catching: false,
      sender: 'hikeshi@example.jp',
      relays: [{ encryption: 'none', logsIn: false, failingSince: null }],
    });
    expect((await app.as('ciso').get(SETUP)).status).toBe(403);
    expect((await app.as('desk').post(`${SETUP}/tests`, { address: ADDRESS })).status).toBe(403);
  });

  it('sends a test mail the road of all mails, and keeps whether it arrived', async () => {
    const test = await send();
    expect(test).toMatchObject({ address: ADDRESS, status: 'accepted', attempts: 1, why: '' });
    expect(app.mailbox.to(ADDRESS)[0]?.subject).toContain('試し');
    const path = `${SETUP}/tests/${test.id}/arrived`;
    expect((await administrator().post(path, { arrived: 'perhaps' })).status).toBe(400);
    const { json } = await administrator().post<MailSetupView>(path, { arrived: 'yes' });
    expect(json.tests[0]).toMatchObject({ arrived: 'yes', answeredAt: app.clock.now() });
  });

  it('refuses an address that is none, or would be two', async () => {
    for (const address of [
      '',
      'a@b',
      'a@example.jp, b@example.jp',
      'a@example.jp\r\nBcc: b@c.jp',
    ]) {
      const answer = await administrator().post<Problem>(`${SETUP}/tests`, { address });
      expect([answer.status, JSON.stringify(answer.json)]).toEqual([
        400,
        expect.stringContaining('address'),
      ]);
    }
  });

  it('names what stands in the way, and what to do', async () => {
    app.mailbox.refuse = () => ({ code: 550, text: 'relaying denied' });
    expect(await send()).toMatchObject({
      ...{ status: 'undeliverable', why: '宛先のアドレスが受け付けられません' },
      ...{
        act: expect.stringContaining('中継が許されているか'),
        said: expect.stringMatching(/^.*550/),
      },
    });
    app.mailbox.refuse = () => null;
    app.mailbox.refuseAll = { code: 553, text: 'not your address' };
    expect(await send()).toMatchObject({ why: '差出人のアドレスが受け付けられません' });
    app.mailbox.refuseAll = null;
    await app.mailbox.stop();
    expect(await send()).toMatchObject({ status: 'pending', why: '中継サーバーに接続できません' });
    expect((await setup()).relays[0]).toMatchObject({
      ...{ why: '中継サーバーに接続できません', failingSince: expect.any(String) },
      act: expect.stringContaining('ポート番号'),
    });
    await app.mailbox.start();
    await app.pass(5 * MINUTE);
    expect((await setup()).tests[0]).toMatchObject({ status: 'accepted', why: '' });
  });

  it('sends no more than ten an hour', async () => {
    for (let { length } = (await setup()).tests; length < 10; length += 1) await send();
    const refused = await administrator().post<Problem>(`${SETUP}/tests`, { address: ADDRESS });
    expect(refused.json).toMatchObject({ type: '/problems/too-often' });
    expect(refused.json.detail).toContain('1時間に10通まで');
    await app.pass(HOUR);
    await send();
  });
});
