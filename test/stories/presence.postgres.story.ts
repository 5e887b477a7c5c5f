import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SECOND } from '../../src/domain/calendar/instant.js';
import type { PresentView } from '../../src/presence/presence.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/until.js';

// Told on PostgreSQL alone (jest.config.js): an SQLite file has one node.
describe('いま見ている人, on two nodes of one installation', () => {
  let app: RunningApp;
  let other: RunningApp;
  let at: string;

  beforeAll(async () => {
    app = await startApp({ quiet: true });
    other = await app.beside();
    const incident = await report(app, { kind: 'other' });
    at = `/api/v1/incidents/${incident.id}/presence`;
  });
  afterAll(async () => {
    await other?.halt();
    await app?.stop();
  });

  /** The same person, whose browser the load balancer sends to the other node. */
  const there = async (loginId: string): Promise<Client> => {
    await app.as(loginId).get('/api/v1/session');
    const client = other.stranger();
    client.cookie = app.as(loginId).cookie;
    return client;
  };
  const seenBy = async (client: Client, page: string): Promise<string[]> =>
    (await client.post<PresentView[]>(at, { page })).json.map(({ name }) => name);

  it('see each other, and nobody of a node that died a minute ago', async () => {
    const [here, far] = [app.as('chief'), await there('responder')];
    await seenBy(here, 'page-of-chief');
    await until(async () => (await seenBy(far, 'page-of-responder')).length === 1);
    expect(await seenBy(far, 'page-of-responder')).toEqual(['（例）企画部長']);
    await until(async () => (await seenBy(here, 'page-of-chief')).length === 1);
    expect(await seenBy(here, 'page-of-chief')).toEqual(['（例）情報システム係']);
    await other.halt();
    // Its people may come to this node within the next words of their pages: until then they are not gone.
    await app.clock.advance(30 * SECOND);
    expect(await seenBy(here, 'page-of-chief')).toHaveLength(1);
    await app.clock.advance(30 * SECOND);
    expect(await seenBy(here, 'page-of-chief')).toEqual([]);
  });

  it('are seen again where they go on with another node, and by one that has just begun', async () => {
    await seenBy(app.as('responder'), 'page-of-responder');
    expect(await seenBy(app.as('chief'), 'page-of-chief')).toHaveLength(1);
    await other.resume();
    const far = await there('desk');
    // It has heard of nobody: with the next word of each page it does.
    await seenBy(far, 'page-of-desk');
    await until(async () => {
      await seenBy(app.as('responder'), 'page-of-responder');
      return (await seenBy(far, 'page-of-desk')).includes('（例）情報システム係');
    });
  });
});
