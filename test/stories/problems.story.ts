import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IncidentView } from '../../src/incidents/incident.view.js';
import type { Receipt } from '../../src/incidents/receipt.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, ReportedCase } from '../harness/case.js';
import type { Answer, Json } from '../harness/client.js';
import { onPostgres } from '../harness/database.js';
import { dump } from '../harness/dump.js';
import { TcpProxy } from '../harness/tcp-proxy.js';

const INCIDENTS = '/api/v1/incidents';
const JSON_BODY = { 'content-type': 'application/json' };

describe('a request that cannot be carried out', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ quiet: true });
    incident = await report(app);
  });
  afterAll(() => app?.stop());

  const problem = ({ status, headers, json }: Answer<Problem>): [number, string] => {
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(json.title).toBeTruthy();
    expect(json.detail).toBeTruthy();
    expect(json.status).toBe(status);
    return [status, json.type];
  };
  const send = (path: string, request: RequestInit): Promise<Answer<Problem>> =>
    app.as('responder').send<Problem>(path, request);

  it('says that it cannot be read: malformed, empty, or not JSON', async () => {
    for (const body of ['{"summary":', '', 'null', '"text"', '7', '{"__proto__":{"role":"x"}}']) {
      const answer = await send(INCIDENTS, { method: 'POST', headers: JSON_BODY, body });
      expect(problem(answer)[0]).toBe(400);
    }
    const headers = { 'content-type': 'text/plain' };
    const text = await send(INCIDENTS, { method: 'POST', headers, body: 'summary=a' });
    expect([400, 415]).toContain(problem(text)[0]);
  });

  it('says that it is too large', async () => {
    const body = JSON.stringify({ text: 'あ'.repeat(100_000) });
    const path = `${INCIDENTS}/${incident.id}/entries`;
    const answer = await send(path, { method: 'POST', headers: JSON_BODY, body });
    expect(problem(answer)).toEqual([413, '/problems/too-large']);
  });

  it('says that it is too large also when its length is not told beforehand', async () => {
    const path = `${INCIDENTS}/${incident.id}/entries`;
    expect(await chunked(app, path, 300)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('says that there is no such thing', async () => {
    const unknown = '01a1f9f2-7960-767b-8927-000000000000';
    for (const path of [`${INCIDENTS}/${unknown}`, '/api/v1/nothing', '/api/v2/incidents']) {
      expect(problem(await send(path, { method: 'GET' }))).toEqual([404, '/problems/not-found']);
    }
    const wrongVerb = await send(INCIDENTS, { method: 'PUT', headers: JSON_BODY, body: '{}' });
    expect(problem(wrongVerb)[0]).toBe(404);
    expect(problem(await send(`${INCIDENTS}/R8-001`, { method: 'GET' }))[0]).toBe(400);
  });

  it('says so in English to whoever asks for it', async () => {
    const headers = { 'accept-language': 'en-GB,ja;q=0.5' };
    const { json } = await send('/api/v1/nothing', { method: 'GET', headers });
    expect(json.title).toBe('Not found');
    const other = await send('/api/v1/nothing', { method: 'GET' });
    expect(other.json.title).toBe('見つかりません');
  });

  it('says with the state as it is that somebody was faster', async () => {
    const { version } = await incident.view();
    const text = '警備員が3階を確認した';
    await incident.do('desk', 'entries', { text, version });
    const late = await incident.try<Problem>('responder', 'entries', { text, version });
    expect(problem(late)).toEqual([409, '/problems/stale-version']);
    expect(late.json.context).toMatchObject({
      version: version + 1,
      phase: 'triage',
      yours: version,
    });
  });

  it('lets exactly one of many win who saw the same version', async () => {
    const { version } = await incident.view();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        incident.try('responder', 'entries', { text: `${index}`, version }),
      ),
    );
    const statuses = answers.map((each) => each.status).toSorted();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  });

  it('says with the state as it is that a step cannot be taken', async () => {
    const path = ReportedCase.at('ransomware', 'tell-residents.publish', 'completion');
    const answer = await incident.try<Problem>('responder', path, {});
    expect(problem(answer)).toEqual([409, '/problems/illegal-step']);
    expect(answer.json.context).toMatchObject({ state: 'blocked', step: 'tell-residents.publish' });
    expect(answer.json.detail).toContain('先に');
    const closing = { lessons: 'なし', retentionYears: 5 };
    const phase = await incident.try<Problem>('responder', 'closure-request', closing);
    expect(problem(phase)).toEqual([409, '/problems/illegal-phase']);
    expect(phase.json.context).toMatchObject({ phase: 'triage', allowed: ['prevention'] });
  });

  const CHOICES: readonly [keyof IncidentView['seen'], Json, Json][] = [
    [
      'severity',
      { impact: 2, urgency: 3, facts: ['ransomware'] },
      { impact: 4, urgency: 2, facts: ['ransomware'] },
    ],
    [
      'harm',
      { harm: { counter: 'yes', residents: 'no', personalData: 'yes' } },
      { harm: { counter: 'no', residents: 'no', personalData: 'yes' } },
    ],
    [
      'classification',
      { category: 'intentional', kind: 'ransomware', reason: '一人目', secondary: ['disaster'] },
      { category: 'infrastructure', kind: 'power-outage', reason: '二人目' },
    ],
  ];

  const chosen = ({ severity, harm, kind, category, secondary }: IncidentView) => ({
    ...{ severity, harm },
    classification: { kind, category, secondary },
  });

  it.each(CHOICES)(
    'lets nobody choose %s over a choice they have not seen, whatever else happens meanwhile',
    async (what, first, second) => {
      const { seen } = await incident.view();
      await incident.do('desk', 'entries', { text: 'ほかの記録は妨げない' });
      const both = await Promise.all(
        [first, second].map((each) =>
          incident.try<Problem>('responder', what, { ...each, seen: seen[what] }),
        ),
      );
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const late = both.find(({ status }) => status === 409);
      const now = await incident.view();
      expect(late?.json).toMatchObject({
        type: '/problems/stale-version',
        context: { [what]: chosen(now)[what] },
      });
      // Whoever has seen it chooses anew, and who does not say what they saw is asked nothing.
      await incident.do('responder', what, { ...first, seen: now.seen[what] });
      await incident.do('responder', what, second);
    },
  );

  it('says that a step, a rung or a playbook does not exist', async () => {
    const step = ReportedCase.at('ransomware', 'nothing', 'completion');
    expect(await incident.refused('responder', step)).toEqual([422, 'unknown-reference']);
    const rung = 'rungs/nothing/answer';
    const answer = { person: 'mayor', choice: 'understood' };
    expect(await incident.refused('desk', rung, answer)).toEqual([422, 'unknown-reference']);
    const kind = { summary: 'a', kind: 'nothing', aware: { at: app.clock.now() } };
    expect((await app.as('desk').post(INCIDENTS, kind)).status).toBe(422);
  });

  it('leaves nothing behind', async () => {
    const before = await dump(app.database);
    const chosen = {
      summary: 'a',
      kind: 'ransomware',
      aware: { at: app.clock.now() },
      level: 'L1',
    };
    expect((await app.as('desk').post(INCIDENTS, chosen)).status).toBe(422);
    expect(await incident.refused('chief', 'closure', { approved: true })).toEqual([
      409,
      'illegal-phase',
    ]);
    expect(await dump(app.database)).toBe(before);
    const next = await app.as('desk').post<Receipt>(INCIDENTS, {
      ...chosen,
      level: 'L4',
    });
    expect(next.json.number).toBe('R8-002');
  });

  it('is not carried out for a role that may not, nor for nobody', async () => {
    const body = { incident: true };
    expect(await incident.refused('auditor', 'judgement', body)).toEqual([403, 'forbidden']);
    const path = `${INCIDENTS}/${incident.id}`;
    const nobody = await app.stranger().once<Problem>(path, { method: 'GET' });
    expect(problem(nobody)).toEqual([401, '/problems/log-in-needed']);
    const read = await app.as('auditor').get<IncidentView>(path);
    expect(read.status).toBe(200);
  });
});

