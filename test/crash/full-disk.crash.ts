import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { verifyChain } from '../harness/chain.js';
import { Client, type Answer } from '../harness/client.js';
import { Mailbox } from '../harness/mailbox.js';
import { freePort } from '../harness/port.js';
import { ServerProcess } from '../harness/server-process.js';
import { until } from '../harness/until.js';
import { SmallDisk } from './small-disk.js';

const FIRST = { loginId: 'desk', password: '火の用心 マッチ一本 火事のもと' };
const MEGABYTES = 96;
/** Reliability T7: from room on the disk until everything works again, without a restart. */
const RECOVERS_S = 30;

describe('F16: a disk that is full, a real one', () => {
  let disk: SmallDisk | undefined;
  let server: ServerProcess | undefined;
  const mailbox = new Mailbox();

  afterEach(async () => {
    await server?.kill();
    await mailbox.stop();
    disk?.unmount();
  });

  it('lets go of its reserve and goes on; then refuses with 507 and keeps nothing; then goes on by itself', async () => {
    disk = SmallDisk.mount(MEGABYTES);
    const database = join(disk.folder, 'hikeshi.db');
    const port = await freePort();
    server = new ServerProcess({
      HIKESHI_DATABASE: database,
      HIKESHI_PORT: String(port),
      HIKESHI_SMTP_URL: await mailbox.start(),
      HIKESHI_LOG_LEVEL: 'error',
    });
    server.spawn();
    await server.ready();
    const desk = new Client(() => `http://127.0.0.1:${port}`);
    const code = /set-up code: (\S+)/.exec(server.said)?.[1];
    await desk.post('/api/v1/setup', { ...FIRST, code, name: '夜間受付', samples: false });
    await desk.post('/api/v1/session', FIRST);
    const answered = { 201: 0, 507: 0 };
    const report = async (): Promise<Answer<{ type: string }>> => {
      const harm = { counter: 'no', residents: 'no', personalData: 'no' };
      const summary = `空きのない夜 ${'あ'.repeat(150)}`;
      const aware = { at: new Date().toISOString() };
      const body = { summary, kind: 'earthquake', aware, harm };
      const answer = await desk.post<{ type: string }>('/api/v1/incidents', body);
      answered[answer.status as 201 | 507] += 1;
      return answer;
    };

    expect((await report()).status).toBe(201);
    expect(existsSync(join(disk.folder, 'ballast'))).toBe(true);
    await until(() => mailbox.mails.length > 0);

    // What is left of the disk is gone: the reserve is let go, nobody notices, the mails leave.
    disk.fill('somebody-else');
    const mails = mailbox.mails.length;
    while (existsSync(join(disk.folder, 'ballast'))) expect((await report()).status).toBe(201);
    expect(server.said).toContain('no space is left on the disk');
    await until(() => mailbox.mails.length > mails);

    // The reserve is gone as well.
    disk.fill('somebody-else-again');
    let refused = await report();
    while (refused.status === 201) refused = await report();
    expect([refused.status, refused.json.type]).toEqual([507, '/problems/disk-full']);
    expect((await desk.get('/api/v1/incidents')).status).toBe(200);

    disk.clear('somebody-else');
    const room = Date.now();
    await until(async () => (await report()).status === 201, RECOVERS_S);
    const waits = (): unknown =>
      new Database(database, { readonly: true })
        .prepare(`SELECT count(*) FROM notice WHERE status IN ('pending', 'sending', 'uncertain')`)
        .pluck()
        .get();
    // A mail whose end could not be written down waits for its lease; nothing else does.
    await until(() => Number(waits()) < 6, RECOVERS_S);
    expect(Date.now() - room).toBeLessThan(RECOVERS_S * 1000);
    await server.kill();

    const sql = new Database(database, { readonly: true });
    expect(sql.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sql.prepare('SELECT count(*) FROM incident').pluck().get()).toBe(answered[201]);
    sql.close();
    expect((await verifyChain(database)).findings).toEqual([]);
  }, 120_000);
});
