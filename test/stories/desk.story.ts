import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../src/domain/calendar/instant.js';
import type { DeskCount, InboxItem, InboxView } from '../../src/desk/inbox.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { board, report, type ReportedCase } from '../harness/case.js';
import { verifyChain } from '../harness/chain.js';

const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' };
const FIRST = { summary: '税務課の複合機から脅迫文が印刷された', kind: 'ransomware', harm: KNOWN };
const AGAIN = { ...FIRST, summary: '税務課の複合機から、また脅迫文が出てきた' };

describe('受付箱', () => {
  let app: RunningApp;
  let first: ReportedCase;
  let again: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    first = await report(app, FIRST);
    await app.pass(5 * MINUTE);
    again = await report(app, AGAIN);
  });
  afterAll(() => app?.stop());

  const inbox = async (): Promise<InboxView> =>
    (await app.as('desk').get<InboxView>('/api/v1/inbox')).json;
  const numbers = async (): Promise<string[]> =>
    (await inbox()).items.map(({ incident }) => incident.number);
  const item = async (of: ReportedCase): Promise<InboxItem | undefined> =>
    (await inbox()).items.find(({ incident }) => incident.id === of.id);
  const count = async (): Promise<number> =>
    (await app.as('mayor').get<DeskCount>('/api/v1/inbox/count')).json.waiting;

  it('shows what nobody has taken, the longest waiting first, with what may be the same', async () => {
    expect(await numbers()).toEqual([first.number, again.number]);
    expect(await count()).toBe(2);
    expect(await item(again)).toMatchObject({
      kindLabel: expect.stringContaining('ランサムウェア'),
      similar: [{ number: first.number }],
    });
    expect((await item(first))?.playbooks).not.toHaveLength(0);
  });

  it('lets one person take a report by name, and tells the next one who has it', async () => {
    await first.do('desk', 'taking');
    await first.do('desk', 'taking');
    expect(await first.refused('chief', 'taking')).toEqual([409, 'already-taken']);
    expect((await first.view()).taken?.by).toBe('（例）夜間受付');
    expect(await first.entries('taken-up')).toHaveLength(1);
    expect(await numbers()).toEqual([again.number]);
  });

  it('merges a second report: its people hear once where it goes on, then nothing leaves from it', async () => {
    await app.pass(HOUR);
    const told = new Set((await again.escalation()).rungs.flatMap(({ told: each }) => each));
    expect(told.size).toBeGreaterThan(0);
    app.mailbox.fresh();
    await again.do('desk', 'merging', { into: first.id, reason: '同じ複合機' });
    await app.pass(MINUTE);
    const said = app.mailbox.mails.filter(({ text = '' }) => text.includes('と同じ事案のため'));
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]?.text).toContain(`${first.number} に統合`);
    expect(said[0]?.text).not.toContain('終結しました');
    const after = app.mailbox.mails.length;
    const ofAgain = (): number =>
      app.mailbox.mails.slice(after).filter(({ subject = '' }) => subject.includes(again.number))
        .length;
    await app.pass(2 * HOUR);
    expect(ofAgain()).toBe(0);
    expect(await again.view()).toMatchObject({
      phase: 'closed',
      ending: 'merged',
      merged: { number: first.number },
    });
    expect((await first.entries('absorbed'))[0]?.text).toContain(AGAIN.summary);
    expect((await first.view()).absorbed).toEqual([{ incident: again.id, number: again.number }]);
    expect((await board(app)).open.map(({ incident }) => incident.number)).toEqual([first.number]);
    expect(await count()).toBe(0);
  });

  it('takes a merger back: it stands where it stood, and its ladder rings again', async () => {
    const reopening = { to: 'triage', reason: '別の複合機' };
    expect(await again.refused('desk', 'reopening', reopening)).toEqual([409, 'merged-away']);
    app.mailbox.fresh();
    await again.do('desk', 'unmerging', { reason: '別の複合機' });
    await app.pass(MINUTE);
    expect(await again.view()).toMatchObject({ phase: 'triage', ending: null, merged: null });
    expect((await first.view()).absorbed).toEqual([]);
    expect(await count()).toBe(1);
    expect(app.mailbox.mails.at(-1)?.subject).toContain(again.number);
    expect((await again.escalation()).rungs.some(({ state }) => state === 'calling')).toBe(true);
    expect(await again.refused('desk', 'unmerging')).toEqual([409, 'illegal-phase']);
  });

  it('never lets a merger hide anything: level, harm and the first awareness go along', async () => {
    const late = await report(app, { ...AGAIN, kind: 'unknown', harm: KNOWN, level: 'L1' });
    await app.pass(MINUTE);
    await again.do('desk', 'harm', { harm: { ...KNOWN, residents: 'yes' } });
    await again.do('desk', 'merging', { into: late.id });
    const { severity, harm: known, aware } = await late.view();
    expect(severity.level).toBe('L4');
    expect(known.residents).toBe('yes');
    expect(aware.at < (await late.view()).reportedAt).toBe(true);
    expect((await late.entries('severity-assessed')).at(-1)?.text).toContain(
      '統合した事案に合わせた',
    );
    await again.do('desk', 'unmerging');
    expect((await late.view()).aware.at).toBe((await late.view()).reportedAt);
    expect((await late.view()).severity.level).toBe('L4');
    await late.do('desk', 'judgement', { incident: false, reason: '同じ通報だった' });
  });

  it('names the assets of what is merged in the incident that goes on, and takes them back with it', async () => {
    const into = await report(app, { ...AGAIN, kind: 'unknown', assets: ['residents'] });
    const one = await report(app, { ...AGAIN, assets: ['residents', 'tax'] });
    const two = await report(app, { ...AGAIN, assets: ['tax', 'welfare'] });
    const named = async (): Promise<string[]> =>
      (await into.view()).assets?.named.map(({ id }) => id) ?? [];
    await one.do('desk', 'merging', { into: into.id });
    expect(await named()).toEqual(['residents', 'tax']);
    const raised = (await into.view()).assets?.raises.map(({ assetName }) => assetName) ?? [];
    expect(raised.join()).toContain('税務システム');
    const texts = (await into.entries('assets-named')).map(({ text }) => text);
    expect(texts.at(-1)).toContain('統合した事案で挙げていたため');
    await two.do('desk', 'merging', { into: into.id });
    expect(await named()).toEqual(['residents', 'tax', 'welfare']);
    // What it names itself stays, and what the other one names too.
    await one.do('desk', 'unmerging');
    expect(await named()).toEqual(['residents', 'tax', 'welfare']);
    await two.do('desk', 'unmerging');
    expect(await named()).toEqual(['residents']);
    const last = (await into.entries('assets-named')).at(-1)?.text;
    expect(last).toContain('統合を取り消したため');
    for (const each of [into, one, two])
      await each.do('desk', 'judgement', { incident: false, reason: '同じ通報だった' });
  });

  it('does not let a day that the law sets go out of sight with a merger', async () => {
    const leak = await report(app, { ...AGAIN, harm: { ...KNOWN, personalData: 'yes' } });
    await app.pass(MINUTE);
    const { status, text } = await leak.try('desk', 'merging', { into: first.id });
    expect(status).toBe(409);
    expect(text).toContain('個人情報保護委員会への速報');
    await first.do('desk', 'merging', { into: leak.id });
    await first.do('desk', 'unmerging');
    await leak.do('desk', 'judgement', { incident: false, reason: '同じ通報だった' });
  });

  it('refuses to merge with itself, a drill, a record of the past, what is closed, nothing', async () => {
    const drill = await report(app, { ...AGAIN, drill: true });
    const past = await report(app, { summary: '昨年度の記録', kind: 'unknown', past: true });
    expect(await past.refused('desk', 'merging', { into: first.id })).toEqual([
      ...[409, 'cannot-merge'],
    ]);
    for (const [into, refused] of [
      [past.id, [409, 'cannot-merge']],
      [again.id, [409, 'cannot-merge']],
      [drill.id, [409, 'cannot-merge']],
      ['01a1f9f2-7960-767b-8927-a3ec9c6abdb4', [404, 'not-found']],
    ] as const) {
      expect(await again.refused('desk', 'merging', { into })).toEqual(refused);
    }
    const version = 1;
    const stale = await again.refused('desk', 'merging', { into: first.id, version });
    expect(stale).toEqual([409, 'stale-version']);
    await drill.do('desk', 'judgement', { incident: false, reason: '訓練の取消し' });
    expect(await again.refused('desk', 'merging', { into: drill.id })).toEqual([
      409,
      'cannot-merge',
    ]);
  });

  it('links without merging, on both, and takes the link away', async () => {
    await again.do('desk', 'linking', { other: first.id });
    await first.do('desk', 'linking', { other: again.id });
    expect((await again.view()).links).toEqual([{ incident: first.id, number: first.number }]);
    expect((await first.view()).links).toEqual([{ incident: again.id, number: again.number }]);
    expect(await first.entries('linked')).toHaveLength(1);
    await first.do('desk', 'unlinking', { other: again.id });
    expect((await again.view()).links).toEqual([]);
  });

  it('puts aside what is no incident with a reason, and takes that back', async () => {
    expect(await again.refused('desk', 'judgement', { incident: false })).toEqual([
      422,
      'reason-missing',
    ]);
    await again.do('desk', 'judgement', { incident: false, reason: '試し刷りだった' });
    expect(await count()).toBe(0);
    await again.do('desk', 'reopening', { to: 'triage', reason: '試し刷りではなかった' });
    expect(await numbers()).toEqual([again.number]);
    await again.do('responder', 'taking', { begin: true });
    expect(await again.view()).toMatchObject({
      phase: 'containment',
      taken: { by: '（例）情報システム係' },
    });
  });

  it('keeps a chain that folds to what is stored', async () => {
    expect(await verifyChain(app.config.database)).toMatchObject({ findings: [] });
  });
});
