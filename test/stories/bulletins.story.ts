import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulletinsView, BulletinView } from '../../src/bulletins/bulletin.view.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import type { Json } from '../harness/client.js';
import { PlanCopy } from '../harness/plan-copy.js';

const SAID = {
  stopped: '住民票の写しを発行できません。',
  instead: '申請書を預かり、後日お渡しすると伝えてください。',
};
const STAFF = ['desk', 'responder', 'chief', 'ciso', 'auditor', 'administrator'] as const;

describe('お知らせ板', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    incident = await report(app, {
      ...{ system: '住民記録システム', place: '税務課' },
      ...{ harm: { counter: 'yes', residents: 'unknown', personalData: 'unknown' } },
      contact: { name: '甲野 太郎', phone: '内線 2222' },
    });
  });
  afterAll(() => app?.stop());

  const board = async (loginId = 'desk'): Promise<BulletinsView> =>
    (await app.as(loginId).get<BulletinsView>('/api/v1/bulletins')).json;
  const read = async (of = incident): Promise<BulletinView> =>
    (await app.as('ciso').get<BulletinView>(`/api/v1/incidents/${of.id}/bulletin`)).json;

  /** What somebody has on the screen who writes now. */
  const seen = async (of = incident): Promise<Json> => ({ seen: (await read(of)).posted?.at });

  it('says nothing of an incident until an officer has posted it', async () => {
    expect((await board()).items).toEqual([]);
    expect((await read()).posted).toBeNull();
  });

  it('is written beforehand from the state, without the report, a person or how it was done', async () => {
    const { draft } = await read();
    expect(draft.stopped).toBe('住民記録システムに不具合があり、窓口の業務に影響が出ています。');
    expect(draft.instead).toContain('触らないでください');
    expect(JSON.stringify(draft)).not.toMatch(/甲野|脅迫|2222/u);
  });

  it('is posted by officers alone', async () => {
    for (const loginId of ['desk', 'responder', 'administrator']) {
      expect((await incident.try(loginId, 'bulletin', SAID)).status).toBe(403);
    }
    const nextNews = plus(app.clock.now(), HOUR);
    await incident.do('ciso', 'bulletin', { ...SAID, nextNews });
    expect((await incident.entries('bulletin-posted'))[0]?.text).toContain(SAID.stopped);
  });

  it.each(STAFF)('is read by everybody who may log in: %s', async (loginId) => {
    const { items, desk } = await board(loginId);
    expect(items).toEqual([
      expect.objectContaining({ ...SAID, number: incident.number, drill: false, phase: 'triage' }),
    ]);
    expect(JSON.stringify(items)).not.toMatch(/甲野|脅迫/u);
    expect(desk.phone).not.toBe('');
  });

  it('starts from what stands there when it is written anew', async () => {
    await app.pass(10 * MINUTE);
    expect((await read()).draft).toMatchObject(SAID);
    const stopped = '印鑑証明だけが止まっています。';
    await incident.do('chief', 'bulletin', { ...SAID, stopped, ...(await seen()) });
    expect((await board()).items[0]).toMatchObject({
      ...{ stopped, next: null },
    });
  });

  it('is never written over, or taken down, by whoever has not seen what stands there', async () => {
    const before = await seen();
    await app.pass(MINUTE);
    const write = (loginId: string, more: Json) =>
      incident.try<Problem>(loginId, 'bulletin', { ...SAID, stopped: `${loginId}の文`, ...more });
    const both = await Promise.all([write('ciso', before), write('chief', before)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const { posted } = await read();
    const late = both.find(({ status }) => status === 409)?.json;
    expect(late).toMatchObject({ type: '/problems/stale-version', context: { posted } });
    for (const old of [{}, before]) expect((await write('ciso', old)).status).toBe(409);
    expect((await incident.try('ciso', 'bulletin/withdrawal', before)).status).toBe(409);
    expect((await read()).posted).toEqual(posted);
    await app.pass(MINUTE);
    expect((await write('ciso', await seen())).status).toBe(200);
    expect((await read()).posted?.stopped).toBe('cisoの文');
  });

  it.each(['stopped', 'instead'])('takes no addresses or numbers of people: %s', async (field) => {
    const words = { ...SAID, [field]: '連絡は090-1234-5678へ' };
    const { status, json } = await incident.try<Problem>('ciso', 'bulletin', words);
    expect([status, json.type, json.context.field]).toEqual([422, '/problems/not-for-all', field]);
  });

  it('promises no news for a time that is over', async () => {
    const nextNews = plus(app.clock.now(), -MINUTE);
    const words = { ...SAID, nextNews, ...(await seen()) };
    const { status, json } = await incident.try<Problem>('ciso', 'bulletin', words);
    expect([status, json.context.field]).toEqual([422, 'nextNews']);
  });

  it('marks drills', async () => {
    const drill = await report(app, { drill: true, summary: '停電の訓練', kind: 'power-outage' });
    await drill.do('ciso', 'bulletin', SAID);
    const found = (await board()).items.find(({ id }) => id === drill.id);
    expect(found).toMatchObject({ drill: true, number: 'K-R8-001' });
    const light = await app.as('desk').get('/lite/board');
    expect(light.text).toMatch(/<strong>訓練<\/strong>\s*K-R8-001/u);
  });

  it('has a light page of at most 14 kB, with the longest words', async () => {
    const long = { stopped: '止'.repeat(200), instead: '代'.repeat(1000) };
    for (let count = 0; count < 11; count++) {
      const each = await report(app, { playbook: 'none', kind: 'unknown', summary: `${count}` });
      await each.do('ciso', 'bulletin', long);
    }
    const { text, status } = await app.as('desk').get('/lite/board');
    expect(status).toBe(200);
    expect(text).toContain('ほかのお知らせ: 7');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(14_000);
  });

  it('is taken down by an officer, once', async () => {
    const last = await seen();
    await incident.do('ciso', 'bulletin/withdrawal', last);
    expect((await board()).items.map(({ id }) => id)).not.toContain(incident.id);
    expect((await incident.try('chief', 'bulletin', { ...SAID, ...last })).status).toBe(409);
    expect(await incident.refused('ciso', 'bulletin/withdrawal', last)).toEqual([
      ...[422, 'unknown-reference'],
    ]);
  });

  it('shows what was posted of the least severe among hundreds that are open', async () => {
    const least = await report(app, { playbook: 'none', summary: '掲示板の不調', kind: 'unknown' });
    const columns = 'body_id, summary, category, phase, is_open, reported_at, aware_at';
    const worse = Array.from({ length: 201 }, (_, index) => 100_000 + index);
    const change = (sql: string, values: (string | number)[]) =>
      app.get(UnitOfWork).run((tx) => tx.execute(sql, values));
    for (const ordinal of worse) {
      await change(
        `INSERT INTO incident (${columns}, id, number, ordinal, level, version, state)
         SELECT ${columns}, ?, ?, ?, 'L4', version, state FROM incident WHERE id = ?`,
        [`more-${ordinal}`, `more-${ordinal}`, ordinal, least.id],
      );
    }
    await least.do('ciso', 'bulletin', SAID);
    expect((await board()).items.map(({ id }) => id)).toContain(least.id);
    await change(`DELETE FROM incident WHERE id LIKE ?`, ['more-%']);
    await least.do('ciso', 'bulletin/withdrawal', await seen(least));
  });

  it('goes along with a merger, unless the other incident has its own', async () => {
    const again = await report(app, { playbook: 'none', summary: '同じ印刷機', kind: 'unknown' });
    await again.do('ciso', 'bulletin', SAID);
    await again.do('desk', 'merging', { into: incident.id });
    const line = { ...SAID, id: incident.id };
    expect((await board()).items).toContainEqual(expect.objectContaining(line));
    expect((await board()).items.map(({ id }) => id)).not.toContain(again.id);
    await again.do('desk', 'unmerging');
    await again.do('ciso', 'bulletin', { ...SAID, stopped: '別の言葉', ...(await seen(again)) });
    await again.do('desk', 'merging', { into: incident.id });
    expect((await board()).items).toContainEqual(expect.objectContaining(line));
    await incident.do('ciso', 'bulletin/withdrawal', await seen());
  });

  it('is taken down by itself when the incident is over, also where it is taken up again', async () => {
    await incident.do('ciso', 'bulletin', SAID);
    await incident.do('chief', 'judgement', { incident: false, reason: '誤報だった' });
    expect((await board()).items.map(({ id }) => id)).not.toContain(incident.id);
    expect((await incident.try('ciso', 'bulletin', SAID)).status).toBe(409);
    await incident.do('chief', 'reopening', { to: 'triage', reason: '再び起きた' });
    expect((await board()).items.map(({ id }) => id)).not.toContain(incident.id);
  });
});

describe('お知らせ板 of a body whose desk has a mobile', () => {
  let plan: PlanCopy;
  let app: RunningApp;

  beforeAll(async () => {
    plan = new PlanCopy();
    plan.change(
      'config/bodies/aozora/body.yaml',
      'phone: 000-000-0000（',
      'phone: 090-0000-0000（',
    );
    app = await startApp({ root: plan.root });
  });
  afterAll(async () => {
    await app?.stop();
    plan.drop();
  });

  it('takes what was written beforehand, with the number of the desk', async () => {
    const incident = await report(app);
    const at = `/api/v1/incidents/${incident.id}/bulletin`;
    const { stopped, instead } = (await app.as('ciso').get<BulletinView>(at)).json.draft;
    expect(instead).toContain('090-0000-0000');
    await incident.do('ciso', 'bulletin', { stopped, instead });
    const others = { stopped, instead: `${instead}または090-1111-1111へ` };
    expect((await incident.try('ciso', 'bulletin', others)).status).toBe(422);
  });
});
