import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { LONG, followPlaybook, settleMeasures } from '../harness/follow.js';

/** What every playbook ends with. */
const CLOSING = ['lessons.decide-measures', 'final-report.approve'];

describe('地震: the server room is damaged at night', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    incident = await report(app, {
      summary: '震度6弱。サーバ室の架台が一つ倒れた',
      kind: 'earthquake',
      harm: { counter: 'yes', residents: 'yes', personalData: 'no' },
    });
  });
  afterAll(() => app?.stop());

  it('tells 危機管理 at once beside the section manager', async () => {
    expect(await incident.view()).toMatchObject({
      category: 'disaster',
      severity: { level: 'L4' },
    });
    const told = ['citizens-manager', 'crisis'].map((each) => `${each}@aozora.example.jp`);
    expect(app.mailbox.fresh()).toEqual(told);
  });

  it('leaves out whoever is told only when personal data may be involved', async () => {
    const { rungs } = await incident.escalation();
    expect(rungs.map((each) => each.office)).not.toContain('privacy-officer');
  });

  it(
    'is led through every step back to normal',
    async () => {
      await incident.do('responder', 'judgement', { incident: true });

      const facts = { 'life-danger': 'no' };
      const done = await followPlaybook(incident, { facts });
      expect(done.containment.slice(0, 2)).toEqual(['life-first', 'follow-headquarters']);
      expect(done.recovery).toEqual(
        expect.arrayContaining(['withdraw-exceptions', 'approve-normal']),
      );
      expect(done.prevention).toEqual(expect.arrayContaining(CLOSING));
      expect((await incident.view()).steps.open).toBe(0);
    },
    LONG,
  );

  it('is returned by the CISO once, and closed when asked again', async () => {
    await settleMeasures(incident);
    const closure = { lessons: '架台を床に留める', retentionYears: 10 };
    await incident.do('responder', 'duties/facts', { facts: { 'personal-data': 'no' } });
    await incident.do('responder', 'closure-request', closure);
    const back = { approved: false, reason: '点検の日付が抜けている' };
    await incident.do('ciso', 'closure', back);
    expect((await incident.view()).closure).toBeNull();
    await incident.do('responder', 'closure-request', closure);
    await incident.do('ciso', 'closure', { approved: true });
    expect(await incident.view()).toMatchObject({ phase: 'closed', steps: { open: 0 } });
  });
});
