import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import type { Problem } from '../../src/shared/problem.js';
import type { UpdatePreviewView, UpdatesView } from '../../src/updates/update.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { board, report, type ReportedCase } from '../harness/case.js';

const at = (person: string): string => `${person}@aozora.example.jp`;
const MANAGER = at('citizens-manager');
const SAID = {
  conclusion: '窓口は代わりの端末で再開した',
  affected: '住民票の窓口は再開、印鑑証明は止まっている',
  doing: '端末10台の調査（システム管理者）',
};

describe('続報', () => {
  let app: RunningApp;
  let incident: ReportedCase;
  let other: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    incident = await report(app, { playbook: 'none' });
  });
  afterAll(() => app?.stop());

  const read = async <T>(part: string, of = incident): Promise<T> =>
    (await app.as('responder').get<T>(`/api/v1/incidents/${of.id}/updates${part}`)).json;
  const updatesTo = (address: string) =>
    app.mailbox.to(address).filter(({ subject = '' }) => subject.includes('【続報】'));

  it('says in the first mail when the next report comes, as the plan has it for the level', async () => {
    await app.clock.advance(16 * MINUTE);
    const [first] = app.mailbox.to(MANAGER);
    expect(first?.subject).toContain('第1報');
    expect(first?.text).toContain('■次報　03時13分 予定');
    expect((await read<UpdatesView>('')).next).toEqual({
      at: '2026-11-20T18:13:00.000Z',
      overdue: false,
    });
  });

  it('is written beforehand from the state, and shows who gets it before it is sent', async () => {
    const preview = await read<UpdatePreviewView>('/preview');
    expect(preview).toMatchObject({
      number: 2,
      conclusion: '税務課の印刷機から脅迫文が出た',
      affected: '窓口 確認中 ／ 住民 確認中 ／ 個人情報 確認中',
      next: plus(app.clock.now(), HOUR),
    });
    const people = preview.audience.flatMap((office) =>
      office.people.map((each) => `${office.officeTitle} ${each.personName}`),
    );
    expect(people).toContain('課長 （例）市民課長');
    expect(preview.without).toContain('市長');
    expect(preview.audience.every((each) => each.people.every((one) => one.leavesAt))).toBe(true);
  });

  it('reaches exactly those who were shown, once each, as 第2報 in the thread of their first notice', async () => {
    const { audience } = await read<UpdatePreviewView>('/preview');
    const people = audience.flatMap((office) => office.people.map(({ person }) => person));
    const before = app.mailbox.mails.length;
    await incident.do('responder', 'updates', SAID);
    const sent = app.mailbox.mails.slice(before);
    const keys = await app.database.query<{ person: string; address: string }>(
      `SELECT person, address FROM notice WHERE template = 'update'`,
    );
    expect(keys.map(({ person }) => person).toSorted()).toEqual([...new Set(people)].toSorted());
    expect(sent.map((mail) => mail.to?.[0]?.address).toSorted()).toEqual(
      keys.map(({ address }) => address).toSorted(),
    );
    const [first] = app.mailbox.to(MANAGER);
    const [update] = updatesTo(MANAGER);
    expect(update?.subject).toBe('【続報】L4ランサムウェア 第2報 [R8-001]');
    expect(update?.references).toBe(first?.references);
    for (const words of [
      '窓口は代わりの端末で再開した',
      '印鑑証明は止まっている',
      '端末10台の調査',
    ]) {
      expect(update?.text).toContain(words);
    }
    expect(update?.text).toContain('■次報　03時29分 予定');
    expect((await incident.entries('update-sent'))[0]?.text).toContain('第2報（続報）');
  });

  it('shows what became of each mail', async () => {
    const { updates, next } = await read<UpdatesView>('');
    expect(next?.at).toBe('2026-11-20T18:29:00.000Z');
    expect(updates[0]).toMatchObject({ number: 2, by: '（例）情報システム係', ...SAID });
    expect(updates[0]?.to.every(({ status }) => status === 'accepted')).toBe(true);
  });

  it('goes to one person at most every half hour: what waits becomes one mail with the newest state', async () => {
    await app.clock.advance(5 * MINUTE);
    await incident.do('responder', 'updates', { ...SAID, conclusion: '三つ目の知らせ' });
    await app.clock.advance(5 * MINUTE);
    await incident.do('desk', 'updates', { ...SAID, conclusion: '四つ目の知らせ' });
    expect(updatesTo(MANAGER)).toHaveLength(1);
    const waiting = (await read<UpdatesView>('')).updates[0]?.to.find((each) =>
      each.personName.includes('市民課長'),
    );
    expect(waiting).toMatchObject({ status: 'pending', at: '2026-11-20T17:59:00.000Z' });
    await app.pass(21 * MINUTE);
    const mails = updatesTo(MANAGER);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.subject).toContain('第4報');
    expect(mails[1]?.text).toContain('■結論　四つ目の知らせ');
    expect(mails[1]?.text).toContain('三つ目の知らせ');
    expect(mails[1]?.text).not.toContain('窓口は代わりの端末で再開した');
  });

  it('is never the first a person hears: who is called later gets 第1報 and only then 続報', async () => {
    await app.pass(20 * MINUTE);
    const mayor = app.mailbox.to(at('mayor'));
    expect(mayor[0]?.subject).toContain('第1報');
    expect(mayor.filter(({ subject = '' }) => subject.includes('【続報】'))).toEqual([]);
  });

  it('of several incidents is one mail to a person, which tells of each', async () => {
    other = await report(app, {
      playbook: 'none',
      summary: '別の庁舎でも脅迫文',
    });
    // Nobody answers tonight; what is counted here are reports.
    for (const each of [incident, other])
      await each.do('chief', 'stand-down', { reason: '登庁した' });
    await app.pass(HOUR);
    const before = updatesTo(MANAGER).length;
    await incident.do('responder', 'updates', { ...SAID, conclusion: '五つ目の知らせ' });
    await app.clock.advance(MINUTE);
    await incident.do('responder', 'updates', { ...SAID, conclusion: '六つ目の知らせ' });
    await other.do('responder', 'updates', { ...SAID, conclusion: '広がりは無かった' });
    await app.pass(HOUR);
    const fresh = updatesTo(MANAGER).slice(before);
    expect(fresh).toHaveLength(2);
    expect(fresh[1]?.subject).toMatch(/^【続報】L4ほか2件の事案 \[R8-001 ほか\]$/u);
    expect(fresh[1]?.text).toContain('六つ目の知らせ');
    expect(fresh[1]?.text).toContain('広がりは無かった');
  });

  it('reminds whoever leads when the next report is due, once, and the board shows it late', async () => {
    await incident.do('responder', 'updates', {
      ...SAID,
      nextReport: plus(app.clock.now(), 2 * HOUR),
    });
    app.mailbox.fresh();
    await app.pass(2 * HOUR);
    const asking = app.mailbox.mails.filter(({ subject = '' }) => subject.includes('次の続報'));
    const lead = asking.at(-1);
    expect(lead?.subject).toBe('【緊急・要確認】L4次の続報の時刻 ランサムウェア [R8-001]');
    expect(lead?.text).toContain('前回　第');
    const line = (await board(app)).open.find((each) => each.incident.id === incident.id);
    expect(line?.nextReport?.overdue).toBe(true);
    const count = async () =>
      (await incident.entries('told')).filter(({ text }) => text.includes('続報')).length;
    const asked = await count();
    await app.pass(3 * HOUR);
    expect(await count()).toBe(asked);
    await incident.do('responder', 'updates', SAID);
    const after = (await board(app)).open.find((each) => each.incident.id === incident.id);
    expect(after?.nextReport?.overdue).toBe(false);
  });

  it('is refused without a conclusion, for a time that is over, and by whoever only reads', async () => {
    expect(await incident.refused('desk', 'updates', { ...SAID, conclusion: '' })).toEqual([
      400,
      'invalid-input',
    ]);
    const nextReport = plus(app.clock.now(), -MINUTE);
    const over = await incident.try<Problem>('desk', 'updates', { ...SAID, nextReport });
    expect([over.status, over.json.type]).toEqual([422, '/problems/next-report-over']);
    expect(over.json.context).toMatchObject({ field: 'nextReport' });
    expect(over.json.detail).toContain('次報の予定');
    expect(await incident.refused('auditor', 'updates', SAID)).toEqual([403, 'forbidden']);
  });

  it('ends with the incident: nobody is reminded any more', async () => {
    await other.do('responder', 'judgement', { incident: false, reason: '訓練の貼り紙だった' });
    expect((await read<UpdatesView>('', other)).next).toBeNull();
    expect(await other.refused('responder', 'updates', SAID)).toEqual([409, 'illegal-phase']);
  });
});
