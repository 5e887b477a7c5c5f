import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../harness/app.js';

const json = { 'content-type': 'application/json' };

describe('what the server does not put up with', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  it.each<Record<string, string>>([{}, { 'idempotency-key': 'one' }])(
    'a body that nests too deep is a 400 with %j, not an error of ours',
    async (key) => {
      const body = `{"summary":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
      const answer = await app
        .as('desk')
        .send('/api/v1/incidents', { method: 'POST', headers: { ...json, ...key }, body });
      expect(answer.status).toBe(400);
      expect(answer.json.type).toBe('/problems/invalid-input');
    },
  );

  it.each([{ harm: [] }, { aware: [] }, { contact: [] }])('a report with %j', async (given) => {
    const aware = { at: app.clock.now() };
    const report = { summary: '脅迫文が出た', kind: 'ransomware', aware, ...given };
    const answer = await app.as('desk').post('/api/v1/incidents', report);
    expect(answer.status).toBe(400);
    expect(answer.json.errors).toEqual([
      expect.objectContaining({ field: Object.keys(given)[0] ?? '' }),
    ]);
  });

  it('a console that follows its events does not hold back the end', async () => {
    const headers = { cookie: app.as('desk').cookie };
    const stream = await fetch(`${app.base()}/api/v1/events`, { headers });
    expect(stream.status).toBe(200);
    await app.halt();
    await expect(stream.text()).rejects.toThrow();
    await app.resume();
  }, 10_000);
});
