import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Receipt } from '../../src/incidents/receipt.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import type { Answer, Json } from '../harness/client.js';

const INCIDENTS = '/api/v1/incidents';

describe('a request that is repeated under its Idempotency-Key', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ quiet: true });
    incident = await report(app);
  });
  afterAll(() => app?.stop());

  const body = (summary = '停電した'): Json => ({
    summary,
    kind: 'power-outage',
    aware: { at: app.clock.now() },
  });
  const send = (key: string, input: Json, path = INCIDENTS): Promise<Answer<Receipt>> =>
    app.as('responder').post<Receipt>(path, input, { 'idempotency-key': key });
  const count = async (): Promise<number> => {
    const [row] = await app.database.query<{ count: number }>(
      'SELECT CAST(count(*) AS INTEGER) AS count FROM incident',
    );
    return row?.count ?? 0;
  };

  it('gets the same answer and changes nothing', async () => {
    const [key, before] = [randomUUID(), await count()];
    const first = await send(key, body());
    const second = await send(key, body());
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, json: first.json });
    expect(await count()).toBe(before + 1);
  });

  it('makes one incident of fifty that come at the same time', async () => {
    const [key, before] = [randomUUID(), await count()];
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(key, body('50回'))));
    expect(new Set(answers.map((each) => each.text)).size).toBe(1);
    expect(new Set(answers.map((each) => each.status))).toEqual(new Set([201]));
    expect(await count()).toBe(before + 1);
  });

  it('gets the same answer after a restart', async () => {
    const key = randomUUID();
    const first = await send(key, body('再起動'));
    await app.restart();
    expect((await send(key, body('再起動'))).json).toEqual(first.json);
  });

  it('is refused when it says something else, or goes somewhere else', async () => {
    const key = randomUUID();
    await send(key, body());
    const other = await send(key, body('別の話'));
    expect(other.status).toBe(422);
    expect((other.json as unknown as Problem).type).toBe('/problems/key-reused');
    const elsewhere = await send(key, body(), `${INCIDENTS}/${incident.id}/entries`);
    expect([400, 422]).toContain(elsewhere.status);
  });

  it('is the same when only the order of its fields differs', async () => {
    const key = randomUUID();
    const first = await send(key, body());
    const turned = Object.fromEntries(Object.entries(body()).toReversed());
    expect((await send(key, turned)).json).toEqual(first.json);
  });

  it('belongs to one person: another has keys of their own', async () => {
    const key = randomUUID();
    const mine = await send(key, body());
    const desk = app.as('desk');
    const theirs = await desk.post<Receipt>(INCIDENTS, body(), { 'idempotency-key': key });
    expect(theirs.json.number).not.toBe(mine.json.number);
  });

  it('gets its first answer also when the incident has changed meanwhile', async () => {
    const key = randomUUID();
    const path = `${INCIDENTS}/${incident.id}/entries`;
    const { version } = await incident.view();
    const note = { text: '3階へ向かう', version };
    const first = await send(key, note, path);
    await incident.do('desk', 'entries', { text: '別の記録' });
    const again = await send(key, note, path);
    expect(again).toMatchObject({ status: first.status, json: first.json });
    const texts = (await incident.entries('noted')).map((each) => each.text);
    expect(texts.filter((text) => text === '3階へ向かう')).toHaveLength(1);
  });

  it('may be tried again after it was refused: a refusal is not kept', async () => {
    const key = randomUUID();
    const path = `${INCIDENTS}/${incident.id}/phase`;
    const step = { confirmation: '確認' };
    expect((await send(key, step, path)).status).toBe(409);
    expect((await send(key, step, path)).status).toBe(409);
    const rows = await app.database.query('SELECT 1 FROM given_answer WHERE key = ?', [key]);
    expect(rows).toEqual([]);
  });

  it('is refused with a key nobody could mean', async () => {
    expect((await send('a'.repeat(201), body())).status).toBe(400);
    expect((await send('a b', body())).status).toBe(400);
  });
});
