import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../harness/app.js';
import type { Answer } from '../harness/client.js';
import { built } from '../harness/program.js';

const PATH = '/api/v1/plan/document';
const MOBILE = '000-0000-0002';

describe('the plan as a document', () => {
  let app: RunningApp;

  beforeAll(async () => {
    // A thread of the server runs compiled files only.
    built('plan-document/write-thread.js');
    app = await startApp();
  });
  afterAll(() => app?.stop());

  const ask = (loginId: string, query: string): Promise<Answer<{ type?: string }>> =>
    app.as(loginId).get(`${PATH}?${query}`);

  it.each([
    ['pdf', 'application/pdf', '%PDF-'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['html', 'text/html', '<!doctype html>'],
  ])('comes as %s, under the name of the body', async (format, type, begin) => {
    const { status, headers, text } = await ask('auditor', `format=${format}&edition=general`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain(type);
    expect(text.startsWith(begin)).toBe(true);
    const name = encodeURIComponent(`あおぞら市 緊急時対応計画（一般版）.${format}`);
    expect(headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is also the one card of the night desk: what to ask, what never to do, whom to call', async () => {
    const { status, text, headers } = await ask(
      'desk',
      'format=html&edition=restricted&only=night-card',
    );
    expect(status).toBe(200);
    for (const said of ['当番　000-0000-0199', '住民情報か', '電源を切らない', MOBILE]) {
      expect(text).toContain(said);
    }
    const name = encodeURIComponent('あおぞら市 緊急時対応計画 宿直カード（限定版）.html');
    expect(headers.get('content-disposition')).toContain(name);
  });

  it.each(['desk', 'ciso', 'administrator'])(
    'has private numbers for %s who asks for the restricted edition',
    async (loginId) => {
      const { status, text } = await ask(loginId, 'format=html&edition=restricted');
      expect(status).toBe(200);
      expect(text).toContain(MOBILE);
      expect(text).toContain('取扱注意・限定版');
    },
  );

  it('has none in the general edition, whoever asks', async () => {
    const { text } = await ask('ciso', 'format=html&edition=general');
    expect(text).not.toContain(MOBILE);
    expect(text).toContain('内線1001');
  });

  it('keeps the restricted edition from the auditor, in every format and part', async () => {
    for (const format of ['pdf', 'docx', 'html']) {
      const { status, json } = await ask(
        'auditor',
        `format=${format}&edition=restricted&only=contacts`,
      );
      expect([status, json.type]).toEqual([403, expect.stringContaining('forbidden')]);
    }
    expect((await app.stranger().get(`${PATH}?format=html&edition=general`)).status).toBe(401);
  });

  it('may be the contact sheet alone', async () => {
    const { text } = await ask('desk', 'format=html&edition=general&only=contacts');
    expect(text).toContain('連絡網');
    expect(text).not.toContain('第1章');
  });

  it('is a page that the console may show and lend a font, and that runs and fetches nothing else', async () => {
    const { headers } = await ask('desk', 'format=html&edition=general');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';style-src 'unsafe-inline';font-src 'self';frame-ancestors 'self'",
    );
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  it.each(['', 'format=pdf', 'format=exe&edition=general', 'format=pdf&edition=all'])(
    'is refused with what is wrong: %s',
    async (query) => {
      expect((await ask('desk', query)).status).toBe(400);
    },
  );

  it('keeps nobody waiting while pages are set, and turns away a crowd', async () => {
    const prints = Promise.all(
      Array.from({ length: 24 }, () => ask('desk', 'format=html&edition=general')),
    );
    const board = await app.as('desk').get('/api/v1/board');
    expect(board.status).toBe(200);
    const statuses = (await prints).map(({ status }) => status);
    // Eight wait at a time; one that comes when the first is set already is taken too.
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(8);
  }, 60_000);
});
