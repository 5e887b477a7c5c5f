import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, plus } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { LONG, followPlaybook, settleMeasures } from '../harness/follow.js';

/** 令和8年11月24日(火) 08時40分 */
const MORNING = '2026-11-23T23:40:00.000Z';

/** 48％: below the least number for one of the priority services. */
const SHORT = {
  'attendance-rate': 48,
  'staff-below-minimum': 'yes',
  'reduction-covers': 'no',
  'days-above-minimum': 3,
};

describe('感染症: too few people come to work', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ now: MORNING });
    incident = await report(app, {
      summary: '市民課の出勤率が48％になった',
      kind: 'staff-shortage',
      harm: { counter: 'no', residents: 'no', personalData: 'no' },
    });
  });
  afterAll(() => app?.stop());

  it('proposes the pandemic playbook at L2', async () => {
    const view = await incident.view();
    expect(view).toMatchObject({ category: 'pandemic', severity: { level: 'L2' } });
    expect(view.playbooks.map((each) => each.run)).toEqual(['staff-shortage']);
  });

  it(
    'lets the CISO reduce services in place of the absent mayor, who approves afterwards',
    async () => {
      await incident.do('responder', 'judgement', { incident: true });
      const away = { person: 'mayor', from: MORNING, to: plus(MORNING, 8 * HOUR), reason: '出張' };
      await app.as('desk').post('/api/v1/absences', away);
      const done = await followPlaybook(incident, { facts: SHORT });
      expect(done.containment).toContain('approve-reduction');
      expect(done.recovery).toContain('approve-return');
      expect((await incident.view()).steps.open).toBe(0);
      await settleMeasures(incident);
      const { outcome } = await incident.step('approve-reduction');
      expect(outcome).toMatchObject({ office: 'ciso', inPlaceOf: 'mayor' });
    },
    LONG,
  );

  it('closes at L2 without asking the CISO, but not before the mayor has approved', async () => {
    const closure = { lessons: '一人しかできない仕事を減らす', retentionYears: 5 };
    const early = await incident.refused('responder', 'closure-request', closure);
    expect(early).toEqual([409, 'open-steps']);
    const ratify = 'runs/staff-shortage/steps/approve-reduction/ratification';
    await incident.do('mayor', ratify, { approved: true });
    await incident.do('responder', 'closure-request', closure);
    expect(await incident.view()).toMatchObject({ phase: 'closed', steps: { open: 0 } });
  });
});
