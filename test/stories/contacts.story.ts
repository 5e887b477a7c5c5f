import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContactsView } from '../../src/contacts/contact.view.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import type { PlanCheckView } from '../../src/plan-checks/check.view.js';
import { jst } from '../fixtures/scene.js';
import { sendForm } from '../harness/ack.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { Mailbox } from '../harness/mailbox.js';

const MAYOR = 'mayor@aozora.example.jp';
const DEPUTY = 'deputy-mayor@aozora.example.jp';
const MANAGER = 'it-manager@aozora.example.jp';

describe('連絡先の確認, four times a year', () => {
  let app: RunningApp;

  beforeAll(async () => {
    // The 10th is a Sunday and the 11th 成人の日: offices open on the 12th at half past eight.
    app = await startApp({ now: jst('2027-01-12', '08:20') });
    await app.clock.advance(5 * SECOND);
  });
  afterAll(() => app?.stop());

  const asked = (address: string) =>
    app.mailbox.to(address).filter(({ subject = '' }) => subject.includes('連絡先の確認'));
  const contact = async (person: string, who = 'administrator') =>
    (await app.as(who).get<ContactsView>('/api/v1/contacts')).json.people.find(
      (each) => each.person === person,
    );

  it('asks everybody who stands for an office once, when offices open from the 10th on', async () => {
    expect(app.mailbox.mails).toHaveLength(0);
    await app.clock.advance(11 * MINUTE);
    const all = app.mailbox.mails.map(({ to }) => to?.[0]?.address);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining([MAYOR, DEPUTY, MANAGER]));
    const [mail] = asked(MAYOR);
    expect(mail?.text).toContain('回答期限　');
    // Nobody's numbers go by mail.
    expect(mail?.text).not.toMatch(/0\d0-\d{3,4}-01/);
    await app.clock.advance(HOUR);
    expect(app.mailbox.mails).toHaveLength(all.length);
  });

  it('is answered at the link with the code of the mail; reading it changes nothing', async () => {
    const [mail] = asked(MAYOR);
    const link = Mailbox.linkIn(mail);
    const code = Mailbox.codeIn(mail);
    for (const method of ['GET', 'HEAD']) await app.stranger().once(link, { method });
    expect(await contact('mayor')).toMatchObject({ confirmed: '2026-10-01', answer: null });
    const page = await app.stranger().once(link, { method: 'GET' });
    expect(page.text).toContain('登録の連絡先は、今も正しいですか');
    expect(page.text).not.toMatch(/<input[^>]*checked/);
    expect(Buffer.byteLength(page.text)).toBeLessThan(14_000);

    expect((await sendForm(app, link, { code })).status).toBe(400);
    const wrong = code === '0000' ? '0001' : '0000';
    expect((await sendForm(app, link, { choice: 'right', code: wrong })).status).toBe(403);
    await app.clock.advance(MINUTE);
    const long = { choice: 'right', code, note: '長'.repeat(201) };
    expect((await sendForm(app, link, long)).text).toContain('200文字以内');
    expect(await contact('mayor')).toMatchObject({ answer: null });

    const done = await sendForm(app, link, { choice: 'right', code });
    expect(done.text).toContain('回答を受け付けました');
    expect(await contact('mayor')).toMatchObject({
      confirmed: '2027-01-12',
      answer: { choice: 'right', note: '' },
    });
    const again = await sendForm(app, link, { choice: 'changed', code });
    expect(again.text).toContain('回答済みです');
    expect(await contact('mayor')).toMatchObject({ answer: { choice: 'right' } });
  });

  it('counts as confirmed in 点検, and for nobody else', async () => {
    const { json } = await app
      .as('administrator')
      .get<PlanCheckView>('/api/v1/plan/check?at=2027-05-01');
    const about = json.findings.filter(({ rule }) => rule === 'K9').map((each) => each.about);
    expect(about).toContain('deputy-mayor');
    expect(about).not.toContain('mayor');
  });

  it('tells administrators alone what changed, and confirms nothing by it', async () => {
    const [mail] = asked(DEPUTY);
    const note = '携帯が4月に変わります';
    await sendForm(app, Mailbox.linkIn(mail), {
      ...{ choice: 'changed', note, code: Mailbox.codeIn(mail) },
    });
    expect(await contact('deputy-mayor')).toMatchObject({
      confirmed: '2026-10-01',
      answer: { choice: 'changed', note },
    });
    expect(await contact('deputy-mayor', 'desk')).toMatchObject({
      answer: { choice: 'changed', note: null },
    });
  });

  it('shows nothing behind a link that is not of such a mail', async () => {
    const [mail] = asked(MAYOR);
    const token = Mailbox.linkIn(mail).split('/').at(-1) ?? '';
    expect((await app.stranger().once(`/ack/${token}`, { method: 'GET' })).status).toBe(404);
    const other = `/ack/contact/${'x'.repeat(43)}`;
    expect((await app.stranger().once(other, { method: 'GET' })).status).toBe(404);
    expect((await sendForm(app, other, { choice: 'right', code: '0000' })).status).toBe(404);
  });

  it('asks once more after a week, only those who have not said that all is right', async () => {
    await app.pass(7 * DAY);
    expect(asked(MAYOR)).toHaveLength(1);
    expect(asked(MANAGER).map(({ subject }) => subject)).toEqual([
      expect.not.stringContaining('2回目'),
      expect.stringContaining('2回目'),
    ]);
    expect(asked(DEPUTY)).toHaveLength(1);
  });

  it('survives a restart without asking anybody again, and is over after two weeks', async () => {
    const before = app.mailbox.mails.length;
    await app.restart();
    await app.clock.advance(5 * SECOND);
    expect(app.mailbox.mails).toHaveLength(before);
    await app.pass(30 * DAY);
    expect(app.mailbox.mails).toHaveLength(before);
  });
});
