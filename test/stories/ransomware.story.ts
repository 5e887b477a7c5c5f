import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import type { ProposalView } from '../../src/incidents/incident.view.js';
import type { Problem } from '../../src/shared/problem.js';
import { answerLink } from '../harness/ack.js';
import { NIGHT, startApp, type RunningApp } from '../harness/app.js';
import { completion, report, ReportedCase } from '../harness/case.js';
import { verifyChain } from '../harness/chain.js';
import { followPhase } from '../harness/follow.js';
import { Mailbox } from '../harness/mailbox.js';

const YES = { approved: true, reason: '確かめた' };
const at = (person: string): string => `${person}@aozora.example.jp`;

describe('ransomware in the tax office, on a Saturday at 02:13', () => {
  let app: RunningApp;
  let incident: ReportedCase;
  let absence: string;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  /** To whom mails came until so many minutes after 02:13. */
  const untilMinute = async (minute: number): Promise<string[]> => {
    const end = Date.parse(plus(NIGHT, minute * MINUTE));
    await app.clock.advance(end - Date.parse(app.clock.now()));
    return app.mailbox.fresh();
  };
  const acknowledge = async (person: string, which = 0): Promise<void> => {
    const mail = app.mailbox.to(at(person))[which];
    expect((await answerLink(app, mail, { choice: 'understood' })).status).toBe(200);
  };
  const gate = (id: string, action: string): string => ReportedCase.at('ransomware', id, action);

  describe('1 the night desk reports', () => {
    it('proposes L4 by the floor, with its reason, the category and the playbook', async () => {
      const { json } = await app
        .as('desk')
        .post<ProposalView>('/api/v1/incidents/proposals', { kind: 'ransomware' });
      expect(json).toMatchObject({
        category: 'intentional',
        level: 'L4',
        floor: 'L4',
        reasons: [{ label: expect.stringContaining('ランサムウェア'), level: 'L4' }],
        playbook: { id: 'ransomware' },
      });
    });

    it('knows that the CISO is away', async () => {
      const away = { person: 'deputy-mayor', from: plus(NIGHT, -HOUR), to: plus(NIGHT, 72 * HOUR) };
      const reason = '海外出張';
      const answer = await app.as('desk').post('/api/v1/absences', { ...away, reason });
      expect(answer.status).toBe(201);
      absence = String(answer.json.id);
    });

    it('gives the number R8-001 for three answers', async () => {
      incident = await report(app);
      expect(incident.number).toBe('R8-001');
      expect(await incident.view()).toMatchObject({
        phase: 'triage',
        category: 'intentional',
        severity: { level: 'L4', floor: 'L4', facts: ['ransomware'] },
        playbooks: [{ run: 'ransomware', left: false }],
        reportedAt: NIGHT,
      });
    });
  });

  describe('2 and 3 the offices are told until they answer', () => {
    it('tells the section manager at once, in a mail that stands alone', () => {
      expect(app.mailbox.fresh()).toEqual([at('citizens-manager')]);
      const [mail] = app.mailbox.to(at('citizens-manager'));
      expect(mail?.subject).toBe('【緊急・要確認】L4ランサムウェア 第1報 [R8-001]');
      expect(mail?.html).toBeUndefined();
      expect(mail?.text).toContain('税務課の印刷機から脅迫文が出た');
      expect(Mailbox.linkIn(mail)).toMatch(/^\/ack\/[\w-]{43}$/);
      expect(Mailbox.codeIn(mail)).toMatch(/^\d{4}$/);
    });

    it('takes the answer of the section manager through the link', async () => {
      await acknowledge('citizens-manager');
      const rung = await incident.rung('section-manager');
      expect(rung.state).toBe('answered');
      expect(rung.told[0]?.answered).toMatchObject({ choice: 'understood', via: 'link' });
    });

    it('calls nobody else of an office that has answered', async () => {
      expect(await untilMinute(14)).toEqual([]);
    });

    it('tells contact point, system manager and 統括 after 15 minutes', async () => {
      const told = ['it-clerk', 'it-manager', 'policy-director'].map(at);
      expect(await untilMinute(15)).toEqual(told);
    });

    it('takes an answer by telephone that the desk enters', async () => {
      const { id } = await incident.rung('contact-point');
      const answer = { person: 'it-manager', choice: 'understood', note: '登庁します' };
      await incident.do('desk', `rungs/${id}/answer`, answer);
      const [told] = (await incident.rung('contact-point')).told;
      expect(told?.answered).toMatchObject({ via: 'telephone', by: '（例）夜間受付' });
      await acknowledge('it-clerk');
    });

    it('follows 統括, who does not answer, by the deputy ten minutes after the mail was accepted', async () => {
      expect(await untilMinute(24)).toEqual([]);
      expect(await untilMinute(25)).toEqual([at('it-manager')]);
      const [, deputy] = (await incident.rung('chief')).told;
      expect(deputy).toMatchObject({ order: 2, passedOver: [{ order: 1, why: 'no-answer' }] });
      await acknowledge('it-manager', 1);
      expect((await incident.rung('chief')).state).toBe('answered');
    });

    it('tells 副CISO in place of the absent CISO after 30 minutes, and the record says why', async () => {
      const vendor = 'support@vendor.example.jp';
      expect(await untilMinute(30)).toEqual(
        [...['digital-officer', 'general-affairs'].map(at), vendor].toSorted(),
      );
      const told = (await incident.entries('told')).map((each) => each.text);
      expect(told.filter((text) => text.includes('不在'))).toEqual([
        expect.stringMatching(/（例）副市長.*不在.*（例）デジタル推進監/),
      ]);
      const [mail] = app.mailbox.to(at('digital-officer'));
      const text = mail?.text?.replace(/\s/g, '');
      expect(text).toContain('CISO（副市長）が不在のため、代理順位1のあなたに送っています');
    });

    it('tells privacy, press and mayor after an hour, and stops where answers came', async () => {
      for (const person of ['digital-officer', 'general-affairs']) await acknowledge(person);
      const [vendor] = app.mailbox.to('support@vendor.example.jp');
      await answerLink(app, vendor, { choice: 'call-me', note: '折り返しを待ちます' });
      expect(await untilMinute(59)).toEqual([]);
      expect(await untilMinute(60)).toEqual(['mayor', 'press', 'privacy'].map(at));
      for (const person of ['mayor', 'press', 'privacy']) await acknowledge(person);
      const { rungs } = await incident.escalation();
      expect(rungs.map((each) => each.state)).toEqual(rungs.map(() => 'answered'));
      expect(await untilMinute(100)).toEqual([]);
    });
  });

  describe('4 the responders follow the playbook', () => {
    it('is judged to be an incident', async () => {
      await incident.do('responder', 'judgement', { incident: true, reason: '脅迫文を確認した' });
      expect((await incident.view()).phase).toBe('containment');
    });

    it('does one step after the other, and the tracks in any order', async () => {
      await incident.complete('unplug', 'desk');
      const early = completion(await incident.step('paper-counter.open-paper'));
      const path = gate('paper-counter.open-paper', 'completion');
      expect(await incident.refused('responder', path, early)).toEqual([409, 'illegal-step']);
      for (const id of ['photograph', 'call-desk', 'paper-counter.open-paper']) {
        await incident.complete(id);
      }
      await incident.complete('tell-prefecture.tell');
      expect((await incident.step('call-police.call')).state).toBe('ready');
      expect((await incident.step('cut-segment')).state).toBe('ready');
    });

    it('cuts the segment with the consent of the system manager, who reads who is at it', async () => {
      expect((await incident.view()).atWork).toEqual([]);
      await incident.do('responder', gate('call-police.call', 'begin'));
      await incident.do('responder', gate('cut-segment', 'request'), { reason: '3階で拡大' });
      expect(app.mailbox.fresh()).toEqual([at('it-clerk')]);
      const { atWork } = await incident.view();
      expect(atWork).toEqual(['（例）情報システム係']);
      const mail = app.mailbox.to(at('it-clerk')).at(-1);
      expect(mail?.text).toContain('■対応中　（例）情報システム係\n');
      await incident.do('system-manager', gate('cut-segment', 'decision'), { approved: true });
      for (const id of ['isolate-segment', 'protect-backups']) await incident.complete(id);
    });

    it('goes on by itself where the recorded facts decide', async () => {
      await incident.complete('check-spread', 'responder', { 'still-spreading': 'yes' });
      const { state, outcome } = await incident.step('cut-everything');
      expect(state).toBe('answered');
      expect(outcome?.byName).toBe('Hikeshi');
      const [text] = (await incident.entries('choice-answered')).map((each) => each.text);
      expect(text).toContain('記録された事実による');
    });

    it('cuts the whole network: 統括 decides in place of the absent CISO', async () => {
      const reason = 'ほかの階へ広がっている';
      await incident.do('responder', gate('cut-network', 'request'), { reason });
      expect(app.mailbox.fresh()).toEqual([at('policy-director')]);
      const decide = gate('cut-network', 'decision');
      expect(await incident.refused('responder', decide, YES)).toEqual([403, 'forbidden']);
      expect(await incident.refused('system-manager', decide, YES)).toEqual([
        403,
        'not-authorised',
      ]);
      await incident.do('chief', decide, YES);
      const { outcome } = await incident.step('cut-network');
      expect(outcome).toMatchObject({ state: 'approved', office: 'chief', inPlaceOf: 'ciso' });
      expect(outcome?.ratification?.until).toBe(plus(app.clock.now(), 24 * HOUR));
    });

    it('asks the CISO by mail to approve afterwards', () => {
      expect(app.mailbox.fresh()).toEqual([at('deputy-mayor')]);
      const [mail] = app.mailbox.to(at('deputy-mayor'));
      expect(mail?.subject).toBe('【緊急・要判断】L4庁内ネットワーク切断の事後承認 [R8-001]');
    });

    it('refuses to wipe before the evidence is kept', async () => {
      const path = gate('wipe-rebuild', 'completion');
      const { status, json } = await incident.try<Problem>('responder', path, {});
      expect(status).toBe(409);
      expect(json.context.blockers).toEqual(
        expect.arrayContaining([
          { kind: 'evidence', evidence: 'preserve-evidence.disk-image' },
          { kind: 'evidence', evidence: 'preserve-evidence.log-copies' },
          { kind: 'gate', step: 'approve-rebuild' },
        ]),
      );
      const bare = gate('preserve-evidence.preserve', 'completion');
      for (const id of ['disconnect', 'count-systems']) await incident.complete(id);
      expect(await incident.refused('responder', bare, {})).toEqual([422, 'evidence-missing']);
      await incident.complete('preserve-evidence.preserve');
      await incident.complete('search-hosts');
      const enough = { option: 'enough' };
      await incident.do('responder', gate('hunt', 'answer'), enough);
    });

    it('opens the branch that the numbers call for and closes the other', async () => {
      await incident.complete('call-police.call');
      const facts = { 'personal-data': 'yes', 'people-count': 1200, encrypted: 'no' };
      await incident.complete('privacy-report.count', 'responder', {
        ...facts,
        'bad-intent': 'yes',
      });
      const not = await incident.step('privacy-report.record-not-reportable');
      expect([not.state, not.off]).toEqual(['off', 'not-chosen']);
      const judge = 'privacy-report.judge';
      await incident.do('responder', gate(judge, 'request'), { reason: '1,200人、不正の目的' });
      await incident.do('privacy-chief', gate(judge, 'decision'), YES);
      for (const id of ['preliminary', 'notify-persons']) {
        await incident.complete(`privacy-report.${id}`);
      }
    });

    it('lets nobody approve what they asked for, but for a recorded exception', async () => {
      await incident.complete('tell-residents.draft');
      const notice = 'tell-residents.approve';
      const decide = gate(notice, 'decision');
      await incident.do('chief', gate(notice, 'request'), { reason: '文案を作成した' });
      expect(await incident.refused('chief', decide, YES)).toEqual([403, 'requester-is-approver']);
      const conflict = 'CISO不在、副CISOは移動中のため';
      await incident.do('chief', decide, { ...YES, conflict });
      const { state, gate: open } = await incident.step(notice);
      expect([state, open?.consents.map((each) => each.office)]).toEqual(['requested', ['chief']]);
      await incident.do('public-relations', decide, YES);
      expect((await incident.step(notice)).state).toBe('approved');
      const early = { confirmation: '拡大は止まった' };
      expect(await incident.refused('responder', 'phase', early)).toEqual([409, 'open-steps']);
      await incident.complete('tell-residents.publish');
    });

    it('records that the CISO is late after 24 hours, and asks again', async () => {
      app.mailbox.fresh();
      await app.pass(24 * HOUR + MINUTE);
      expect(await incident.entries('ratification-overdue')).toHaveLength(1);
      expect(app.mailbox.fresh()).toEqual([at('deputy-mayor')]);
    });

    it('recovers through its own gates', async () => {
      await incident.do('responder', 'phase', { confirmation: '拡大の停止を確認した' });
      expect(await followPhase(incident)).toEqual([
        ...['close-entry', 'approve-rebuild', 'wipe-rebuild', 'reset-passwords', 'restore-data'],
        ...['check-safety', 'approve-restart', 'reconnect', 'restart-backups', 'watch-closely'],
      ]);
      await incident.do('responder', 'phase', { confirmation: '事業者が安全を確認した' });
      expect((await incident.view()).phase).toBe('prevention');
    });
  });

  describe('5 it is closed when everything is done and the CISO agrees', () => {
    const closure = { lessons: '区画の切断を早く決める', retentionYears: 10 };

    it('refuses closure while a step, a measure, an approval afterwards or a duty of the law is open', async () => {
      const ask = (): Promise<unknown> => incident.refused('responder', 'closure-request', closure);
      expect(await ask()).toEqual([409, 'open-steps']);
      const measure = { what: '多要素認証', owner: '情報政策課長', due: '2027-03-31' };
      await incident.do('responder', 'measures', measure);
      expect(await followPhase(incident)).toEqual(
        expect.arrayContaining([
          'lessons.decide-measures',
          'privacy-final.final-60',
          'final-report.approve',
        ]),
      );
      const open = await incident.try<Problem>('responder', 'closure-request', closure);
      expect(open.json.context).toEqual({
        measures: ['多要素認証'],
        ratifications: expect.arrayContaining(['cut-network']),
        duties: ['特定個人情報の漏えい等の速報', '特定個人情報の漏えい等の確報'],
      });
      await incident.do('responder', 'duties/facts', { facts: { 'my-number': 'no' } });
      const [{ id = '' } = {}] = (await incident.view()).measures;
      await incident.do('responder', `measures/${id}/settlement`, { how: 'done' });
    });

    it('lets the CISO, who is back, approve the cut afterwards', async () => {
      await app.as('desk').delete(`/api/v1/absences/${absence}`);
      const ratify = gate('cut-network', 'ratification');
      expect(await incident.refused('chief', ratify, YES)).toEqual([403, 'requester-is-approver']);
      await incident.do('ciso', ratify, YES);
    });

    it('closes with the approval of the CISO, and of nobody else', async () => {
      app.mailbox.fresh();
      await incident.do('responder', 'closure-request', closure);
      expect(app.mailbox.fresh()).toEqual([at('deputy-mayor')]);
      expect((await incident.view()).phase).toBe('prevention');
      expect(await incident.refused('chief', 'closure', YES)).toEqual([403, 'not-authorised']);
      await incident.do('ciso', 'closure', YES);
      expect(await incident.view()).toMatchObject({
        phase: 'closed',
        ending: 'closed',
        closedBy: '（例）副市長',
        steps: { open: 0 },
        retentionYears: 10,
      });
      await app.pass(48 * HOUR);
      expect(app.mailbox.fresh()).toEqual([]);
    });

    it('proves by its chain that nothing of it was changed', async () => {
      const { findings, count, incidents } = await verifyChain(app.config.database);
      expect(findings).toEqual([]);
      expect(count).toBe((await incident.timeline()).length);
      expect(incidents).toBe(1);
    });
  });
});
