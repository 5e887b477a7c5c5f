import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardView } from '../../src/board/board.view.js';
import type { DutiesView, DutyView } from '../../src/duties/duty.view.js';
import type { EscalationView } from '../../src/escalations/escalation.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { addressOf } from '../harness/mailbox.js';

const PRIVACY = 'privacy@aozora.example.jp';
const CHIEF = 'policy-director@aozora.example.jp';
const KNOWN = { counter: 'no', residents: 'yes', personalData: 'yes' };

describe('what has to be reported outside, from the night to the final report', () => {
  let app: RunningApp;
  let incident: ReportedCase;
  let seen = 0;

  beforeAll(async () => {
    app = await startApp();
    incident = await report(app, {
      summary: '健診の案内を別の世帯へ送った',
      kind: 'misdelivery',
      playbook: 'none',
      harm: KNOWN,
    });
    await incident.do('chief', 'stand-down', { reason: '全員に伝えた' });
  });
  afterAll(() => app?.stop());

  const duties = async (): Promise<DutiesView> =>
    (await app.as('desk').get<DutiesView>(`/api/v1/incidents/${incident.id}/duties`)).json;
  const duty = async (id: string): Promise<DutyView> => {
    const found = (await duties()).duties.find((each) => each.id === id);
    if (!found) throw new Error(`no duty ${id}`);
    return found;
  };
  const limits = ({ clocks }: DutyView): string[] =>
    clocks.flatMap(({ deadlines }) => deadlines.map(({ kind, at }) => `${kind} ${at}`));
  /** Subject and receiver of each mail about an outside duty since they were asked for the last time. */
  const told = (): string[][] => {
    const mails = app.mailbox.mails.slice(seen);
    seen = app.mailbox.mails.length;
    return mails
      .filter(({ subject = '' }) => subject.includes('外部報告の期限'))
      .map((mail) => [mail.subject ?? '', addressOf(mail)]);
  };
  const until = (wallClock: string): Promise<void> =>
    app.pass(Date.parse(`${wallClock}+09:00`) - Date.parse(app.clock.now()));

  it('is undecided at first, names the missing facts, and says by when it would be due', async () => {
    const { state, missing, provisional } = await duty('ppc-preliminary');
    expect(state).toBe('undecided');
    expect(missing).toContain('people-count');
    expect(provisional.map(({ kind, day }) => [kind, day])).toEqual([
      ['aim', 3],
      ['limit', 5],
    ]);
  });

  it('is due as soon as the facts say so, by the law of the body, with why and by when', async () => {
    const facts = { 'sensitive-data': 'yes', 'people-count': 40, 'bad-intent': 'no' };
    await incident.do('desk', 'duties/facts', { facts });
    const found = await duty('ppc-preliminary');
    expect(found).toMatchObject({
      state: 'due',
      article: expect.stringContaining('第68条'),
      clocks: [{ day1: '2026-11-21', cases: [expect.stringContaining('要配慮')] }],
    });
    expect(limits(found)).toEqual([
      'aim 2026-11-23T14:59:00.000Z',
      'limit 2026-11-25T14:59:00.000Z',
    ]);
    // 12/20 is a Sunday.
    expect(limits(await duty('ppc-final'))).toEqual(['limit 2026-12-21T14:59:00.000Z']);
    const [opened] = await incident.entries('duty-opened');
    expect(opened?.text).toContain('期限を数え始めた（1日目 令和8年11月21日(土)');
  });

  it('is reminded of before day 3 and at it, to 個人情報担当 and 統括, each once', async () => {
    await until('2026-11-23T00:30:00');
    told();
    await until('2026-11-23T09:00:00');
    // Both are due in the same minute; which of the two the relay takes first is nobody's promise.
    const mails = told();
    expect(mails.map(([, to]) => to).toSorted()).toEqual([CHIEF, PRIVACY].toSorted());
    expect(mails.every(([subject]) => subject?.includes('速報'))).toBe(true);
    await until('2026-11-24T00:00:00');
    expect(told().map(([, to]) => to)).toEqual(expect.arrayContaining([PRIVACY, CHIEF]));
  });

  it('is met by a report with time, number and name, and nobody is reminded of it again', async () => {
    const at = app.clock.now();
    const said = { at, number: '個情第12号', by: '総務課 情報公開係長' };
    await incident.do('privacy-chief', 'duties/ppc-preliminary/report', said);
    expect(await duty('ppc-preliminary')).toMatchObject({ state: 'reported', reports: [said] });
    await until('2026-11-26T00:00:00');
    const again = told().filter(([subject = '']) => subject.includes('個人情報保護委員会への速報'));
    expect(again).toEqual([]);
  });

  it('opens a clock that day when the count passes 100, and keeps the one before', async () => {
    await until('2026-11-27T10:00:00');
    await incident.do('desk', 'duties/facts', { facts: { 'people-count': 250 } });
    const { state, clocks } = await duty('ppc-preliminary');
    expect([state, clocks.map(({ day1 }) => day1)]).toEqual(['due', ['2026-11-21', '2026-11-27']]);
  });

  it('survives the end of the process', async () => {
    const before = await duties();
    await app.restart();
    expect(await duties()).toEqual(before);
  });

  it('stays though a later fact speaks against it, until somebody judges with name and reason', async () => {
    await incident.do('desk', 'duties/facts', { facts: { 'all-recovered-unread': 'yes' } });
    expect(await duty('person-notice')).toMatchObject({
      state: 'due',
      holdsNow: false,
      exemption: expect.stringContaining('戻り'),
    });
    const judge = 'duties/person-notice/judgement';
    expect(await incident.refused('privacy-chief', judge, { by: '総括保護管理者' })).toEqual([
      400,
      'invalid-input',
    ]);
    const judged = { by: '総括保護管理者', reason: '全て開かれずに戻った' };
    await incident.do('privacy-chief', judge, judged);
    expect(await duty('person-notice')).toMatchObject({ state: 'judged', judgement: judged });
    const [entry] = await incident.entries('duty-judged');
    expect(entry?.text).toContain('総括保護管理者 が判断した（理由: 全て開かれずに戻った）');
  });

  it('refuses what nobody asks and a duty that is not there', async () => {
    expect(await incident.refused('desk', 'duties/facts', { facts: { weather: 'rain' } })).toEqual([
      422,
      'unknown-reference',
    ]);
    const said = { at: app.clock.now(), by: '係長' };
    expect(await incident.refused('chief', 'duties/weather/report', said)).toEqual([
      422,
      'unknown-reference',
    ]);
  });
});

