import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../src/domain/calendar/instant.js';
import type { MoveView } from '../../src/playbooks/move.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { WATER_OUTAGE, WATER_OUTAGE_FILE } from '../fixtures/water-outage.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, ReportedCase } from '../harness/case.js';
import { PlanCopy } from '../harness/plan-copy.js';

const RANSOMWARE = 'playbooks/intentional/ransomware.yaml';
const mail = (person: string): string => `${person}@aozora.example.jp`;
const act = (step: string, action: string): string => ReportedCase.at('ransomware', step, action);

describe('a playbook that changes while it is followed', () => {
  let plan: PlanCopy;
  let app: RunningApp;
  let incident: ReportedCase;

  beforeEach(async () => {
    plan = new PlanCopy();
    plan.write(WATER_OUTAGE_FILE, WATER_OUTAGE);
    app = await startApp({ root: plan.root });
    incident = await report(app);
    await incident.do('chief', 'stand-down', { reason: '全員に伝えた' });
    await incident.complete('unplug');
    app.mailbox.freshAboutTime();
  });
  afterEach(async () => {
    await app?.stop();
    plan.drop();
  });

  const preview = async (): Promise<MoveView> => {
    const path = `/api/v1/incidents/${incident.id}/runs/ransomware/move`;
    return (await app.as('responder').get<MoveView>(path)).json;
  };
  const timers = (): Promise<{ key: string; due_at: string }[]> =>
    app.database.query('SELECT key, due_at FROM timer WHERE incident_id = ?', [incident.id]);
  const firstSteps = async (): Promise<void> => {
    for (const id of ['photograph', 'call-desk']) await incident.complete(id);
  };

  describe('is not moved by itself', () => {
    it('keeps its words, its steps and its clocks, and says that there is a newer one', async () => {
      const [before] = await incident.runs();
      const clocks = await timers();
      plan.change(RANSOMWARE, '画面を撮影し、印刷された脅迫文を保管する', '画面を二枚撮影する');
      await app.restart();
      const [after] = await incident.runs();
      expect(after).toEqual({ ...before, newer: true });
      expect(await timers()).toEqual(clocks);
    });
  });

  describe('is moved by whoever decides to', () => {
    beforeEach(async () => {
      plan.change(RANSOMWARE, '画面を撮影し、印刷された脅迫文を保管する', '画面を二枚撮影する');
      plan.change(
        RANSOMWARE,
        'due: { from: awareness, within: 15分 }',
        'due: { from: awareness, within: 25分 }',
      );
      plan.change(RANSOMWARE, 'id: protect-backups', 'id: save-backups');
      await app.restart();
    });

    it('first shows what stays, what changes, what comes and what goes', async () => {
      const shown = await preview();
      expect(shown).toMatchObject({ possible: true, refused: [] });
      expect(shown.changed).toEqual([
        { step: 'photograph', title: '画面を二枚撮影する' },
        { step: 'call-desk', title: '課長から統一的な窓口へ電話する' },
      ]);
      const backups = 'バックアップの自動処理を止め、写しが無事か見る';
      expect(shown.added).toEqual([{ step: 'save-backups', title: backups }]);
      expect(shown.dropped).toEqual([{ step: 'protect-backups', title: backups }]);
      expect(shown.kept).toBeGreaterThan(30);
      expect(await incident.entries('playbook-moved')).toEqual([]);
    });

    it('keeps what was done, and tells the times of the new version', async () => {
      const { digest } = await preview();
      const clocks = await timers();
      const reason = '改定の決裁が下りた';
      const nobody = { digest: '0'.repeat(64), reason };
      expect(await incident.refused('responder', 'runs/ransomware/move', nobody)).toEqual([
        422,
        'unknown-reference',
      ]);
      await incident.do('responder', 'runs/ransomware/move', { digest, reason });

      const [run] = await incident.runs();
      expect(run).toMatchObject({ digest, newer: false });
      expect((await incident.step('unplug')).state).toBe('done');
      expect((await incident.step('photograph')).title).toBe('画面を二枚撮影する');
      const [entry] = await incident.entries('playbook-moved');
      expect(entry?.text).toContain(reason);
      expect(await timers()).toEqual(clocks);
      await app.restart();
      await incident.complete('photograph');
      await app.pass(25 * MINUTE - 1);
      expect(app.mailbox.freshAboutTime()).toEqual([]);
      await app.pass(1);
      expect(app.mailbox.freshAboutTime()).toEqual([mail('citizens-manager')]);
    });
  });

  it('does not ring again for what was late already when it moves', async () => {
    await app.pass(10 * MINUTE);
    expect(app.mailbox.freshAboutTime()).toEqual([mail('citizens-clerk')]);
    plan.change(RANSOMWARE, '画面を撮影し、印刷された脅迫文を保管する', '画面を二枚撮影する');
    await app.restart();
    const { digest } = await preview();
    await incident.do('responder', 'runs/ransomware/move', { digest, reason: '改定' });
    await app.pass(30 * MINUTE - 1);
    expect(app.mailbox.freshAboutTime()).toEqual([]);
    await app.pass(1);
    expect(app.mailbox.freshAboutTime()).toEqual([mail('policy-director')]);
  });

  describe('does not move what would lose its meaning', () => {
    it('an open question to an office that the new version does not ask', async () => {
      await firstSteps();
      await incident.do('responder', act('cut-segment', 'request'), { reason: '3階で広がる' });
      plan.change(RANSOMWARE, 'cut-segment]', 'cut-part]');
      plan.change(RANSOMWARE, 'id: cut-segment\n', 'id: cut-part\n');
      await app.restart();
      const title = '【承認】被害のある区画をネットワークから切り離す';
      const why = { step: 'cut-segment', title, why: 'question-open' };
      const { digest, possible, refused } = await preview();
      expect([possible, refused]).toEqual([false, [why]]);
      const input = { digest, reason: '改定' };
      const { status, json } = await incident.try<Problem>(
        'responder',
        'runs/ransomware/move',
        input,
      );
      expect([status, json.type]).toEqual([409, '/problems/does-not-map']);
      expect(json.detail).toContain(title);
      expect(json.context).toEqual({ steps: [why] });

      const approve = { approved: true, reason: '妥当' };
      await incident.do('system-manager', act('cut-segment', 'decision'), approve);
      expect((await preview()).possible).toBe(true);
      await incident.do('responder', 'runs/ransomware/move', input);
      expect((await incident.step('cut-part')).state).toBe('ready');
    });

    it('an answer that the new version does not know', async () => {
      await firstSteps();
      await incident.do('responder', act('cut-segment', 'request'), { reason: '3階で広がる' });
      const approve = { approved: true, reason: '妥当' };
      await incident.do('system-manager', act('cut-segment', 'decision'), approve);
      for (const id of ['isolate-segment', 'protect-backups']) await incident.complete(id);
      await incident.complete('check-spread', 'responder', { 'still-spreading': 'no' });
      plan.change(RANSOMWARE, 'id: keep\n', 'id: leave-on\n');
      await app.restart();
      expect((await preview()).refused).toEqual([
        { step: 'cut-everything', title: '庁内ネットワーク全体を切るか', why: 'option-gone' },
      ]);
    });
  });

  describe('whose file is gone', () => {
    it('is followed to its end from the copy that was kept', async () => {
      await incident.do('responder', 'runs', { playbook: 'water-outage' });
      const clocks = await timers();
      plan.remove(WATER_OUTAGE_FILE);
      await app.restart();
      expect(await timers()).toEqual(clocks);
      const runs = await incident.runs();
      const water = runs.find((each) => each.run === 'water-outage');
      expect(water).toMatchObject({ title: '断水', newer: false, left: null });
      const at = (step: string, action: string): string =>
        ReportedCase.at('water-outage', step, action);
      await incident.do('responder', at('ask-waterworks', 'completion'), {});
      await incident.do('responder', at('watch-room', 'begin'));
      await app.pass(3 * HOUR);
      await incident.do('responder', at('watch-room', 'completion'), {});
      const again = (await incident.runs()).find((each) => each.run === 'water-outage');
      expect(again?.steps.slice(0, 2).map(({ state }) => state)).toEqual(['done', 'done']);
      const path = `/api/v1/incidents/${incident.id}/runs/water-outage/move`;
      const move = await app.as('responder').get<MoveView>(path);
      expect(move.json).toMatchObject({
        digest: water?.digest,
        changed: [],
        added: [],
        dropped: [],
      });
    });

    it('begins anew only for an incident whose plan has it', async () => {
      plan.remove(WATER_OUTAGE_FILE);
      await app.restart();
      await incident.do('responder', 'runs', { playbook: 'water-outage' });
      const other = await report(app, { summary: '別の事案' });
      expect(await other.refused('responder', 'runs', { playbook: 'water-outage' })).toEqual([
        422,
        'unknown-reference',
      ]);
    });
  });
});
