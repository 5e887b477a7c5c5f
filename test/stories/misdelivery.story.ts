import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { LONG, followPlaybook } from '../harness/follow.js';

/** 令和8年11月24日(火) 10時05分, in office hours. */
const TUESDAY = '2026-11-24T01:05:00.000Z';

const MANAGER = 'citizens-manager@aozora.example.jp';

describe('誤送信: a list of residents is mailed to the wrong people', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ now: TUESDAY });
    incident = await report(app, {
      summary: '健診の案内を、別の自治会の役員40人に送った',
      kind: 'misdelivery',
      harm: { counter: 'no', residents: 'no', personalData: 'yes' },
    });
  });
  afterAll(() => app?.stop());

  it('begins at L2, which the section manager hears of after half an hour', async () => {
    expect(await incident.view()).toMatchObject({
      category: 'unintentional',
      severity: { level: 'L2' },
    });
    await app.pass(29 * 60_000);
    expect(app.mailbox.to(MANAGER)).toHaveLength(0);
    await app.pass(60_000);
    expect(app.mailbox.to(MANAGER)).toHaveLength(1);
  });

  it('rises to L3 when the leak may have to be reported', async () => {
    await incident.do('responder', 'judgement', { incident: true });
    const facts = ['reportable-leak', 'sensitive-data'];
    await incident.do('responder', 'severity', { impact: 2, urgency: 2, facts });
    expect((await incident.view()).severity).toMatchObject({ level: 'L3', floor: 'L3' });
  });

  it(
    'is led through every step to the report and the press',
    async () => {
      const facts = {
        ...{ route: 'paper', 'all-recovered-unread': 'no', 'personal-data': 'yes' },
        ...{ 'people-count': 40, 'my-number': 'yes', encrypted: 'no', 'bad-intent': 'no' },
      };
      const done = await followPlaybook(incident, { facts });
      expect(done.containment).toEqual(
        expect.arrayContaining(['privacy-report.judge', 'privacy-report.preliminary']),
      );
      expect(done.prevention).toEqual(
        expect.arrayContaining(['privacy-final.approve-final', 'final-report.approve']),
      );
      expect((await incident.view()).steps.open).toBe(0);
    },
    LONG,
  );

  it('is closed by the CISO when its measure is handed over', async () => {
    const closure = { lessons: '宛先の表を一つにする', retentionYears: 10 };
    const early = await incident.refused('responder', 'closure-request', closure);
    expect(early).toEqual([409, 'open-steps']);
    const [{ id = '' } = {}] = (await incident.view()).measures;
    const note = '市民課の進行管理表 第3号';
    await incident.do('responder', `measures/${id}/settlement`, { how: 'transferred', note });
    await incident.do('responder', 'duties/facts', { facts: { 'my-number': 'no' } });
    await incident.do('responder', 'closure-request', closure);
    await incident.do('ciso', 'closure', { approved: true });
    expect(await incident.view()).toMatchObject({ phase: 'closed', steps: { open: 0 } });
  });
});
