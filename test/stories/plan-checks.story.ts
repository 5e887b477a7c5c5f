import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanCheckView } from '../../src/plan-checks/check.view.js';
import type { ProofRunView, ProofsView } from '../../src/plan-checks/proof.view.js';
import type { VersionFileView, VersionLine } from '../../src/plans/version.view.js';
import { DAY, MINUTE } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { PlanCopy } from '../harness/plan-copy.js';
import { built } from '../harness/program.js';
import { until } from '../harness/until.js';

const BODY = 'config/bodies/aozora/body.yaml';
const DEPUTY = '  - { office: facilities, person: general-affairs-director';

describe('the check and the proof of the plan in force', () => {
  const copy = new PlanCopy();
  let app: RunningApp;

  beforeAll(async () => {
    // Threads of the server run compiled files only.
    built('plan-checks/check-thread.js');
    built('plan-checks/proof-thread.js');
    app = await startApp({ root: copy.root });
  });
  afterAll(async () => {
    await app?.stop();
    copy.drop();
  });

  const check = async (query = ''): Promise<PlanCheckView> =>
    (await app.as('administrator').get<PlanCheckView>(`/api/v1/plan/check${query}`)).json;
  const latest = async (): Promise<ProofsView> =>
    (await app.as('auditor').get<ProofsView>('/api/v1/plan/proofs/latest')).json;
  const prove = async (body: object = {}): Promise<ProofRunView> =>
    (await app.as('administrator').post<ProofRunView>('/api/v1/plan/proofs', body)).json;

  it('finds nothing in a plan that is kept up, and says what was looked at', async () => {
    expect(await check()).toMatchObject({
      ...{ bodyName: 'あおぞら市', from: '2026-11-21', to: '2027-11-20' },
      ...{ checkedAt: app.clock.now(), findings: [], exceptions: [] },
    });
  });

  it('looks at the day it is asked about, and says where and how each finding is mended', async () => {
    const { findings } = await check('?at=2027-04-01');
    const review = findings.find(({ rule }) => rule === 'K15');
    expect(review).toMatchObject({ title: '見直しの日がある', blocking: false });
    expect(review?.place).toMatch(/^config\/bodies\/aozora\/body\.yaml:\d+:\d+$/);
    expect(review?.wrong).toContain('見直しの期限');
    expect(review?.remedy).toMatch(/ください。$/);
  });

  it('refuses a day that the calendar does not have, and whoever has nothing to do with it', async () => {
    const wrong = await app.as('administrator').get('/api/v1/plan/check?at=2027-02-30');
    expect(wrong.status).toBe(400);
    expect((await app.as('desk').get('/api/v1/plan/check')).status).toBe(403);
    expect((await app.as('auditor').post('/api/v1/plan/proofs')).status).toBe(403);
  });

  it('knows of no proof before the first one', async () => {
    expect(await latest()).toEqual({ run: null, last: null });
  });

  it('proves beside its work: requests are answered meanwhile, and a second one is the same', async () => {
    const run = await prove({ at: '2026-11-21' });
    expect(run).toMatchObject({ state: 'running', at: '2026-11-21' });
    expect(run.total).toBeGreaterThan(20_000);
    expect((await prove()).id).toBe(run.id);
    await until(async () => ((await latest()).run?.done ?? 0) > 0);
    const waits: number[] = [];
    for (let asked = 0; asked < 20; asked += 1) {
      const from = performance.now();
      expect((await app.as('desk').get('/api/v1/incidents')).status).toBe(200);
      waits.push(performance.now() - from);
    }
    expect(waits.toSorted((one, other) => one - other)[10]).toBeLessThan(200);
    expect((await latest()).run).toMatchObject({ id: run.id, state: 'running' });
  });

  it('can be ended, and says so', async () => {
    const { run } = await latest();
    const cancel = (id = ''): Promise<{ status: number }> =>
      app.as('administrator').post(`/api/v1/plan/proofs/${id}/cancel`);
    expect((await cancel(run?.id)).status).toBe(204);
    expect((await latest()).run).toMatchObject({ id: run?.id, state: 'cancelled' });
    expect((await cancel(run?.id)).status).toBe(404);
  });

  it('gives one up that is not done after ten minutes, and says why', async () => {
    const { id } = await prove();
    await app.pass(10 * MINUTE);
    await until(async () => (await latest()).run?.state === 'failed');
    const { run } = await latest();
    expect(run).toMatchObject({ id, why: expect.stringContaining('600秒たっても') });
  });

  it('keeps what a proof came to: no hole, the longest waits, and who is told when', async () => {
    await prove({ at: '2026-11-21' });
    await finished();
    const { run, last } = await latest();
    expect(run).toBeNull();
    expect(last).toMatchObject({ at: '2026-11-21', isCurrent: true });
    const { result } = last ?? {};
    expect(result?.holes).toEqual([]);
    const night = result?.rows.find(
      ({ level, time, failure }) => level === 'L4' && time === 'night' && failure === 'none',
    );
    expect(night).toMatchObject({ holes: 0, first: { after: 10 * 60_000 } });
    const told = result?.timetables.find(({ name }) => name === night?.first?.example);
    if (told) expect(told.lines[0]).toMatchObject({ event: 'told', after: 0 });
    expect(result?.timetables.length).toBeGreaterThan(0);
  }, 270_000);

  it('is of yesterday’s plan once a deputy is gone, and the check says whom to appoint', async () => {
    copy.change(BODY, DEPUTY, `#${DEPUTY}`);
    await app.restart();
    const { last } = await latest();
    expect(last?.isCurrent).toBe(false);
    const { findings } = await check();
    expect(findings.map(({ rule, about }) => [rule, about])).toEqual([['K3', 'facilities']]);
    expect(findings[0]?.remedy).toBe('appointments に代理を足してください。');
  });

  it('is of its own body alone', async () => {
    const rows = await app.database.query<{ body_id: string; state: string }>(
      'SELECT body_id, state FROM plan_proof ORDER BY no',
    );
    expect(rows).toEqual([
      { body_id: 'aozora', state: 'cancelled' },
      { body_id: 'aozora', state: 'failed' },
      { body_id: 'aozora', state: 'done' },
    ]);
  });

  /** The proof takes seconds on the wall clock, in a thread that no clock of ours moves. */
  async function finished(): Promise<void> {
    for (let left = 24; left > 0; left -= 1) {
      try {
        return await until(async () => (await latest()).run === null);
      } catch (error) {
        if (left === 1) throw error;
      }
    }
  }
});

