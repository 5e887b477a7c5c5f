import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../src/domain/calendar/instant.js';
import type { FileView, UploadView } from '../../src/evidence/file.view.js';
import type { SharedView } from '../../src/sharing/shared.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { verifyChain } from '../harness/chain.js';
import { report, type ReportedCase } from '../harness/case.js';
import { attach, photo, sendParts } from '../harness/files.js';

const API = '/api/v1/incidents';
const LEAD = 'tokyo-kyodo';
const PARTY = 'shinagawa';

describe('a photo or a file as evidence', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ body: LEAD });
    await app.serve(PARTY);
    incident = await report(app);
  }, 60_000);
  afterAll(() => app?.stop());

  const files = async (): Promise<readonly FileView[]> =>
    (await app.as('desk').get<FileView[]>(`${API}/${incident.id}/files`)).json;
  const fetched = (file: string) =>
    fetch(`${app.base()}${API}/${incident.id}/files/${file}`, {
      headers: { cookie: app.as('desk').cookie },
    });

  it('is kept byte for byte and named in the 経過 by its SHA-256', async () => {
    const bytes = photo(400_000);
    const name = '画面.jpg';
    const { status } = await attach(app.as('responder'), incident.id, {
      ...{ name, bytes, on: { note: '脅迫文' } },
    });
    expect(status).toBe(200);
    const line = (await incident.timeline()).at(-1);
    expect(line?.text).toBe('画面.jpg（391 KB）を添付した（脅迫文）');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(line?.file).toMatchObject({ name, sha256, type: 'jpeg', picture: true, place: 'none' });
    const answer = await fetched(line?.file?.file ?? '');
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('comes back as a download that can do nothing in the console', async () => {
    const bytes = Buffer.from('<script>alert(1)</script>');
    await attach(app.as('responder'), incident.id, { name: '請求書\u202Egpj.html', bytes });
    const kept = (await files()).at(-1);
    expect(kept).toMatchObject({ name: '請求書_gpj.html.txt', type: 'text', picture: false });
    const { headers } = await fetched(kept?.file ?? '');
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^sandbox;default-src 'none'/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('belongs to a step, and says so', async () => {
    const [run] = await incident.runs();
    const step = run?.steps[0]?.id;
    const on = { run: run?.run, step };
    await attach(app.as('responder'), incident.id, { name: 'a.png', bytes: png(), on });
    expect((await files()).at(-1)).toMatchObject(on);
    const odd = { run: run?.run, step: 'no-such-step' };
    const refused = await attach(app.as('responder'), incident.id, {
      ...{ name: 'a.png', bytes: png(), on: odd },
    });
    expect(refused.status).toBe(422);
  });

  it('is told to be wrong before it is sent, or when its bytes are not what is kept', async () => {
    const said = async (bytes: Buffer, name = 'x.jpg') => {
      const { status, json } = await attach(app.as('responder'), incident.id, { name, bytes });
      return [status, json.detail] as const;
    };
    const before = (await files()).length;
    const exe = Buffer.from('4d5a90000300000004000000ffff0000', 'hex');
    expect(await said(exe)).toEqual([422, expect.stringContaining('ZIP にまとめて')]);
    expect(await said(Buffer.alloc(0))).toEqual([422, expect.stringContaining('中身がありません')]);
    const large = { fileName: 'x.jpg', size: 10 * 1024 * 1024 + 1 };
    const refused = await app.as('responder').post(`${API}/${incident.id}/files`, large);
    expect([refused.status, refused.json.detail]).toEqual([422, expect.stringContaining('10 MB')]);
    expect(await files()).toHaveLength(before);
  });

  it('is not in the record until all of it has come, and half of it goes after an hour', async () => {
    const client = app.as('responder');
    const half = await sendParts(client, incident.id, { name: 'b.jpg', bytes: photo(400_000) }, 1);
    const at = `${API}/${incident.id}/files/${half.json.file}/attachment`;
    expect((await client.post(at)).status).toBe(422);
    await app.pass(HOUR + MINUTE);
    await sendParts(app.as('responder'), incident.id, { name: 'c.jpg', bytes: photo(20) });
    expect((await app.as('responder').post(at)).status).toBe(404);
    const [left] = await app.database.query<{ count: number }>(
      'SELECT count(*) AS count FROM file_part WHERE file_id = ?',
      [half.json.file],
    );
    expect(Number(left?.count)).toBe(0);
  });

  it('is sent by whoever began it, ten at once: another gives up the oldest', async () => {
    const client = app.as('responder');
    const begin = async () => {
      const { json } = await client.post<UploadView>(`${API}/${incident.id}/files`, {
        ...{ fileName: 'f.jpg', size: 20 },
      });
      return json.file;
    };
    const keep = async (file: string, who = client) => {
      const body = JSON.stringify({ bytes: photo(20).toString('base64') });
      const headers = { 'content-type': 'application/json' };
      const path = `${API}/${incident.id}/files/${file}/parts/0`;
      return (await who.send(path, { method: 'PUT', headers, body })).status;
    };
    const [oldest = ''] = [await begin()];
    expect([await keep(oldest), await keep(oldest, app.as('desk'))]).toEqual([204, 404]);
    await app.clock.advance(MINUTE);
    for (let count = 0; count < 10; count += 1) await begin();
    expect(await keep(oldest)).toBe(404);
    const left = await app.database.query('SELECT part FROM file_part WHERE file_id = ?', [oldest]);
    expect(left).toEqual([]);
  });

  it('is attached once, however often the answer is lost', async () => {
    const before = (await files()).length;
    const client = app.as('responder');
    const { json } = await sendParts(client, incident.id, { name: 'd.jpg', bytes: photo(20) });
    const at = `${API}/${incident.id}/files/${json.file}/attachment`;
    const answers = [];
    for (const key of ['same-key-000000001', 'same-key-000000001', 'other-key-00000001']) {
      answers.push((await client.post(at, {}, { 'idempotency-key': key })).status);
    }
    expect(answers).toEqual([200, 200, 404]);
    expect(await files()).toHaveLength(before + 1);
  });

  it('stays in the record when it is struck, but is shown and handed out no more', async () => {
    const line = (await incident.timeline()).findLast((each) => each.file !== null);
    const file = line?.file?.file ?? '';
    await incident.do('responder', `entries/${line?.id}/strike`, { reason: '別の事案の写真' });
    const after = (await incident.timeline()).find((each) => each.id === line?.id);
    expect(after).toMatchObject({ file: null, struck: { reason: '別の事案の写真' } });
    expect((await files()).map((each) => each.file)).not.toContain(file);
    expect((await fetched(file)).status).toBe(404);
  });

  it('is seen by a party only where its entry is', async () => {
    const clients = { name: 'e.jpg', bytes: photo(30) };
    await attach(app.as('responder'), incident.id, { ...clients, on: { note: '内々' } });
    await attach(app.as('responder'), incident.id, { ...clients, on: { shared: true } });
    const [hidden, shown] = (await files()).slice(-2).map((each) => each.file);
    const party = { party: PARTY, scope: 'steps', asked: '状況', reason: '住民に影響' };
    await incident.do('ciso', 'parties', party);
    const desk = app.as('desk', PARTY);
    const at = `/api/v1/shared-incidents/${incident.id}`;
    const { timeline } = (await desk.get<SharedView>(at)).json as SharedView;
    const seen = timeline?.flatMap((each) => (each.file ? [each.file.file] : []));
    expect(seen).toEqual([shown]);
    expect((await desk.get(`${at}/files/${shown}`)).status).toBe(200);
    expect((await desk.get(`${at}/files/${hidden}`)).status).toBe(404);
    expect((await desk.get(`${API}/${incident.id}/files/${shown}`)).status).toBe(404);
  });

  it('that was changed in the database is named by `npm run verify`', async () => {
    expect((await verifyChain(app.config.database, LEAD)).findings).toEqual([]);
    const last = (await files()).at(-1)?.file ?? '';
    await app.database.tamper('UPDATE file_part SET part = 1 WHERE file_id = ?', [last]);
    const { findings } = await verifyChain(app.config.database, LEAD);
    expect(findings).toMatchObject([{ what: 'file', incident: incident.id }]);
  });
});

function png(): Buffer {
  return Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
}
