import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { Mailbox } from '../harness/mailbox.js';

describe('over a thin line', () => {
  let app: RunningApp;
  let incident: string;
  beforeAll(async () => {
    app = await startApp();
    incident = (await report(app)).id;
  });
  afterAll(() => app?.stop());

  const encodingOf = async (path: string, client = app.as('desk')) => {
    const { status, headers } = await client.get(path);
    return [path, status, headers.get('content-encoding')];
  };

  it('what the console reads comes compressed', async () => {
    for (const path of ['/api/v1/board', `/api/v1/incidents/${incident}/runs`]) {
      expect(await encodingOf(path)).toEqual([path, 200, 'gzip']);
    }
  });

  it('what is small is not made larger, and a page that holds a token is left alone', async () => {
    const link = Mailbox.linkIn(app.mailbox.to('citizens-manager@aozora.example.jp')[0]);
    expect(await encodingOf(link, app.stranger())).toEqual([link, 200, null]);
    for (const path of ['/api/v1/inbox/count', '/lite']) {
      expect(await encodingOf(path)).toEqual([path, 200, null]);
    }
  });

  it('whoever takes nothing compressed gets it as it is', async () => {
    const { headers, json } = await app
      .as('desk')
      .get<{ open: unknown[] }>('/api/v1/board', { 'accept-encoding': 'identity' });
    expect(headers.get('content-encoding')).toBeNull();
    expect(json.open).toHaveLength(1);
  });
});