describe('the check of a plan that follows a version', () => {
  const copy = new PlanCopy();
  let app: RunningApp;

  beforeAll(async () => {
    built('plan-checks/check-thread.js');
    app = await startApp({ root: copy.root });
  });
  afterAll(async () => {
    await app?.stop();
    copy.drop();
  });

  it('says where findings stand in the version, also when the file on disk is gone', async () => {
    const office = app.as('administrator');
    const path = '/api/v1/plan/versions';
    const { id } = (await office.post<VersionLine>(path, { from: 'in-force' })).json;
    const seen = await office.get<VersionFileView>(`${path}/${id}/file?path=${BODY}`);
    const { version } = seen.json;
    const text = `# 一行下がる\n${seen.json.text ?? ''}`.replace(' 2027-03-31', ' 2027-04-30');
    await office.send(`${path}/${id}/file`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ path: BODY, text, version }),
    });
    await office.post(`${path}/${id}/check`, {});
    const inForceFrom = '2026-11-22';
    const asked = await office.post<VersionLine>(`${path}/${id}/request`, { inForceFrom });
    const approval = { digest: asked.json.digest, inForceFrom };
    expect((await app.as('ciso').post(`${path}/${id}/approve`, approval)).status).toBe(200);
    await app.pass(DAY);
    copy.remove(BODY);
    const june = '/api/v1/plan/check?at=2027-06-01';
    const { status, json } = await app.as('administrator').get<PlanCheckView>(june);
    expect(status).toBe(200);
    const line = text.split('\n').findIndex((each) => each.startsWith('plan:')) + 1;
    const review = json.findings.find(({ rule }) => rule === 'K15');
    expect(review?.place).toMatch(new RegExp(`^${BODY}:${line}:\\d+$`));
  });
});
