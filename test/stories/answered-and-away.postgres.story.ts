import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import { jst } from '../fixtures/scene.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import type { Answer } from '../harness/client.js';
import { onceCommitted } from '../harness/cut-short.js';
import { Mailbox } from '../harness/mailbox.js';
import { TcpProxy } from '../harness/tcp-proxy.js';

const MANAGER = 'citizens-manager@aozora.example.jp';
const MAYOR = 'mayor@aozora.example.jp';
const NOTE = '向かいます（直後に切れる）';
const NEXT_PASSWORD = '直後に切れる 火の用心 三角巾';

// Told on PostgreSQL alone (jest.config.js): an SQLite file is never away.
describe('a database that goes away right after an answer was committed', () => {
  let app: RunningApp;
  let line: TcpProxy;
  let port: number;

  beforeEach(async () => {
    app = await startApp({
      quiet: true,
      // On this day everybody is asked about their contacts.
      now: jst('2027-01-12', '08:20'),
      over: async (given) => {
        const url = new URL(given);
        port = Number(url.port);
        line = new TcpProxy(port);
        url.port = String(await line.start());
        return url.href;
      },
    });
    await app.clock.advance(12 * MINUTE);
  });
  afterEach(async () => {
    line.lead(port);
    await app?.stop();
    await line?.stop();
  });

  /** The form behind a link, read and sent; the database is gone with the commit of what holds `mark`. */
  const answered = async (
    link: string,
    mark: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<Answer<unknown>> => {
    const page = await app.stranger().once(link, { method: 'GET' });
    const nonce = /name="nonce" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
    await app.clock.advance(5 * SECOND);
    onceCommitted(app, mark, () => line.lead(1));
    return app.stranger().once(link, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ nonce, ...fields }).toString(),
    });
  };

  it.each(['link', 'number'])('does not make an error of an answer by %s', async (road) => {
    const incident = await report(app);
    const mail = app.mailbox.to(MANAGER).at(-1);
    const number = /通知番号[\s　]*([0-9A-F]{8})/.exec(mail?.text ?? '')?.[1] ?? '';
    const given = { code: Mailbox.codeIn(mail), choice: 'understood', note: NOTE + road };
    const done =
      road === 'link'
        ? await answered(Mailbox.linkIn(mail), given.note, given)
        : await answered('/ack', given.note, { number, ...given });
    expect([done.status, done.text.includes('回答を受け付けました')]).toEqual([200, true]);
    expect(done.text).toContain(given.note);
    line.lead(port);
    expect((await incident.rung('section-manager')).state).toBe('answered');
  });

  it('nor of one to 連絡先の確認', async () => {
    const [mail] = app.mailbox.to(MAYOR);
    const code = Mailbox.codeIn(mail);
    const given = { code, choice: 'changed', note: NOTE };
    const done = await answered(Mailbox.linkIn(mail), NOTE, given);
    expect([done.status, done.text.includes('回答を受け付けました')]).toEqual([200, true]);
  });

  it('nor of a command at the console', async () => {
    const incident = await report(app);
    onceCommitted(app, `${NOTE}記録`, () => line.lead(1));
    const path = `/api/v1/incidents/${incident.id}/entries`;
    const done = await app.as('desk').post(path, { text: `${NOTE}記録` });
    expect(done.status).toBe(200);
  });

  it('nor does it leave a new password behind an error', async () => {
    const current = app.passwordOf('desk');
    await app.as('desk').get('/api/v1/session');
    const [before] = await passwords();
    // With whatever is committed first that ends a session: the password is part of it, or it is not there.
    onceCommitted(app, before?.id ?? '', () => line.lead(1));
    const change = { current, next: NEXT_PASSWORD };
    const done = await app.as('desk').post('/api/v1/session/password', change);
    line.lead(port);
    const [after] = await passwords();
    expect(done.status < 400).toBe(after?.hash !== before?.hash);
  });

  const passwords = () =>
    app.database.query<{ id: string; hash: string }>(
      `SELECT id, password_hash AS hash FROM account WHERE login_id = 'desk'`,
    );
});
