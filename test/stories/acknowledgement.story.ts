import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SECOND } from '../../src/domain/calendar/instant.js';
import type { Email } from 'postal-mime';
import { answerByNumber, answerLink, sendForm } from '../harness/ack.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { dump } from '../harness/dump.js';
import { Mailbox } from '../harness/mailbox.js';

const MANAGER = 'citizens-manager@aozora.example.jp';
const DEPUTY = 'citizens-deputy@aozora.example.jp';

describe('an answer to a mail', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  /** A new incident, and the mail to the section manager. */
  const mailOf = async (kind = 'ransomware'): Promise<Email | undefined> => {
    incident = await report(app, { kind });
    return app.mailbox.to(MANAGER).at(-1);
  };
  const rung = () => incident.rung('section-manager');

  it('is not given by opening the link, however often and by whatever opens it', async () => {
    const link = Mailbox.linkIn(await mailOf());
    const before = await dump(app.database);
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'PUT', 'DELETE']) {
      await app.stranger().once(link, { method });
    }
    await app.settled();
    expect(await dump(app.database)).toBe(before);
    expect((await rung()).state).toBe('calling');
  });

  it('is not given without a choice', async () => {
    const mail = await mailOf();
    expect((await sendForm(app, Mailbox.linkIn(mail), {})).status).toBe(400);
    const chosen = await answerLink(app, mail, {});
    expect(chosen.status).toBe(400);
    expect(chosen.text).toContain('回答を一つ選んでください');
    expect((await rung()).state).toBe('calling');
  });

  it('is not given with a wrong 確認番号', async () => {
    const mail = await mailOf();
    const code = Mailbox.codeIn(mail) === '0000' ? '1111' : '0000';
    const answer = await answerLink(app, mail, { choice: 'understood', code });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('確認番号が違います');
    expect((await rung()).state).toBe('calling');
  });

  it('is not given by a machine that sends the form as soon as it sees it', async () => {
    const mail = await mailOf();
    const link = Mailbox.linkIn(mail);
    const page = await app.stranger().once(link, { method: 'GET' });
    const nonce = /name="nonce" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
    const form = { nonce, code: Mailbox.codeIn(mail), choice: 'understood' };
    expect((await sendForm(app, link, form)).status).toBe(400);
    await app.clock.advance(2 * SECOND);
    expect((await sendForm(app, link, form)).status).toBe(200);
    expect((await rung()).state).toBe('answered');
  });

  it('is given once, with a choice and the code, and says so when the link is opened again', async () => {
    const mail = await mailOf();
    expect((await answerLink(app, mail, { choice: 'understood', note: '向かいます' })).status).toBe(
      200,
    );
    const again = await app.stranger().once(Mailbox.linkIn(mail), { method: 'GET' });
    expect(again.text).not.toContain('<form');
    const before = await dump(app.database);
    await answerLink(app, mail, { choice: 'call-me' });
    expect(await dump(app.database)).toBe(before);
    const [told] = (await rung()).told;
    expect(told?.answered).toMatchObject({ choice: 'understood', note: '向かいます', via: 'link' });
  });

  it('tells the deputy at once when somebody else should take it', async () => {
    const mail = await mailOf();
    app.mailbox.fresh();
    await answerLink(app, mail, { choice: 'hand-over' });
    expect(app.mailbox.fresh()).toEqual([DEPUTY]);
    expect((await rung()).told.at(-1)?.passedOver).toEqual([
      { person: '（例）市民課長', order: 1, why: 'handed-over', officeTitle: null },
    ]);
  });

  it('works without JavaScript and shows nothing to whoever guesses a link', async () => {
    const page = await app.stranger().once(Mailbox.linkIn(await mailOf()), { method: 'GET' });
    expect(page.text).not.toContain('<script');
    const guessed = await app.stranger().once(`/ack/${'A'.repeat(43)}`, { method: 'GET' });
    expect(guessed.status).toBe(404);
    expect(guessed.text).not.toContain('脅迫文');
  });

  it('is given with the two numbers of the mail at /ack, where links do not work', async () => {
    const mail = await mailOf();
    expect(mail?.text).toMatch(/^https?:\/\/[^/]+\/ack$/m);
    const answer = await answerByNumber(app, mail, { choice: 'understood' });
    expect(answer.status).toBe(200);
    expect((await rung()).told[0]?.answered).toMatchObject({ choice: 'understood', via: 'code' });
    const [entry] = await incident.entries('acknowledged');
    expect(entry?.text).toContain('「了解した」と回答した（確認番号）');
  });

  it('is not given at /ack without a choice, in haste, or with a number that is not the mail’s, and nothing tells which', async () => {
    const mail = await mailOf();
    const before = await dump(app.database);
    expect((await answerByNumber(app, mail, {})).status).toBe(400);
    expect((await sendForm(app, '/ack', { choice: 'understood' })).status).toBe(400);
    const code = Mailbox.codeIn(mail) === '0000' ? '1111' : '0000';
    const wrong = await answerByNumber(app, mail, { choice: 'understood', code });
    const number = '0'.repeat(8);
    const unknown = await answerByNumber(app, mail, { choice: 'understood', number });
    expect([wrong.status, unknown.status]).toEqual([403, 403]);
    const plain = (text: string): string => text.replaceAll(/value="[^"]*"/g, '');
    expect(plain(unknown.text)).toBe(plain(wrong.text));
    expect(wrong.text).not.toContain('脅迫文');
    expect(await dump(app.database)).toBe(before);
  });

  it('is slowed at /ack for whoever tries numbers', async () => {
    const mail = await mailOf();
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const code = String((Number(Mailbox.codeIn(mail)) + 1 + guess) % 10_000).padStart(4, '0');
      const page = await app.stranger().once('/ack', { method: 'GET' });
      const nonce = /name="nonce" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
      await app.clock.advance(2 * SECOND);
      const number = /通知番号[\s　]*([0-9A-F]{8})/.exec(mail?.text ?? '')?.[1] ?? '';
      statuses.push(
        (await sendForm(app, '/ack', { nonce, number, code, choice: 'understood' })).status,
      );
    }
    expect(statuses[0]).toBe(403);
    expect(statuses).toContain(429);
  });

  it('is bound to person, step and incident: a token or numbers of one answer no other', async () => {
    const first = await mailOf();
    const one = incident;
    const second = await mailOf();
    expect(Mailbox.linkIn(first)).not.toBe(Mailbox.linkIn(second));
    await answerLink(app, first, { choice: 'understood', code: Mailbox.codeIn(first) });
    expect((await rung()).state).toBe('calling');
    expect((await one.rung('section-manager')).state).toBe('answered');
    const page = await app.stranger().once(Mailbox.linkIn(second), { method: 'GET' });
    const nonce = /name="nonce" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
    await app.clock.advance(5 * SECOND);
    // The page, the code and the nonce of one with the token of another.
    const form = { nonce, code: Mailbox.codeIn(second), choice: 'understood' };
    await sendForm(app, Mailbox.linkIn(first), form);
    expect((await rung()).state).toBe('calling');
  });

  it('leaves no token in anything a server on the way sees', async () => {
    const mail = await mailOf();
    const link = Mailbox.linkIn(mail);
    const page = await app.stranger().once(link, { method: 'GET' });
    expect(page.text).not.toContain(link.slice('/ack/'.length));
    expect(page.text.match(/<(?:script|img|link|iframe)[^>]*>/g)).toEqual([
      '<link rel="stylesheet" href="/ack/font.css" referrerpolicy="no-referrer" />',
    ]);
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    const rows = await dump(app.database);
    expect(rows).not.toContain(link.slice('/ack/'.length));
  });
});
