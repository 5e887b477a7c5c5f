import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import type { NoticePage, NoticeView } from '../../src/notices/notice.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';
import type { Answer, Json } from '../harness/client.js';
import { report } from '../harness/case.js';

const MANAGER = 'citizens-manager@aozora.example.jp';
const DEPUTY = 'citizens-deputy@aozora.example.jp';

describe('送信箱 while a relay is down, and what people do with its mails', () => {
  let app: RunningApp;

  beforeEach(async () => {
    app = await startApp({ quiet: true });
  });
  afterEach(() => app?.stop());

  const page = async (query = ''): Promise<NoticePage> =>
    (await app.as('desk').get<NoticePage>(`/api/v1/notices${query}`)).json;
  const act = async (who: string, what: string, body: Json = {}): Promise<Answer<Problem>> => {
    const id = (await page('?q=citizens-manager')).items.at(-1)?.id;
    const answer = await app.as(who).post<Problem>(`/api/v1/notices/${id}/${what}`, body);
    await app.settled();
    return answer;
  };
  const mail = async (): Promise<NoticeView> => {
    const id = (await page('?q=citizens-manager')).items.at(-1)?.id;
    return (await app.as('desk').get<NoticeView>(`/api/v1/notices/${id}`)).json;
  };

  it('holds a mail back with a reason while its rung goes on, and lets it go again', async () => {
    await app.mailbox.stop();
    const incident = await report(app, { playbook: 'none' });
    expect((await act('desk', 'park', { reason: '係が違う' })).status).toBe(403);
    expect((await act('ciso', 'park', {})).status).toBe(400);
    expect((await act('ciso', 'park', { reason: '宛先を確かめる' })).status).toBe(200);
    await app.mailbox.start();
    await app.pass(16 * MINUTE);
    expect(app.mailbox.to(MANAGER)).toHaveLength(0);
    expect(await mail()).toMatchObject({ status: 'parked', why: '', error: '宛先を確かめる' });
    // The rung does not wait for the mail: its answer time is over.
    expect(app.mailbox.to(DEPUTY)).toHaveLength(1);
    expect((await act('desk', 'release')).status).toBe(200);
    await app.pass(MINUTE);
    expect(app.mailbox.to(MANAGER)).toHaveLength(1);
    expect((await mail()).acts.map((each) => each.act)).toEqual(['park', 'release']);
    const texts = (await incident.entries('notice-handled')).map(({ text }) => text);
    expect(texts[0]).toContain('保留にした（理由: 宛先を確かめる）');
    expect(texts).toHaveLength(2);
  });

  it('sends at once what waits for its next try, and again what an address refused', async () => {
    app.mailbox.refuse = (to) => (to === MANAGER ? { code: 550, text: 'no such user' } : null);
    await report(app, { playbook: 'none' });
    const refused = await mail();
    expect(refused).toMatchObject({
      ...{ status: 'undeliverable', error: expect.stringContaining('550 no such user') },
      tries: [{ outcome: 'dead-address', why: '宛先のアドレスが受け付けられません' }],
    });
    expect(refused.why).toBe(refused.tries[0]?.why);
    app.mailbox.refuse = () => null;
    expect((await act('desk', 'retry', { reason: '宛先を直した' })).status).toBe(200);
    expect(await mail()).toMatchObject({ status: 'accepted', attempts: 2 });
    const again = await act('desk', 'retry');
    expect([again.status, again.json.type]).toEqual([409, '/problems/notice-state']);
  });

  it('sends no fourth copy without a reason on record', async () => {
    app.mailbox.atTheDot = (to) => (to === MANAGER ? 'cut' : 'accept');
    await report(app, { playbook: 'none' });
    await app.pass(9 * MINUTE);
    expect(await mail()).toMatchObject({
      ...{ status: 'undeliverable', copiesUsedUp: true, error: '' },
      why: '3通送りましたが、届いたか分かりません',
    });
    app.mailbox.atTheDot = () => 'accept';
    expect((await act('desk', 'retry')).json.type).toBe('/problems/reason-missing');
    expect((await act('desk', 'retry', { reason: '本人が届いていないと言う' })).status).toBe(200);
    expect(app.mailbox.to(MANAGER)).toHaveLength(4);
    expect((await mail()).acts).toMatchObject([{ act: 'retry', by: '（例）夜間受付' }]);
  });

  it('is searched by person, office, subject, number and day', async () => {
    const { number } = await report(app, { playbook: 'none' });
    for (const q of ['市民課長', '課長', '第1報', number.toLowerCase(), 'CITIZENS-manager']) {
      expect((await page(`?q=${encodeURIComponent(q)}`)).items).toHaveLength(1);
    }
    expect((await page('?q=100%25')).items).toEqual([]);
    expect((await page('?day=2026-11-21')).items).toHaveLength(1);
    expect((await page('?day=2026-11-20')).items).toEqual([]);
  });
});
