import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../src/domain/calendar/instant.js';
import type { PlanReviewsView } from '../../src/plan-reviews/plan-review.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, ReportedCase } from '../harness/case.js';
import { LONG, followPlaybook, settleMeasures } from '../harness/follow.js';

describe('停電: the batteries hold for twenty minutes', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    incident = await report(app, {
      summary: '本庁舎が停電した。UPSの残りは20分',
      kind: 'power-outage',
      harm: { counter: 'unknown', residents: 'no', personalData: 'no' },
    });
  });
  afterAll(() => app?.stop());

  it('calls 危機管理, contact point, system manager and 統括 after half an hour at L3', async () => {
    expect(await incident.view()).toMatchObject({
      category: 'infrastructure',
      severity: { level: 'L3' },
    });
    await app.clock.advance(30 * MINUTE);
    const people = ['citizens-deputy', 'citizens-manager', 'crisis', 'it-clerk', 'it-manager'];
    const told = [...people, 'policy-director'].map((each) => `${each}@aozora.example.jp`);
    expect(app.mailbox.fresh()).toEqual(told);
  });

  it('lets the system manager stop the servers first and record it as decided', async () => {
    await incident.complete('only-us', 'desk');
    const sudden = ReportedCase.at('power-outage', 'sudden-or-planned', 'answer');
    await incident.do('responder', sudden, { option: 'sudden' });
    await incident.complete('take-readings', 'desk', { 'ups-minutes': 20 });
    expect((await incident.step('time-left')).outcome).toMatchObject({ option: 'short' });
    const act = ReportedCase.at('power-outage', 'approve-stop-now', 'emergency-action');
    await incident.do('system-manager', act, { reason: 'UPSの残りが10分を切った' });
    const { state, outcome } = await incident.step('approve-stop-now');
    expect(state).toBe('approved');
    expect(outcome).toMatchObject({ office: 'system-manager', ratification: null });
    expect((await incident.step('stop-now')).state).toBe('ready');
  });

  it('rises one level when the harm is still unknown after two hours', async () => {
    await app.pass(90 * MINUTE);
    const { severity } = await incident.view();
    expect(severity).toMatchObject({ level: 'L4', reason: 'unknown-harm' });
    const harm = { counter: 'yes', residents: 'no', personalData: 'no' };
    await incident.do('desk', 'harm', { harm });
  });

  it(
    'is led through every step until the counters open again',
    async () => {
      await incident.do('responder', 'judgement', { incident: true });
      const done = await followPlaybook(incident);
      expect(done.containment).toContain('stop-now');
      expect(done.recovery).toEqual(expect.arrayContaining(['start-in-order', 'approve-resume']));
      expect((await incident.view()).steps.open).toBe(0);
      await settleMeasures(incident);
    },
    LONG,
  );

  it('is closed by the CISO', async () => {
    await app.pass(HOUR);
    await incident.do('responder', 'closure-request', { lessons: 'なし', retentionYears: 10 });
    expect(await incident.refused('system-manager', 'closure', { approved: true })).toEqual([
      403,
      'not-authorised',
    ]);
    await incident.do('ciso', 'closure', { approved: true });
    expect(await incident.view()).toMatchObject({ phase: 'closed', steps: { open: 0 } });
  });

  it('asks for a review of the plan, as after every incident of L3 or more', async () => {
    const { json } = await app.as('chief').get<PlanReviewsView>('/api/v1/plan/reviews');
    const { id, number } = incident;
    expect(json.open).toMatchObject([
      { key: `incident:${id}`, cause: { kind: 'incident', incident: { number, level: 'L4' } } },
    ]);
  });
});
