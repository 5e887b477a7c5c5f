import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HttpAdapterHost } from '@nestjs/core';
import type { AccountView, SetupDoneView, SetupView } from '../../src/accounts/account.view.js';
import { SetupService } from '../../src/accounts/setup.service.js';
import { HOUR, SECOND } from '../../src/domain/calendar/instant.js';
import { loadConfig, type Config } from '../../src/shared/config.js';
import type { Problem } from '../../src/shared/problem.js';
import { NIGHT, RunningApp } from '../harness/app.js';
import { Client, type Answer } from '../harness/client.js';
import { testDatabase, type TestDatabase } from '../harness/database.js';
import { Mailbox } from '../harness/mailbox.js';

const FIRST = { loginId: 'tanaka', name: '田中', password: '夜の庁舎に灯りが一つだけ見える' };
const WRONG = { ...FIRST, code: 'AAAA-AAAA' };
const PATH = '/api/v1/setup';

/** An installation nobody has set up, under settings of its own. */
async function installed(settings: Partial<Config>): Promise<RunningApp> {
  const [database, mailbox] = [await testDatabase(), new Mailbox()];
  const app = new RunningApp(await configOf(database, mailbox, settings), {
    database,
    mailbox,
    now: NIGHT,
    quiet: false,
  });
  await app.resume();
  return app;
}

async function configOf(
  { url, folder }: TestDatabase,
  mailbox: Mailbox,
  settings: Partial<Config>,
): Promise<Config> {
  const own = { HIKESHI_DATABASE: url, HIKESHI_PORT: '0', HIKESHI_SMTP_URL: await mailbox.start() };
  return {
    ...loadConfig(process.cwd(), { ...own, HIKESHI_LOG_LEVEL: 'error' }),
    folder,
    ...settings,
  };
}

const logIn = (client: Client, headers: Record<string, string> = {}): Promise<Answer<Problem>> => {
  const { loginId, password } = FIRST;
  return client.post<Problem>('/api/v1/session', { loginId, password }, headers);
};