/** A body of so many kilobytes in chunks, without a Content-Length; the answer's first line. */
function chunked(app: RunningApp, path: string, kilobytes: number): Promise<string> {
  const { hostname, port, origin } = new URL(app.base());
  const { cookie } = app.as('responder');
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    `origin: ${origin}`,
    `cookie: ${cookie}`,
    'content-type: application/json',
    'transfer-encoding: chunked',
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', reject);
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString().split('\r\n')[0] ?? '');
    });
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    const chunk = `400\r\n${'"'.padEnd(1024, 'a')}\r\n`;
    for (let sent = 0; sent < kilobytes; sent += 1) socket.write(chunk);
  });
}

// An SQLite file is never away.
if (onPostgres) {
  describe('a database that cannot be reached', () => {
    let app: RunningApp;
    let line: TcpProxy;
    let port: number;
    afterAll(async () => {
      await app?.stop();
      await line?.stop();
    });

    it('is said with 503 and when to try again; nothing of it stays, and with the database all goes on', async () => {
      app = await startApp({
        quiet: true,
        over: async (given) => {
          const url = new URL(given);
          port = Number(url.port);
          line = new TcpProxy(port);
          url.port = String(await line.start());
          return url.href;
        },
      });
      const incident = await report(app);
      const said = { text: '警備員が3階を確認した' };
      // Where nobody listens.
      line.lead(1);
      const away = await incident.try<Problem>('desk', 'entries', said);
      expect([away.status, away.json.type]).toEqual([503, '/problems/database-away']);
      expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(away.json.detail).toBeTruthy();
      line.lead(port);
      const entries = await incident.entries('noted');
      expect(entries).toEqual([]);
      await incident.do('desk', 'entries', said);
    });
  });
}
