import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import { answerLink } from '../harness/ack.js';
import { NIGHT, startApp, type RunningApp } from '../harness/app.js';
import { board, report, type ReportedCase } from '../harness/case.js';

const at = (...people: string[]): string[] =>
  people.map((each) => `${each}@aozora.example.jp`).toSorted();

/** 令和8年11月24日(火) 10時05分 */
const TUESDAY = '2026-11-24T01:05:00.000Z';

describe('telling people until somebody answers', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app?.stop());

  const timers = async (): Promise<string[]> => {
    const rows = await app.database.query<{ key: string }>(
      'SELECT key FROM timer WHERE incident_id = ? ORDER BY key',
      [incident.id],
    );
    return rows.map((each) => each.key);
  };
  const answer = (person: string): Promise<unknown> =>
    answerLink(app, app.mailbox.to(`${person}@aozora.example.jp`).at(-1), { choice: 'understood' });

  describe('over a restart', () => {
    it('calls the next at the time it would have, not a minute later', async () => {
      incident = await report(app);
      app.mailbox.fresh();
      await app.clock.advance(7 * MINUTE);
      await app.restart();
      await app.clock.advance(3 * MINUTE - 1);
      expect(app.mailbox.fresh()).toEqual([]);
      await app.clock.advance(1);
      expect(app.mailbox.fresh()).toEqual(at('citizens-deputy'));
      await app.restart();
      await app.clock.advance(5 * MINUTE);
      expect(app.mailbox.fresh()).toEqual(at('it-clerk', 'it-manager', 'policy-director'));
    });

    it('calls at the start whoever fell due while the process was off, one of an office', async () => {
      incident = await report(app);
      app.mailbox.fresh();
      await app.halt();
      app.clock.jump(plus(NIGHT, 31 * MINUTE));
      await app.resume();
      const told = at('citizens-deputy', 'deputy-mayor', 'general-affairs', 'it-clerk');
      const vendor = 'support@vendor.example.jp';
      expect(app.mailbox.fresh()).toEqual(
        [...told, ...at('it-manager', 'policy-director'), vendor].toSorted(),
      );
      await app.clock.advance(10 * MINUTE - 1);
      expect(app.mailbox.fresh()).toEqual([]);
    });
  });

  describe('when nobody answers', () => {
    it('calls each in turn, then everybody again and again, and the board says whom to telephone', async () => {
      incident = await report(app);
      const told = async (): Promise<string[]> =>
        (await incident.rung('section-manager')).told.map((each) => each.personName);
      const [manager, deputy, clerk] = [
        '（例）市民課長',
        '（例）市民課長補佐',
        '（例）住民記録係長',
      ];
      expect(await told()).toEqual([manager]);
      await app.clock.advance(10 * MINUTE);
      expect(await told()).toEqual([manager, deputy]);
      await app.clock.advance(10 * MINUTE);
      expect(await told()).toEqual([manager, deputy, clerk]);
      expect((await board(app)).open[0]?.alarms).toEqual([]);
      await app.clock.advance(10 * MINUTE);
      expect((await incident.rung('section-manager')).state).toBe('exhausted');
      expect((await board(app)).open[0]?.alarms).toEqual(['課長']);
      expect((await board(app)).calls.map((each) => each.officeTitle)).toContain('課長');
      // Whoever only audits telephones nobody, and is shown no private number.
      const mobile = '000-0000-0009';
      for (const path of [`/api/v1/incidents/${incident.id}/escalation`, '/api/v1/board']) {
        expect((await app.as('desk').get(path)).text).toContain(mobile);
        expect((await app.as('auditor').get(path)).text).not.toContain(mobile);
      }
      app.mailbox.fresh();
      await app.clock.advance(10 * MINUTE);
      expect(await told()).toHaveLength(6);
      const everybody = at('citizens-manager', 'citizens-deputy', 'citizens-clerk');
      expect(app.mailbox.fresh()).toEqual(expect.arrayContaining(everybody));
      await app.clock.advance(30 * MINUTE);
      expect(await told()).toHaveLength(9);
      expect((await board(app)).open[0]?.alarms).toContain('課長');
    });

    it('ends with an answer, by whoever of the office gives it', async () => {
      incident = await report(app);
      await app.clock.advance(41 * MINUTE);
      const { id } = await incident.rung('section-manager');
      const said = { person: 'citizens-deputy', choice: 'understood' };
      await incident.do('desk', `rungs/${id}/answer`, said);
      expect((await board(app)).open[0]?.alarms).not.toContain('課長');
      const { told } = await incident.rung('section-manager');
      await app.pass(HOUR);
      expect((await incident.rung('section-manager')).told).toHaveLength(told.length);
    });

    it('ends when an officer stands the ladder down with a reason, and not before', async () => {
      incident = await report(app);
      const down = 'stand-down';
      expect(await incident.refused('desk', down, { reason: '誤報' })).toEqual([403, 'forbidden']);
      expect(await incident.refused('chief', down, {})).toEqual([400, 'invalid-input']);
      await incident.do('chief', down, { reason: '全員が登庁した' });
      app.mailbox.fresh();
      await app.pass(3 * HOUR);
      expect(app.mailbox.fresh()).toEqual([]);
      expect((await incident.entries('ladder-stood-down'))[0]?.text).toContain('全員が登庁した');
    });
  });

  it('rings again when the severity rises, also for whoever has answered', async () => {
    app.clock.jump(TUESDAY);
    const harm = { counter: 'no', residents: 'no', personalData: 'no' };
    incident = await report(app, { kind: 'misdelivery', harm });
    await app.clock.advance(30 * MINUTE);
    await answer('citizens-manager');
    app.mailbox.fresh();
    await incident.do('responder', 'severity', { impact: 4, urgency: 3, facts: [] });
    const fresh = app.mailbox.fresh();
    expect(fresh).toContain('citizens-manager@aozora.example.jp');
    const [, second] = app.mailbox.to('citizens-manager@aozora.example.jp');
    expect(second?.subject).toBe(
      '【緊急・要確認】L4誤送信・誤交付・誤掲載 第1報（再連絡） [R8-001]',
    );
  });

  it('stops everything when it was no incident', async () => {
    incident = await report(app);
    app.mailbox.fresh();
    await incident.do('responder', 'judgement', { incident: false, reason: '訓練の貼り紙だった' });
    expect(await incident.view()).toMatchObject({ phase: 'closed', ending: 'not-an-incident' });
    expect(await timers()).toEqual([]);
    await app.pass(26 * HOUR);
    expect(app.mailbox.fresh()).toEqual([]);
    expect((await board(app)).open).toEqual([]);
  });

  it('begins again for whoever never answered when it is reopened', async () => {
    incident = await report(app);
    await answer('citizens-manager');
    await incident.do('responder', 'judgement', { incident: false, reason: '複合機の試し刷り' });
    await app.pass(2 * HOUR);
    app.mailbox.fresh();
    const again = { to: 'triage', reason: '別の課でも見つかった' };
    await incident.do('responder', 'reopening', again);
    expect(await incident.view()).toMatchObject({ phase: 'triage', ending: null });
    const fresh = app.mailbox.fresh();
    expect(fresh).not.toContain('citizens-manager@aozora.example.jp');
    expect(fresh).toEqual(expect.arrayContaining(at('it-manager', 'deputy-mayor', 'mayor')));
  });

  it('tells nobody about records of the past and marks every mail of a drill', async () => {
    incident = await report(app, { past: true });
    expect(incident.number).toBe('P-R8-001');
    await app.pass(2 * HOUR);
    expect(app.mailbox.fresh()).toEqual([]);
    const drill = await report(app, { drill: true });
    expect(drill.number).toBe('K-R8-001');
    expect(app.mailbox.mails[0]?.subject).toMatch(/^【訓練】/);
    expect((await report(app)).number).toBe('R8-001');
  });
});
