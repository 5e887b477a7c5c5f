import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SetupService } from '../../src/accounts/setup.service.js';
import { HOUR, MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, ReportedCase } from '../harness/case.js';
import { Client, type Answer } from '../harness/client.js';

const GOOD = '夜の庁舎に灯りが一つだけ見える';

interface Problem {
  readonly type: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

interface Account {
  readonly id: string;
  readonly loginId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly seen: string;
}

describe('accounts', () => {
  let app: RunningApp;
  let made = 0;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const sent = <T>(client: Client, path: string, body: unknown, method = 'POST') =>
    client.once<T & Problem>(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  const logIn = (client: Client, loginId: string, password: string): Promise<Answer<Problem>> =>
    sent(client, '/api/v1/session', { loginId, password });

  const who = (client: Client) =>
    client.once<Record<string, unknown>>('/api/v1/session', { method: 'GET' });

  /** Somebody new, who has just logged in. */
  async function somebody(roles: readonly string[]): Promise<{ account: Account; client: Client }> {
    const loginId = `person-${(made += 1)}`;
    const input = { loginId, name: '（例）職員', password: GOOD, roles };
    const account = await app.as('administrator').post<Account>('/api/v1/accounts', input);
    expect(account.status).toBe(201);
    const client = app.stranger();
    expect((await logIn(client, loginId, GOOD)).status).toBe(200);
    return { account: account.json, client };
  }

  describe('set-up', () => {
    const order = { loginId: 'second', name: '二人目', password: GOOD, samples: false };

    it('is done once: the code dies with the first account', async () => {
      expect(await app.get(SetupService).code()).toBeNull();
      const answer = await sent(app.stranger(), '/api/v1/setup', { ...order, code: 'AAAA-AAAA' });
      expect(answer).toMatchObject({ status: 409, json: { type: '/problems/setup-done' } });
      const { json } = await app.stranger().once<{ needed: boolean }>('/api/v1/setup', {});
      expect(json.needed).toBe(false);
    });

    it('makes the sample accounts of the story, each with its offices', async () => {
      expect((await app.as('ciso').get('/api/v1/session')).json).toMatchObject({
        loginId: 'ciso',
        roles: ['officer'],
        offices: expect.arrayContaining([expect.objectContaining({ office: 'ciso', order: 1 })]),
        bodyName: 'あおぞら市',
        sample: true,
      });
      expect((await app.as('desk').get('/api/v1/session')).json).toMatchObject({ offices: [] });
    });
  });

  describe('a log-in', () => {
    it('is refused in the same words, whatever is wrong with it', async () => {
      const { account } = await somebody(['desk']);
      await app.as('administrator').send(`/api/v1/accounts/${account.id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ disabled: true }),
      });
      const answers = [
        await logIn(app.stranger(), 'desk', 'wrong'),
        await logIn(app.stranger(), 'nobody', 'wrong'),
        await logIn(app.stranger(), account.loginId, GOOD),
      ];
      for (const { status, text } of answers) {
        expect(status).toBe(401);
        expect(text).toBe(answers[0]?.text);
      }
    });

    it('gives a cookie that scripts cannot read and other sites cannot use', async () => {
      const { account } = await somebody(['desk']);
      const plain = await logIn(app.stranger(), account.loginId, GOOD);
      const [cookie = ''] = plain.headers.getSetCookie();
      expect(cookie).toMatch(/^hikeshi=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    });

    it('takes the log-in id as it was typed, in capitals and full width', async () => {
      const { account } = await somebody(['desk']);
      const typed = account.loginId.toUpperCase().replace('-', '－');
      expect((await logIn(app.stranger(), typed, GOOD)).status).toBe(200);
    });

    it('opens a session with another id each time, and ends the one before', async () => {
      const { account, client } = await somebody(['desk']);
      const before = client.cookie;
      await logIn(client, account.loginId, GOOD);
      expect(client.cookie).not.toBe(before);
      const old = app.stranger();
      old.cookie = before;
      expect((await who(old)).status).toBe(401);
      expect((await who(client)).status).toBe(200);
    });

    it('keeps neither the token nor the password in the database', async () => {
      const { client } = await somebody(['desk']);
      const token = client.cookie.split('=')[1] ?? '';
      const rows = await app.database.query('SELECT * FROM session');
      const accounts = await app.database.query('SELECT * FROM account');
      expect(JSON.stringify([rows, accounts])).not.toContain(token);
      expect(JSON.stringify(accounts)).not.toContain(GOOD);
    });
  });

  describe('guessing', () => {
    it('is slowed: a second, two, four; a blocked try is not looked at', async () => {
      const { account } = await somebody(['desk']);
      const wrong = (): Promise<Answer<Problem>> => logIn(app.stranger(), account.loginId, 'wrong');
      for (let no = 1; no <= 5; no += 1) expect((await wrong()).status).toBe(401);
      const blocked = await logIn(app.stranger(), account.loginId, GOOD);
      expect(blocked).toMatchObject({
        status: 429,
        json: { type: '/problems/too-many-guesses', context: { retryAfterSeconds: 1 } },
      });
      expect(blocked.headers.get('retry-after')).toBe('1');
      await app.clock.advance(SECOND);
      expect((await wrong()).status).toBe(401);
      expect((await wrong()).json.context).toEqual({ retryAfterSeconds: 2 });
      await app.clock.advance(2 * SECOND);
      expect((await logIn(app.stranger(), account.loginId, GOOD)).status).toBe(200);
      expect((await wrong()).status).toBe(401);
    });

    it('is as slow when a hundred guess at once', async () => {
      const { account } = await somebody(['desk']);
      const answers = await Promise.all(
        Array.from({ length: 100 }, () => logIn(app.stranger(), account.loginId, 'wrong')),
      );
      const looked = answers.filter(({ status }) => status === 401);
      expect(looked.length).toBeLessThanOrEqual(6);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(100 - looked.length);
      await app.clock.advance(HOUR);
    });

    it('never locks out: a day later it is forgotten', async () => {
      await app.pass(24 * HOUR);
      const { account } = await somebody(['desk']);
      for (let no = 1; no <= 4; no += 1) await logIn(app.stranger(), account.loginId, 'wrong');
      await app.pass(24 * HOUR);
      expect((await logIn(app.stranger(), account.loginId, 'wrong')).status).toBe(401);
      expect((await logIn(app.stranger(), account.loginId, GOOD)).status).toBe(200);
    });
  });

  describe('a session', () => {
    it('ends at log-out, everywhere', async () => {
      const { client } = await somebody(['desk']);
      const copy = app.stranger();
      copy.cookie = client.cookie;
      const left = await client.once('/api/v1/session', { method: 'DELETE' });
      expect(left.status).toBe(204);
      expect(left.headers.getSetCookie()[0]).toMatch(/^hikeshi=; /);
      expect((await who(copy)).status).toBe(401);
    });

    it('may be left after it has run out', async () => {
      const left = await app.stranger().once('/api/v1/session', { method: 'DELETE' });
      expect(left.status).toBe(204);
    });

    it('outlives a pause of an hour, and a restart, but not two hours alone', async () => {
      const { client } = await somebody(['desk']);
      await app.clock.advance(HOUR);
      expect((await who(client)).status).toBe(200);
      await app.restart();
      await app.clock.advance(HOUR + 30 * MINUTE);
      expect((await who(client)).status).toBe(200);
      await app.clock.advance(2 * HOUR);
      expect((await who(client)).status).toBe(401);
    });

    it.each([
      ['the roles change', { roles: ['auditor'] }],
      ['the account is disabled', { disabled: true }],
      ['an administrator sets another password', { password: `${GOOD}が` }],
      ['the account becomes another person', { person: 'it-deputy' }],
    ])('ends at once when %s', async (_what, change) => {
      const { account, client } = await somebody(['desk', 'responder']);
      await change_(account, change);
      expect((await who(client)).status).toBe(401);
    });

    it('goes on when only the name changes', async () => {
      const { account, client } = await somebody(['desk']);
      await change_(account, { name: '改姓 した人' });
      expect((await who(client)).json).toMatchObject({ name: '改姓 した人' });
    });

    it('goes on under a new id where one changes one’s own password, and ends elsewhere', async () => {
      const { account, client } = await somebody(['desk']);
      const elsewhere = app.stranger();
      await logIn(elsewhere, account.loginId, GOOD);
      const next = `${GOOD}し、猫もいる`;
      const changed = await sent(client, '/api/v1/session/password', { current: GOOD, next });
      expect(changed.status).toBe(204);
      expect((await who(client)).status).toBe(200);
      expect((await who(elsewhere)).status).toBe(401);
      expect((await logIn(app.stranger(), account.loginId, GOOD)).status).toBe(401);
      expect((await logIn(app.stranger(), account.loginId, next)).status).toBe(200);
    });

    const change_ = async (account: Account, change: object): Promise<void> => {
      const path = `/api/v1/accounts/${account.id}`;
      const administrator = app.as('administrator');
      await administrator.get('/api/v1/session');
      const answer = await sent(administrator, path, change, 'PATCH');
      expect(answer.status).toBe(200);
    };
  });

  describe('a password', () => {
    it('is refused with what is wrong, and the current one is asked again', async () => {
      const { client } = await somebody(['desk']);
      const path = '/api/v1/session/password';
      const wrong = await sent(client, path, { current: 'wrong', next: `${GOOD}ね` });
      expect(wrong).toMatchObject({ status: 400, json: { errors: [{ field: 'current' }] } });
      const weak = await sent(client, path, { current: GOOD, next: 'password1234' });
      expect(weak).toMatchObject({ status: 400, json: { errors: [{ field: 'next' }] } });
      expect(weak.json.errors?.[0]?.message).not.toContain('値が正しくありません');
    });
  });

  describe('one person', () => {
    it('logs in with one account, so that nobody is two people where two have to agree', async () => {
      const administrator = app.as('administrator');
      const path = '/api/v1/accounts';
      const { json } = await administrator.get<(Account & { person: string | null })[]>(path);
      const ciso = json.find(({ loginId }) => loginId === 'ciso');
      const input = { loginId: 'ciso-2', name: '（例）副市長', password: GOOD, roles: ['officer'] };
      const taken = { status: 409, json: { type: '/problems/person-taken' } };
      const second = await sent(administrator, path, { ...input, person: ciso?.person });
      expect(second).toMatchObject(taken);
      expect(JSON.stringify(second.json)).toContain('ciso');

      const nobody = await sent<Account>(administrator, path, input);
      expect(nobody.status).toBe(201);
      const change = (id: string | undefined, to: object) =>
        sent(administrator, `${path}/${id}`, to, 'PATCH');
      expect(await change(nobody.json.id, { person: ciso?.person })).toMatchObject(taken);
      expect((await change(ciso?.id, { disabled: true })).status).toBe(200);
      expect((await change(nobody.json.id, { person: ciso?.person })).status).toBe(200);
      expect(await change(ciso?.id, { disabled: false })).toMatchObject(taken);
      expect((await change(nobody.json.id, { disabled: true })).status).toBe(200);
      expect((await change(ciso?.id, { disabled: false })).status).toBe(200);
    });

    it('is not changed over what another administrator has changed meanwhile', async () => {
      const { id, seen } = (await somebody(['desk'])).account;
      const path = `/api/v1/accounts/${id}`;
      const change = (to: object) =>
        sent<Account>(app.as('administrator'), path, { ...to, seen }, 'PATCH');
      const both = await Promise.all([change({ roles: ['auditor'] }), change({ name: '別の名' })]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const [done, late] = both.toSorted((one, other) => one.status - other.status);
      expect(late?.json).toMatchObject({
        ...{ type: '/problems/stale-version', context: { account: done?.json } },
      });
      // Sent again because its answer was lost, it finds what it has done itself.
      const { name, roles } = done?.json ?? {};
      expect((await change({ name, roles })).status).toBe(200);
    });

    it('is one person under a former account too', async () => {
      const administrator = app.as('administrator');
      const path = '/api/v1/accounts';
      const { json } = await administrator.get<(Account & { person: string | null })[]>(path);
      const incident = await report(app);
      for (const id of ['unplug', 'photograph', 'call-desk']) await incident.complete(id);
      const at = (action: string): string => ReportedCase.at('ransomware', 'cut-segment', action);
      const system = json.find(({ loginId }) => loginId === 'system-manager');
      await incident.do('system-manager', at('request'), { reason: '3階' });
      await sent(administrator, `${path}/${system?.id}`, { disabled: true }, 'PATCH');
      const input = { loginId: 'system-2', name: '（例）係長', password: GOOD, roles: ['officer'] };
      const made = { ...input, person: system?.person };
      expect((await sent(administrator, path, made)).status).toBe(201);
      const client = app.stranger();
      await logIn(client, 'system-2', GOOD);
      const decision = `/api/v1/incidents/${incident.id}/${at('decision')}`;
      const yes = { approved: true, reason: '見た' };
      expect(await sent(client, decision, yes)).toMatchObject({
        status: 403,
        json: { type: '/problems/requester-is-approver' },
      });
    });
  });

  describe('administration', () => {
    it('never ends with nobody who can administer', async () => {
      const administrator = app.as('administrator');
      const { json } = await administrator.get<Account[]>('/api/v1/accounts');
      const own = json.find(({ loginId }) => loginId === 'administrator');
      for (const change of [{ disabled: true }, { roles: ['desk'] }]) {
        const answer = await sent(administrator, `/api/v1/accounts/${own?.id}`, change, 'PATCH');
        expect(answer).toMatchObject({
          status: 409,
          json: { type: '/problems/last-administrator' },
        });
      }
    });

    it('gives each log-in id once', async () => {
      const input = { loginId: 'DESK', name: '二人目', password: GOOD, roles: ['desk'] };
      const answer = await app.as('administrator').post('/api/v1/accounts', input);
      expect(answer).toMatchObject({ status: 409, json: { type: '/problems/login-id-taken' } });
    });

    it('names each field that does not fit', async () => {
      const input = { loginId: '田中', name: '', password: 'short', roles: ['king'], rank: 1 };
      const { json, status } = await app
        .as('administrator')
        .post<Problem>('/api/v1/accounts', input);
      expect(status).toBe(400);
      expect(new Set(json.errors?.map(({ field }) => field))).toEqual(
        new Set(['loginId', 'name', 'roles', 'rank']),
      );
    });
  });
});
