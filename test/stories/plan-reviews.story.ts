import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY } from '../../src/domain/calendar/instant.js';
import { addDays, wallClock } from '../../src/domain/calendar/jst.js';
import type { VersionFileView, VersionLine } from '../../src/plans/version.view.js';
import { built } from '../harness/program.js';
import type { PlanReviewsView } from '../../src/plan-reviews/plan-review.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { followPlaybook, LONG, settleMeasures } from '../harness/follow.js';

/** 令和8年11月24日(火) 10時05分, in office hours. */
const TUESDAY = '2026-11-24T01:05:00.000Z';
const PATH = '/api/v1/plan/reviews';

describe('the reviews of a plan', () => {
  let app: RunningApp;

  beforeAll(async () => {
    // A thread of the server runs compiled files only.
    built('drafts/check-thread.js');
    app = await startApp({ now: TUESDAY });
  });
  afterAll(() => app?.stop());

  const read = async (): Promise<PlanReviewsView> =>
    (await app.as('chief').get<PlanReviewsView>(PATH)).json;

  it('are none while nothing has happened and the day of the plan is far', async () => {
    expect(await read()).toEqual({ open: [], done: [] });
  });

  it('are due when an audit is recorded, which an auditor may do', async () => {
    const audit = { day: '2026-11-18', note: '（例）監査委員: 連絡先の確認日が古い' };
    const answer = await app.as('auditor').post<PlanReviewsView>(PATH, audit);
    expect(answer.status).toBe(200);
    expect(answer.json.open).toMatchObject([
      {
        key: expect.stringMatching(/^audit:/),
        isAhead: false,
        cause: { kind: 'audit', day: audit.day, notes: [audit.note] },
      },
    ]);
  });

  it('refuse an audit of a day to come, and of a day that is none', async () => {
    for (const day of ['2026-11-25', '2026-02-30']) {
      const { status, json } = await app.as('auditor').post<Problem>(PATH, { day, note: '監査' });
      expect([status, json.type]).toEqual([400, '/problems/invalid-input']);
    }
  });

  it('stay listed until somebody says what came of them', async () => {
    const [duty] = (await read()).open;
    const done = `${PATH}/${encodeURIComponent(duty?.key ?? '')}/done`;
    const note = '連絡先を確かめ直し、計画は改めなかった';
    expect((await app.as('auditor').post(done, { note })).status).toBe(403);
    expect((await app.as('chief').post(done, { note: '' })).status).toBe(400);
    const answer = await app.as('chief').post<PlanReviewsView>(done, { note });
    expect(answer.json.open).toEqual([]);
    expect(answer.json.done).toMatchObject([
      { kind: 'audit', by: '（例）企画部長', note, version: '第1版（見本）' },
    ]);
    expect((await app.as('chief').post(done, { note })).status).toBe(404);
  });

  it(
    'are due after a drill was closed, and not before',
    async () => {
      const harm = { counter: 'no', residents: 'no', personalData: 'no' };
      const drill = await report(app, { kind: 'misdelivery', harm, drill: true });
      await drill.do('responder', 'judgement', { incident: true });
      await followPlaybook(drill, { facts: { 'personal-data': 'no', 'my-number': 'no' } });
      await settleMeasures(drill);
      expect((await read()).open).toEqual([]);
      await drill.do('responder', 'closure-request', { lessons: 'なし', retentionYears: 10 });
      expect((await read()).open).toMatchObject([
        { cause: { kind: 'drill', incident: { number: drill.number } } },
      ]);
    },
    LONG,
  );

  it(
    'are due when a version with other units comes into force',
    async () => {
      const admin = app.as('administrator');
      const [path, versions] = ['config/bodies/aozora/profile.yaml', '/api/v1/plan/versions'];
      const begin = async (change: (text: string) => string, day: string): Promise<void> => {
        const { id } = (await admin.post<VersionLine>(versions, { from: 'in-force' })).json;
        const file = await admin.get<VersionFileView>(`${versions}/${id}/file?path=${path}`);
        const text = change(file.json.text ?? '');
        await admin.send(`${versions}/${id}/file`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ path, text, version: file.json.version }),
        });
        await admin.post(`${versions}/${id}/check`);
        await admin.post(`${versions}/${id}/request`, { inForceFrom: day });
        const { digest } = (await admin.get<VersionLine>(`${versions}/${id}`)).json;
        const approval = { digest, inForceFrom: day };
        const approved = await app.as('ciso').post(`${versions}/${id}/approve`, approval);
        expect(approved.text).toContain('approved');
        await app.pass(DAY);
      };
      const today = (): string => wallClock(app.clock.now()).day;
      const before = (await read()).open.length;
      await begin(
        (text) => text.replace('keeper: 情報政策課', 'keeper: 総務課'),
        addDays(today(), 1),
      );
      expect((await read()).open).toHaveLength(before);
      const unit = '  - { id: digital, name: デジタル課, organ: mayor-office }\n';
      await begin((text) => text.replace('units:\n', `units:\n${unit}`), addDays(today(), 1));
      expect((await read()).open.at(-1)).toMatchObject({
        cause: { kind: 'organisation', notes: ['部署「デジタル課」を追加'] },
      });
    },
    LONG,
  );

  it('are announced thirty days before the day the plan names', async () => {
    app.clock.jump('2027-03-01T15:00:00.000Z');
    expect((await read()).open.at(-1)).toMatchObject({
      ...{ key: 'date:2027-03-31', isAhead: true },
      cause: { kind: 'date', day: '2027-03-31' },
    });
    app.clock.jump('2027-04-01T15:00:00.000Z');
    expect((await read()).open.at(-1)).toMatchObject({ key: 'date:2027-03-31', isAhead: false });
  });
});
