import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { AlarmsView } from '../../src/alarms/alarm.view.js';
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../src/domain/calendar/instant.js';
import type { NoticePage } from '../../src/notices/notice.view.js';
import type {
  DestinationKeyView,
  DestinationsView,
  DestinationView,
} from '../../src/notices/webhook/destination.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { makeCertificates } from '../harness/certificates.js';
import { testDatabase, type TestDatabase } from '../harness/database.js';
import { Receiver, type Received } from '../harness/receiver.js';
import { ServerProcess } from '../harness/server-process.js';
import { until } from '../harness/until.js';

const DESTINATIONS = '/api/v1/destinations';
const ROOM = { name: '危機管理室の部屋', level: 'L1', news: ['first', 'update', 'alarm'] };
/** For what happens without a clock of ours, in seconds. */
const PATIENCE_S = 10;
const ADMINISTRATOR = 'it-administrator@aozora.example.jp';

describe('通知先: a room that is told beside the mails', () => {
  let app: RunningApp;
  let room: Receiver;
  let url: string;

  beforeEach(async () => {
    app = await startApp({ quiet: true, webhookNetworks: '127.0.0.1', watchTo: ADMINISTRATOR });
    room = new Receiver();
    url = await room.start();
  });
  afterEach(async () => {
    await app?.stop();
    await room?.stop();
  });

  const post = <T = DestinationsView>(path: string, body: object = {}) =>
    app.as('administrator').post<T>(`${DESTINATIONS}${path}`, body);
  const add = async (more: object = {}): Promise<DestinationView> => {
    const asked = { ...ROOM, url, ...more };
    const { status, json } = await post('', asked);
    expect(status).toBe(200);
    const added = json.items.find(({ name }) => name === asked.name);
    if (!added) throw new Error('nothing was added');
    return added;
  };
  /** The only one there is. */
  const look = async (): Promise<DestinationView | undefined> =>
    (await app.as('administrator').get<DestinationsView>(DESTINATIONS)).json.items[0];
  const test = async (id: string): Promise<DestinationView['test'] | undefined> => {
    await app.clock.advance(SECOND);
    expect((await post(`/${id}/tests`)).status).toBe(200);
    await app.settled();
    return (await look())?.test;
  };
  const alarms = async (): Promise<string[]> =>
    (await app.as('desk').get<AlarmsView>('/api/v1/alarms')).json.items
      .filter(({ state }) => state === 'open')
      .map(({ kind }) => kind);
  const told = (words: string): number =>
    room.texts().filter((text) => text.includes(words)).length;

  it('hears of an incident once, of each 続報, and of a rung that nobody answers; the mails leave as ever', async () => {
    await add();
    const incident = await report(app);
    expect(app.mailbox.mails.length).toBeGreaterThan(0);
    expect(room.got).toHaveLength(1);
    const [first] = room.got;
    expect(first?.payload).toEqual({
      type: 'incident.notice',
      timestamp: app.clock.now(),
      data: {
        text: `【見本】【緊急・要確認】L4ランサムウェア 第1報 [${incident.number}]`,
        link: expect.stringMatching(new RegExp(`/incidents/${incident.id}$`)),
        drill: false,
        number: incident.number,
        level: 'L4',
      },
    });
    expect(first?.text).not.toMatch(/example\.jp"|（例）|脅迫文/u);
    await incident.do('responder', 'updates', {
      conclusion: '切り離した',
      affected: '',
      doing: '',
    });
    expect(told('第2報')).toBe(1);
    await app.pass(3 * HOUR);
    expect(told('だれにも連絡がつきません')).toBeGreaterThan(0);
    expect(new Set(room.got.map(({ headers }) => headers['webhook-id'])).size).toBe(
      room.got.length,
    );
  });

  it('answers for nobody: the ladder goes on as if it were not there', async () => {
    await add();
    const incident = await report(app);
    const before = await incident.escalation();
    expect(
      before.rungs.every(({ told: people }) => people.every(({ answered }) => !answered)),
    ).toBe(true);
    const page = await app.as('administrator').get<NoticePage>('/api/v1/notices');
    const line = page.json.items.find(({ template }) => template === 'webhook');
    expect(line).toMatchObject({
      ...{ officeTitle: '通知先', personName: ROOM.name, address: '', status: 'accepted' },
    });
  });

  it('is not told below its level, of what it did not ask for, nor while it is paused or removed', async () => {
    const { id } = await add({ level: 'L4', news: ['update'] });
    await report(app, { summary: '停電した', kind: 'power-outage' });
    await report(app);
    expect(room.got).toEqual([]);
    await post(`/${id}/state`, { state: 'removed' });
    const other = await add({ name: '別の部屋' });
    const { items } = (await post(`/${id}/state`, { state: 'on' })).json;
    expect(items.map(({ state }) => state)).toEqual(['on', 'on']);
    await post(`/${other.id}/state`, { state: 'paused' });
    await report(app);
    expect(room.got).toEqual([]);
    await post(`/${id}/state`, { state: 'removed' });
    app.clock.jump(plus(app.clock.now(), DAY + HOUR));
    expect((await look())?.name).toBe('別の部屋');
  });

  it('can prove by a secret, shown once and kept in no table, that a message is ours; after a new one by both', async () => {
    const { id } = await add();
    const secrets: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const { json } = await post<DestinationKeyView>(`/${id}/key`);
      secrets.push(json.secret);
    }
    expect(secrets.every((each) => /^whsec_[A-Za-z0-9+/]{43}=$/.test(each))).toBe(true);
    await test(id);
    const { headers, text } = room.got[0] ?? { headers: {} as Received['headers'], text: '' };
    // The clock of the story is not that of the receiver: only the signature is looked at.
    const at = new Date(Number(headers['webhook-timestamp']) * 1000);
    const signed = secrets.map((each) =>
      new Webhook(each).sign(String(headers['webhook-id']), at, text),
    );
    expect(String(headers['webhook-signature']).split(' ').toSorted()).toEqual(signed.toSorted());
    const rows = await app.database.query('SELECT * FROM destination');
    const kept = await app.database.query('SELECT * FROM given_answer');
    expect(JSON.stringify([rows, kept])).not.toMatch(/whsec_/);
    app.clock.jump(plus(app.clock.now(), DAY + MINUTE));
    await test(id);
    expect(String(room.got.at(-1)?.headers['webhook-signature']).split(' ')).toHaveLength(1);
  });

  it('is told again with the same id while it cannot, and the alarm stands after two minutes until it can', async () => {
    await add();
    room.answer = 503;
    await report(app);
    await until(async () => typeof (await look())?.failingSince === 'string');
    await app.clock.advance(2 * MINUTE);
    expect(await alarms()).toEqual(['destination-failing']);
    await app.clock.advance(10 * SECOND);
    const about = (subject = ''): boolean =>
      subject.includes('通知先（チャット等）に送れていません');
    expect(app.mailbox.to(ADMINISTRATOR).filter(({ subject }) => about(subject))).toHaveLength(1);
    expect(room.got.length).toBeGreaterThan(2);
    room.answer = 200;
    await app.pass(5 * MINUTE);
    await app.clock.advance(10 * SECOND);
    expect(new Set(room.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await alarms()).toEqual([]);
    expect(await look()).toMatchObject({ failingSince: null, why: '' });
  });

  it('that is gone (410) is told nothing more, and the administrators hear of it at once', async () => {
    await add();
    room.answer = 410;
    await report(app);
    expect(await look()).toMatchObject({ state: 'gone', why: expect.stringContaining('410') });
    await app.clock.advance(10 * SECOND);
    expect(await alarms()).toEqual(['destination-failing']);
    await report(app);
    await app.pass(HOUR);
    expect(room.got).toHaveLength(1);
  });

  it('that cuts the line after the message gets three copies at most', async () => {
    await add({ news: ['first'] });
    room.answer = 'cut';
    await report(app);
    await app.pass(2 * HOUR);
    expect(room.got).toHaveLength(3);
    const rows = await app.database.query(
      `SELECT status, copies, error FROM notice WHERE template = 'webhook'`,
    );
    expect(rows).toEqual([{ status: 'undeliverable', copies: 3, error: 'perhaps-delivered' }]);
  });

  it('that hangs delays no mail', async () => {
    await add();
    room.answer = 'hang';
    app.hangs = () => room.hangs();
    await report(app);
    await report(app);
    const waiting = `SELECT id FROM notice WHERE destination IS NULL AND status IN ('pending', 'sending') AND due_at <= ?`;
    await until(
      async () => (await app.database.query(waiting, [app.clock.now()])).length === 0,
      PATIENCE_S,
    );
    expect(room.got.length).toBeGreaterThan(0);
    app.hangs = () => Promise.resolve();
    await app.clock.advance(6 * SECOND);
    app.hangs = () => new Promise(() => undefined);
    room.answer = 200;
    await app.settled();
    expect(await look()).toMatchObject({ why: expect.stringContaining('返事がありません') });
  });

  it('is not told what is answered or overtaken meanwhile', async () => {
    await add();
    room.answer = 503;
    const incident = await report(app);
    for (const conclusion of ['切り離した', '止めた']) {
      await incident.do('responder', 'updates', { conclusion, affected: '', doing: '' });
    }
    await incident.do('ciso', 'stand-down', { reason: '全員に電話した' });
    room.got.length = 0;
    room.answer = 200;
    await app.pass(5 * MINUTE);
    expect(room.texts()).toEqual([expect.stringContaining('第3報')]);
  });

  it('is asked for its name: the test says where it stops', async () => {
    const { id } = await add();
    expect(await test(id)).toMatchObject({ status: 'accepted', why: '', act: '' });
    room.answer = 302;
    expect(await test(id)).toMatchObject({ why: expect.stringContaining('応答: 宛先が別の URL') });
    room.answer = 404;
    expect(await test(id)).toMatchObject({ status: 'undeliverable', said: 'HTTP 404' });
    await room.stop();
    expect(await test(id)).toMatchObject({ status: 'pending', why: '接続: 宛先につながりません' });
    const away = await add({ name: '外', url: 'https://nowhere.invalid/hook' });
    await app.clock.advance(SECOND);
    await post(`/${away.id}/tests`);
    await app.settled();
    const list = (await app.as('administrator').get<DestinationsView>(DESTINATIONS)).json.items;
    expect(list.find((each) => each.id === away.id)?.test?.why).toBe(
      '名前解決: 宛先の名前が見つかりません',
    );
  });

  it("is the administrators' to set, and refused where it may not lead", async () => {
    expect((await app.as('ciso').get(DESTINATIONS)).status).toBe(403);
    expect((await app.as('desk').post(DESTINATIONS, { ...ROOM, url })).status).toBe(403);
    for (const wrong of [
      '',
      'chat.example.jp',
      'https://u@chat.example.jp/',
      'http://10.0.0.1/x',
    ]) {
      const answer = await post<Problem>('', { ...ROOM, url: wrong });
      expect([wrong, answer.status]).toEqual([wrong, 400]);
      expect(JSON.stringify(answer.json)).toContain('"field":"url"');
    }
    const { id } = await add({ url: 'https://169.254.169.254/latest' });
    expect(await test(id)).toMatchObject({ why: expect.stringContaining('送ってはならない宛先') });
  });

  it('hears that mails do not leave, which no mail can tell', async () => {
    await add();
    await app.mailbox.stop();
    await report(app);
    await app.clock.advance(2 * MINUTE + 10 * SECOND);
    expect(told('【火消しの異常】メールが送れていません')).toBe(1);
    await app.clock.advance(30 * MINUTE);
    expect(told('【火消しの異常】メールが送れていません')).toBe(2);
    await app.mailbox.start();
  });
});

describe('a destination over HTTPS', () => {
  const certificates = makeCertificates();
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-ca-'));
  const receivers: Receiver[] = [];
  let server: ServerProcess;
  let database: TestDatabase;
  afterAll(async () => {
    await server?.kill();
    await Promise.all(receivers.map((each) => each.stop()));
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is believed by its certificate only: a sound one is told, expired, foreign and self-made ones are not', async () => {
    database = await testDatabase();
    const authority = join(folder, 'ca.pem');
    writeFileSync(authority, certificates.authority);
    server = new ServerProcess({
      ...{ HIKESHI_DATABASE: database.url, HIKESHI_PORT: '0' },
      ...{ HIKESHI_WEBHOOK_NETWORKS: '127.0.0.1', NODE_EXTRA_CA_CERTS: authority },
    });
    server.spawn();
    await server.ready();
    const base = /http:\/\/[\w.:]+/.exec(server.said)?.[0] ?? '';
    let cookie = '';
    const ask = async <T>(path: string, body?: object): Promise<T> => {
      const method = body ? 'POST' : 'GET';
      const headers = { cookie, origin: base, 'content-type': 'application/json' };
      const order = body ? { body: JSON.stringify(body) } : {};
      const answer = await fetch(`${base}/api/v1${path}`, { method, headers, ...order });
      cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return (await answer.json()) as T;
    };
    const login = { loginId: 'administrator', password: '火の用心 マッチ一本 火事のもと' };
    const code = /set-up code: (\S+)/.exec(server.said)?.[1] ?? '';
    await ask('/setup', { ...login, code, name: '（例）管理者', samples: true });
    await ask('/session', login);
    const kinds = ['sound', 'expired', 'wrongName', 'selfSigned'] as const;
    for (const kind of kinds) {
      const receiver = new Receiver(certificates[kind]);
      receivers.push(receiver);
      const added = await ask<DestinationsView>('/destinations', {
        ...{ ...ROOM, name: kind, url: await receiver.start() },
      });
      const { id } = added.items.find(({ name }) => name === kind) ?? { id: '' };
      await ask(`/destinations/${id}/tests`, {});
    }
    const list = async () => (await ask<DestinationsView>('/destinations')).items;
    await until(
      async () => (await list()).every(({ test }) => test?.why || test?.status === 'accepted'),
      20,
    );
    const [sound, ...others] = await list();
    expect(sound?.test).toMatchObject({ status: 'accepted' });
    expect(others.map(({ test }) => test?.why)).toEqual(
      others.map(() => 'TLS: 暗号化に失敗しました'),
    );
    expect(receivers.map(({ got }) => got.length)).toEqual([1, 0, 0, 0]);
  }, 60_000);
});