describe('what a ransom note makes due', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    incident = await report(app, { harm: KNOWN });
  });
  afterAll(() => app?.stop());

  const states = async (): Promise<Record<string, string>> => {
    const path = `/api/v1/incidents/${incident.id}/duties`;
    const { duties } = (await app.as('desk').get<DutiesView>(path)).json;
    return Object.fromEntries(duties.map(({ id, state }) => [id, state]));
  };

  it('is on the list in the first minute: commission, persons, prefecture, ministry, police', async () => {
    expect(await states()).toMatchObject({
      'ppc-preliminary': 'due',
      'ppc-final': 'due',
      'person-notice': 'due',
      prefecture: 'due',
      ministry: 'due',
      police: 'due',
      'my-number': 'undecided',
      lgwan: 'undecided',
      'assembly-notice': 'not-due',
    });
  });

  it('gives 60 days for the final report, because of 不正の目的', async () => {
    const path = `/api/v1/incidents/${incident.id}/duties`;
    const { duties } = (await app.as('desk').get<DutiesView>(path)).json;
    const last = duties.find(({ id }) => id === 'ppc-final')?.clocks[0]?.deadlines[0];
    expect(last).toMatchObject({ at: '2027-01-19T14:59:00.000Z', day: 60, rolled: false });
  });

  it('is reported by doing the step of the playbook that says so', async () => {
    for (const first of ['unplug', 'photograph', 'call-desk']) await incident.complete(first);
    const steps = (await incident.runs()).flatMap((run) => run.steps);
    const tell = steps.find(({ duty }) => duty === 'prefecture');
    if (!tell) throw new Error('no step tells the prefecture');
    await incident.complete(tell.id);
    // One report serves both: 総務省 hears through the prefecture.
    expect(await states()).toMatchObject({ prefecture: 'reported', ministry: 'reported' });
  });
});

describe('a leak of the year’s end, below the levels that are told at night', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    // 令和8年12月29日 2時: the fifth day is 2 January, and the offices open on the 4th.
    app = await startApp({ now: '2026-12-28T17:00:00.000Z' });
    incident = await report(app, {
      ...{ summary: '封筒を拾ったと電話があった', kind: 'misdelivery', playbook: 'none' },
      ...{ level: 'L1', harm: { counter: 'no', residents: 'no', personalData: 'yes' } },
    });
  });
  afterAll(() => app?.stop());

  const calls = async (): Promise<string[]> => {
    const { json } = await app.as('desk').get<BoardView>('/api/v1/board');
    return json.calls.map(({ officeTitle }) => officeTitle);
  };

  it('rings at the desk when the reminder of the third day is not answered, holiday or not', async () => {
    await app.pass(Date.parse('2026-12-31T12:58:00+09:00') - Date.parse(app.clock.now()));
    expect(await calls()).toEqual([]);
    await app.pass(2 * 60_000);
    expect(await calls()).toEqual([
      '個人情報担当（外部報告の期限）',
      '統括責任者（外部報告の期限）',
    ]);
  });

  it('is quiet once the desk has entered who answered the telephone', async () => {
    const path = `/api/v1/incidents/${incident.id}/escalation`;
    const { rungs } = (await app.as('desk').get<EscalationView>(path)).json;
    const rung = rungs.find(({ alarm }) => alarm);
    const person = rung?.candidates[1]?.person;
    await incident.do('desk', `rungs/${rung?.id}/answer`, { person, choice: 'understood' });
    expect(await calls()).toEqual([]);
  });
});
