import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MINUTE, plus } from '../../src/domain/calendar/instant.js';
import type { RunView } from '../../src/playbooks/run.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { completion, report, ReportedCase } from '../harness/case.js';
import { Mailbox } from '../harness/mailbox.js';

const mail = (person: string): string => `${person}@aozora.example.jp`;
const act = (step: string, action: string, run = 'ransomware'): string =>
  ReportedCase.at(run, step, action);

describe('a playbook that is being followed', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeEach(async () => {
    app = await startApp();
    incident = await report(app);
    await incident.do('chief', 'stand-down', { reason: '全員に伝えた' });
    app.mailbox.fresh();
  });
  afterEach(() => app?.stop());

  const run = async (id: string): Promise<RunView> => {
    const found = (await incident.runs()).find((each) => each.run === id);
    if (!found) throw new Error(`no run ${id}`);
    return found;
  };
  const stateIn = async (id: string, step: string): Promise<string | undefined> =>
    (await run(id)).steps.find((each) => each.id === step)?.state;
  const upTo = async (...steps: string[]): Promise<void> => {
    for (const id of steps) await incident.complete(id);
  };
  const askToCut = async (each: string): Promise<void> => {
    for (const id of ['unplug', 'photograph', 'call-desk']) {
      const step = (await run(each)).steps.find((found) => found.id === id);
      if (step) await incident.do('responder', act(id, 'completion', each), completion(step));
    }
    const reason = `${each}の区画`;
    await incident.do('responder', act('cut-segment', 'request', each), { reason });
  };

  describe('lets people say who does what', () => {
    it('shows who is at a step, and everybody else hears that it is taken', async () => {
      await incident.do('desk', act('unplug', 'begin'));
      expect(await incident.step('unplug')).toMatchObject({
        state: 'begun',
        begun: { byName: '（例）夜間受付', at: app.clock.now() },
      });
      const again = await incident.refused('responder', act('unplug', 'begin'));
      expect(again).toEqual([409, 'illegal-step']);
      await incident.do('desk', act('unplug', 'undo'), { reason: '別の人が向かった' });
      expect(await stateIn('ransomware', 'unplug')).toBe('ready');
    });

    it('gives a step to another office, which then hears of its time', async () => {
      const reason = '発見した職員は避難した';
      const input = { office: 'business-owner', reason };
      await incident.do('responder', act('unplug', 'assignment'), input);
      expect(app.mailbox.fresh()).toEqual([mail('citizens-manager')]);
      expect(await incident.step('unplug')).toMatchObject({
        office: 'business-owner',
        assigned: { officeTitle: '所管課', personName: null, note: reason },
      });
      await app.pass(5 * MINUTE);
      expect(app.mailbox.freshAboutTime()).toEqual([mail('citizens-manager')]);
      const [entry] = await incident.entries('step-assigned');
      expect(entry?.text).toContain('所管課');
      expect(entry?.text).toContain(reason);
    });

    it('hands a step over from one person to another, with what has to be known', async () => {
      await incident.do('desk', act('unplug', 'begin'));
      const input = { person: 'citizens-deputy', note: '2台目は会議室' };
      await incident.do('desk', act('unplug', 'hand-over'), input);
      const { assigned, office } = await incident.step('unplug');
      expect(assigned).toMatchObject({ personName: '（例）市民課長補佐', note: '2台目は会議室' });
      expect(office).toBe('finder');
      const told = app.mailbox.to(mail('citizens-deputy')).at(-1);
      expect(told?.subject).toContain('担当のお願い');
      expect(told?.text).toContain('2台目は会議室');
      expect(told?.text).toContain('この手順を引き継いだ人のあなたに送っています');
      expect(told?.text).toContain('次のページで選んで回答してください');
      await app.pass(5 * MINUTE);
      expect(app.mailbox.freshAboutTime()).toEqual([mail('citizens-deputy')]);
      const own = { person: 'policy-director', note: '自分で行う' };
      await incident.do('chief', act('unplug', 'hand-over'), own);
      const asked = (await incident.entries('told')).map(({ text }) => text);
      expect(asked.filter((text) => text.includes('担当になった'))).toHaveLength(1);
      const nobody = { person: 'nobody', note: 'x' };
      const refused = await incident.refused('desk', act('unplug', 'hand-over'), nobody);
      expect(refused).toEqual([422, 'unknown-reference']);
    });
  });

  describe('keeps time', () => {
    it('moves a due time with a reason, and the mail comes then and not before', async () => {
      const until = plus(app.clock.now(), 20 * MINUTE);
      const input = { until, reason: '現場へ向かう途中' };
      await incident.do('responder', act('unplug', 'postponement'), input);
      expect(await incident.step('unplug')).toMatchObject({ dueAt: until, postponed: true });
      await app.pass(20 * MINUTE - 1);
      expect(app.mailbox.freshAboutTime()).toEqual([]);
      await app.pass(1);
      expect(app.mailbox.freshAboutTime()).toEqual([mail('citizens-clerk')]);
    });

    it('does not move a deadline of the law', async () => {
      const until = plus(app.clock.now(), 10 * 24 * 60 * MINUTE);
      const path = act('privacy-report.preliminary', 'postponement');
      const input = { until, reason: '人数がまだ分からない' };
      expect(await incident.refused('chief', path, input)).toEqual([409, 'legal-deadline']);
      expect(await incident.entries('step-postponed')).toEqual([]);
    });
  });

  describe('takes in what nobody foresaw', () => {
    it('adds a step, which has a clock and holds back the phase', async () => {
      await incident.do('responder', 'judgement', { incident: true });
      const until = plus(app.clock.now(), 30 * MINUTE);
      const added = { phase: 'containment', title: '庁舎の鍵を替える', office: 'facilities' };
      await incident.do('responder', 'runs/ransomware/steps', { ...added, until });
      expect(await incident.step('added-1')).toMatchObject({
        added: true,
        state: 'ready',
        required: true,
        title: '庁舎の鍵を替える',
        dueAt: until,
      });
      await incident.complete('unplug');
      await app.pass(30 * MINUTE);
      expect(app.mailbox.freshAboutTime()).toContain(mail('general-manager'));
      const open = await incident.try('responder', 'phase', { confirmation: '止まった' });
      expect(open.text).toContain('庁舎の鍵を替える');
      await incident.complete('added-1');
      const then = await incident.try('responder', 'phase', { confirmation: '止まった' });
      expect(then.text).not.toContain('庁舎の鍵を替える');
    });

    it('goes on by itself when a fact comes by telephone', async () => {
      await upTo('unplug', 'photograph', 'call-desk');
      const approve = { approved: true, reason: '妥当' };
      await incident.do('responder', act('cut-segment', 'request'), { reason: '3階' });
      await incident.do('system-manager', act('cut-segment', 'decision'), approve);
      await upTo('isolate-segment', 'protect-backups', 'check-spread');
      expect(await incident.step('cut-everything')).toMatchObject({
        state: 'ready',
        byFacts: true,
      });
      const facts = { 'still-spreading': 'yes' };
      await incident.do('desk', 'runs/ransomware/facts', { facts });
      expect(await incident.step('cut-everything')).toMatchObject({
        state: 'answered',
        outcome: { option: 'cut', byName: 'Hikeshi' },
      });
      expect(await stateIn('ransomware', 'cut-network')).toBe('ready');
      const known = (await run('ransomware')).facts.find(
        ({ need }) => need.id === 'still-spreading',
      );
      expect(known?.value).toBe('yes');
      const kinds = (await incident.timeline()).map((each) => each.kind);
      expect(kinds.slice(-2)).toEqual(['facts-recorded', 'choice-answered']);
    });
  });

  describe('shows when what an automatic answer rests on has changed', () => {
    beforeEach(async () => {
      await upTo('unplug', 'photograph', 'call-desk');
      await incident.do('responder', act('cut-segment', 'request'), { reason: '3階' });
      const approve = { approved: true, reason: '妥当' };
      await incident.do('system-manager', act('cut-segment', 'decision'), approve);
      await upTo('isolate-segment', 'protect-backups');
      await incident.complete('check-spread', 'responder', { 'still-spreading': 'no' });
      expect((await incident.step('cut-everything')).outcome?.option).toBe('keep');
      expect((await incident.step('cut-everything')).changed).toEqual([]);
      const facts = { 'still-spreading': 'yes' };
      await incident.do('desk', 'runs/ransomware/facts', { facts });
    });

    it('with the old and the new value, and lets a responder take it back', async () => {
      const { changed } = await incident.step('cut-everything');
      expect(changed).toMatchObject([{ was: 'いいえ', now: 'はい' }]);
      expect(changed[0]?.label).toContain('広が');
      const reason = '広がりが続いていた';
      await incident.do('responder', act('cut-everything', 'undo'), { reason });
      expect(await incident.step('cut-everything')).toMatchObject({ state: 'ready', changed: [] });
      await incident.do('responder', act('cut-everything', 'answer'), { option: 'cut' });
      expect(await stateIn('ransomware', 'cut-network')).toBe('ready');
    });
  });

  describe('beside another', () => {
    it('begins a second one and leaves it again with a reason; its steps count no more', async () => {
      await incident.do('responder', 'judgement', { incident: true });
      await incident.do('responder', 'runs', { playbook: 'power-outage' });
      expect((await incident.view()).playbooks.map((each) => each.run)).toEqual([
        'ransomware',
        'power-outage',
      ]);
      const timers = (): Promise<{ key: string }[]> =>
        app.database.query(`SELECT key FROM timer WHERE key LIKE 'step:power-outage:%'`);
      expect(await timers()).not.toEqual([]);
      const only = act('only-us', 'begin', 'power-outage');
      await incident.do('responder', only);
      const reason = '停電ではなく、攻撃で止めた';
      expect(await incident.refused('responder', 'runs/power-outage/leave', { reason })).toEqual([
        403,
        'not-authorised',
      ]);
      await incident.do('chief', 'runs/power-outage/leave', { reason });
      expect(await timers()).toEqual([]);
      expect(await run('power-outage')).toMatchObject({ left: reason });
      expect(await incident.refused('responder', only)).toEqual([409, 'illegal-phase']);
      const open = await incident.try('responder', 'phase', { confirmation: '止まった' });
      expect(open.status).toBe(409);
      expect(open.text).not.toContain((await run('power-outage')).steps[0]?.title);
    });

    it('leaves none behind that cut something, until it is connected again', async () => {
      await incident.do('responder', 'judgement', { incident: true });
      await askToCut('ransomware');
      const approve = { approved: true, reason: '妥当' };
      await incident.do('system-manager', act('cut-segment', 'decision'), approve);
      await incident.complete('isolate-segment');
      const reason = '攻撃ではなく、停電だった';
      const kind = { kind: 'power-outage', category: 'infrastructure', reason };
      await incident.do('responder', 'classification', kind);

      const old = await run('ransomware');
      expect(old.left).toBe('reclassified');
      const open = old.steps.filter(({ state }) => state === 'blocked').map(({ id }) => id);
      expect(open).toEqual(['approve-restart', 'reconnect']);
      expect(old.steps.find(({ id }) => id === 'count-systems')).toMatchObject({
        state: 'off',
        off: 'left',
      });
      await incident.do('chief', 'runs/power-outage/leave', { reason: '停電も終わった' });
      await incident.do('responder', 'phase', { confirmation: '止まった' });
      const early = await incident.try('responder', 'phase', { confirmation: '安全' });
      expect(early.status).toBe(409);
      expect(early.text).toContain('順につなぎ直す');

      await incident.do('responder', act('approve-restart', 'request'), { reason: '直った' });
      await incident.do('chief', act('approve-restart', 'decision'), approve);
      await incident.do('responder', act('reconnect', 'completion'), { facts: {} });
      await incident.do('responder', 'phase', { confirmation: '安全' });
      expect((await incident.view()).phase).toBe('prevention');
    });

    it('follows the same one twice, and asks and answers the gates of both apart', async () => {
      await incident.do('responder', 'runs', { playbook: 'ransomware' });
      const both = ['ransomware', 'ransomware-2'];
      for (const each of both) await askToCut(each);
      const asked = app.mailbox.to(mail('it-clerk')).slice(-2);
      expect(asked.map((each) => each.subject)).toEqual([
        expect.stringContaining('区画'),
        expect.stringContaining('区画'),
      ]);
      expect(asked.map((each) => each.text?.includes('ransomware-2の区画'))).toEqual([false, true]);
      expect(Mailbox.linkIn(asked[0])).not.toBe(Mailbox.linkIn(asked[1]));

      const decide = (each: string, approved: boolean) =>
        incident.do('system-manager', act('cut-segment', 'decision', each), {
          approved,
          reason: '現場を見た',
        });
      await decide('ransomware-2', false);
      expect(await Promise.all(both.map((each) => stateIn(each, 'cut-segment')))).toEqual([
        'requested',
        'rejected',
      ]);
      await decide('ransomware', true);
      expect(await Promise.all(both.map((each) => stateIn(each, 'isolate-segment')))).toEqual([
        'ready',
        'blocked',
      ]);
    });
  });

  describe('counts a step once when several complete it at the same moment', () => {
    const PEOPLE = ['desk', 'responder', 'chief', 'system-manager'];
    const all = async (more = {}): Promise<[number, string][]> => {
      const input = { ...completion(await incident.step('unplug')), ...more };
      const path = act('unplug', 'completion');
      const answers = await Promise.all(PEOPLE.map((each) => incident.refused(each, path, input)));
      return answers.toSorted(([one], [other]) => one - other);
    };
    afterEach(async () => {
      expect(await incident.entries('step-completed')).toHaveLength(1);
      expect(await stateIn('ransomware', 'photograph')).toBe('ready');
    });

    it('and tells the others that it is done', async () => {
      const late = [409, 'illegal-step'];
      expect(await all()).toEqual([[200, 'accepted'], late, late, late]);
    });

    it('and tells the others that somebody was faster, if they say what they saw', async () => {
      const { version } = await incident.view();
      const late = [409, 'stale-version'];
      expect(await all({ version })).toEqual([[200, 'accepted'], late, late, late]);
    });
  });
});
