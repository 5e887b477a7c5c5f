import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';

describe('what monitoring asks', () => {
  let app: RunningApp;

  beforeAll(async () => {
    app = await startApp({ quiet: true });
  });
  afterAll(() => app?.stop());

  const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${app.base()}/${path}`, { headers });
  const figure = async (name: string): Promise<number> => {
    const text = await (await ask('metrics')).text();
    const line = text.split('\n').find((each) => each.startsWith(`${name} `));
    return Number(line?.split(' ')[1]);
  };
  const ticks = (): Promise<{ at: string }[]> => app.database.query('SELECT at FROM engine_tick');

  it('is answered with ok by a server that works, without log-in and without details', async () => {
    for (const path of ['health/live', 'health/ready']) {
      const response = await ask(path);
      expect([response.status, await response.text()]).toEqual([200, 'ok\n']);
    }
  });

  it('finds a tick at most five seconds old, for another process to read', async () => {
    await app.clock.advance(MINUTE);
    expect(await ticks()).toEqual([{ at: app.clock.now() }]);
    await app.clock.advance(4 * SECOND);
    expect(Date.parse(app.clock.now()) - Date.parse((await ticks())[0]?.at ?? '')).toBe(4 * SECOND);
  });

  it('is not ready once the engine has not looked for 15 seconds, and ready when it looks again', async () => {
    app.clock.jump(new Date(Date.parse(app.clock.now()) + 16 * SECOND).toISOString());
    expect((await ask('health/ready')).status).toBe(503);
    await app.clock.advance(0);
    expect((await ask('health/ready')).status).toBe(200);
  });

  it('reads how long the oldest mail waits while the relay is down, and stays ready', async () => {
    await app.mailbox.stop();
    await report(app, { playbook: 'none' });
    await app.clock.advance(2 * MINUTE);
    expect((await ask('health/ready')).status).toBe(200);
    expect(await figure('hikeshi_oldest_overdue_seconds')).toBeGreaterThanOrEqual(120);
    expect(await figure('hikeshi_queue_depth{queue="notice"}')).toBe(1);
    expect(await figure('hikeshi_mail_failing_since_timestamp_seconds')).toBeGreaterThan(0);
    await app.mailbox.start();
    await app.clock.advance(5 * MINUTE);
    expect(await figure('hikeshi_oldest_overdue_seconds')).toBe(0);
    expect(await figure('hikeshi_mail_failing_since_timestamp_seconds')).toBe(0);
    expect(await figure('hikeshi_send_lateness_seconds_bucket{le="1"}')).toBe(1);
  });

  it('tells figures, and no name, address or title', async () => {
    const text = await (await ask('metrics')).text();
    expect(text).toContain('hikeshi_uncertain_total 0');
    expect(text).not.toMatch(/aozora|@|市民|R8-001/);
  });

  it('gets no figures through a proxy or under an outside name', async () => {
    expect((await ask('metrics', { 'x-forwarded-for': '192.0.2.7' })).status).toBe(404);
  });
});