describe('the first start', () => {
  let app: RunningApp;

  beforeEach(async () => {
    app = await installed({});
  });
  afterEach(() => app.stop());

  const code = async (): Promise<string> => (await app.get(SetupService).code()) ?? '';
  const setUp = (order: object) => app.stranger().post<SetupDoneView & Problem>(PATH, order);

  it('prints a code that makes the first administrator, once', async () => {
    const { json: before } = await app.stranger().get<SetupView>(PATH);
    expect(before).toEqual({
      needed: true,
      body: { id: 'aozora', name: 'あおぞら市', sample: true },
      served: [],
    });
    const printed = await code();
    const done = await setUp({ ...FIRST, code: printed.toLowerCase().replace('-', '') });
    expect(done).toMatchObject({ status: 201, json: { accounts: [] } });
    expect((await app.stranger().get<SetupView>(PATH)).json.needed).toBe(false);
    expect(await code()).toBe('');
    const again = await setUp({ ...FIRST, loginId: 'suzuki', code: printed });
    expect(again).toMatchObject({ status: 409, json: { type: '/problems/setup-done' } });
    const client = app.stranger();
    expect(await logIn(client)).toMatchObject({
      status: 200,
      json: { roles: ['desk', 'responder', 'administrator'] },
    });
  });

  it('makes accounts for trying out, shows each password once, and they work', async () => {
    const { json } = await setUp({ ...FIRST, loginId: 'desk', code: await code(), samples: true });
    const ids = json.accounts.map(({ loginId }) => loginId);
    expect(ids).toEqual(expect.arrayContaining(['responder', 'auditor', 'ciso', 'ciso-deputy']));
    // The administrator took this log-in id: there is no second one.
    expect(ids).not.toContain('desk');
    expect(new Set(json.accounts.map(({ password }) => password)).size).toBe(ids.length);
    for (const { loginId, password } of json.accounts) {
      const client = app.stranger();
      expect((await client.post('/api/v1/session', { loginId, password })).status).toBe(200);
    }
    const administrator = app.stranger();
    await administrator.post('/api/v1/session', { ...FIRST, name: undefined, loginId: 'desk' });
    const { json: accounts } = await administrator.get<AccountView[]>('/api/v1/accounts');
    expect(accounts).toHaveLength(ids.length + 1);
  });

  it('slows guesses at the code, and another start has another code', async () => {
    const first = await code();
    for (let no = 1; no <= 5; no += 1) expect((await setUp(WRONG)).status).toBe(403);
    expect((await setUp({ ...FIRST, code: first })).status).toBe(429);
    await app.restart();
    await app.clock.advance(SECOND);
    expect(await code()).not.toBe(first);
    expect((await setUp({ ...FIRST, code: first })).status).toBe(403);
    await app.clock.advance(HOUR);
    expect((await setUp({ ...FIRST, code: await code() })).status).toBe(201);
  });

  it('makes one administrator when two people are equally fast', async () => {
    const order = { ...FIRST, code: await code() };
    const answers = await Promise.all([setUp(order), setUp({ ...order, loginId: 'suzuki' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await app.database.query('SELECT id FROM account')).toHaveLength(1);
  });

  it('keeps nothing of an order that does not fit', async () => {
    const weak = await setUp({ ...FIRST, code: await code(), password: 'password1234' });
    expect(weak).toMatchObject({ status: 400, json: { errors: [{ field: 'password' }] } });
    expect(await app.database.query('SELECT id FROM account')).toEqual([]);
    expect((await setUp({ ...FIRST, code: await code() })).status).toBe(201);
  });
});

describe('a server behind HTTPS', () => {
  let app: RunningApp;
  afterEach(() => app.stop());

  /** Somebody who reaches the process itself, as its proxy does; for the staff it has another address. */
  const client = (): Client => {
    const { port } = app.get(HttpAdapterHost).httpAdapter.getHttpServer().address();
    return new Client(() => `http://127.0.0.1:${port}`);
  };

  async function begin(settings: Partial<Config>): Promise<Client> {
    app = await installed(settings);
    const order = { ...FIRST, code: await app.get(SetupService).code() };
    expect((await client().post(PATH, order)).status).toBe(201);
    return client();
  }

  const SECURE = /^__Host-hikeshi=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/;
  const PLAIN = /^hikeshi=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/;
  const cookieOf = ({ headers }: Answer<Problem>): string => headers.getSetCookie()[0] ?? '';

  it('binds the cookie to its host when its address is HTTPS', async () => {
    const somebody = await begin({ publicUrl: 'https://hikeshi.city.example.jp' });
    const answer = await logIn(somebody, { origin: 'https://hikeshi.city.example.jp' });
    expect(cookieOf(answer)).toMatch(SECURE);
    expect((await somebody.get('/api/v1/session')).status).toBe(200);
    const tossed = client();
    tossed.cookie = somebody.cookie.replace('__Host-', '');
    expect((await tossed.once('/api/v1/session', {})).status).toBe(401);
  });

  it('believes X-Forwarded headers from its proxies only', async () => {
    const said = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.9.8.7' };
    expect(cookieOf(await logIn(await begin({ trustedProxies: '127.0.0.1' }), said))).toMatch(
      SECURE,
    );
    await app.stop();
    expect(cookieOf(await logIn(await begin({ trustedProxies: '10.0.0.1' }), said))).toMatch(PLAIN);
  });

  it('slows the guesser, not others who come through the same proxy', async () => {
    await begin({ trustedProxies: '127.0.0.1' });
    const guess = (address: string, password: string): Promise<Answer<Problem>> => {
      const headers = { 'x-forwarded-for': address };
      return client().post('/api/v1/session', { loginId: FIRST.loginId, password }, headers);
    };
    for (let no = 1; no <= 5; no += 1) await guess('10.9.8.7', 'wrong');
    expect((await guess('10.9.8.7', FIRST.password)).status).toBe(429);
    expect((await guess('10.9.8.8', FIRST.password)).status).toBe(200);
  });
});
