import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { followPlaybook } from '../harness/follow.js';

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

  it('is led through every step back to normal', async () => {
    await incident.do('responder', 'judgement', { incident: true });
    const deciders = { 統括責任者: 'chief' };
    expect(await followPlaybook(incident, { deciders })).toEqual({
      containment: [
        ...['life-first', 'follow-headquarters', 'time-to-prepare', 'approve-shutdown'],
        ...['shut-down', 'raise-devices', 'move-backups', 'check-room', 'check-generator'],
        ...['plan-start-order', 'spare-lines', 'priority-services', 'ask-support'],
        ...['list-losses', 'list-exceptions'],
      ],
      recovery: [
        ...['start-servers', 'check-data', 'withdraw-exceptions', 'approve-normal'],
        'return-to-normal',
      ],
      prevention: ['collect-lessons', 'decide-measures', 'review-plan', 'final-report'],
    });
  });

  it('is returned by the CISO once, and closed when asked again', async () => {
    const closure = { lessons: '架台を床に留める', retentionYears: 10 };
    await incident.do('responder', 'closure-request', closure);
    const back = { approved: false, reason: '点検の日付が抜けている' };
    await incident.do('ciso', 'closure', back);
    expect((await incident.view()).closure).toBeNull();
    await incident.do('responder', 'closure-request', closure);
    await incident.do('ciso', 'closure', { approved: true });
    expect(await incident.view()).toMatchObject({ phase: 'closed', steps: { open: 0 } });
  });
});
