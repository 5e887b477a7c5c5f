import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SECOND } from '../../src/domain/calendar/instant.js';
import type { Email } from 'postal-mime';
import { answerLink, sendForm } from '../harness/ack.js';
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
      { person: '（例）市民課長', order: 1, why: 'handed-over' },
    ]);
  });

  it('works without JavaScript and shows nothing to whoever guesses a link', async () => {
    const page = await app.stranger().once(Mailbox.linkIn(await mailOf()), { method: 'GET' });
    expect(page.text).not.toContain('<script');
    const guessed = await app.stranger().once(`/ack/${'A'.repeat(43)}`, { method: 'GET' });
    expect(guessed.status).toBe(404);
    expect(guessed.text).not.toContain('脅迫文');
  });
});
