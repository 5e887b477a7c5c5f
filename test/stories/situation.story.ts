import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BoardView } from '../../src/board/board.view.js';
import { DAY, HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';

const GATE = 'runs/ransomware/steps/cut-segment';

describe('状況盤, for the one who looks', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  const board = async (loginId: string): Promise<BoardView> =>
    (await app.as(loginId).get<BoardView>('/api/v1/board')).json;

  it('says honestly that nothing waits while nothing is open', async () => {
    const { yours, nextDuty, open } = await board('chief');
    expect([open, nextDuty]).toEqual([[], null]);
    expect(yours).toEqual({
      ...{ holdsOffice: true, calls: [], gates: [], ratifications: [], reports: [] },
      ...{ closures: [], versions: [], steps: 0 },
    });
    expect((await board('desk')).yours.holdsOffice).toBe(false);
  });

  it('names the outside report that is due first over all incidents, and that it is not decided', async () => {
    const aware = { at: plus(app.clock.now(), -2 * DAY) };
    const drill = await report(app, { drill: true, aware });
    expect((await board('desk')).nextDuty?.incident.number).toBe(drill.number);
    incident = await report(app);
    const { nextDuty } = await board('desk');
    // A drill's comes after all real ones, however early it is.
    expect(nextDuty?.incident.number).toBe(incident.number);
    await drill.do('responder', 'judgement', { incident: false, reason: '訓練の取消し' });
    const { json } = await app
      .as('desk')
      .get<{ duties: { law: boolean; provisional: { at: string }[]; state: string }[] }>(
        `/api/v1/incidents/${incident.id}/duties`,
      );
    const dues = json.duties
      .filter(({ law, state }) => law && state === 'undecided')
      .flatMap(({ provisional }) => provisional.map(({ at }) => at));
    expect(nextDuty?.at).toBe(dues.toSorted()[0]);
    expect(nextDuty).toMatchObject({ perhaps: true, overdue: false });
  });

  it('asks whoever is called for an answer, and nobody else', async () => {
    await app.pass(16 * MINUTE);
    const { calls } = (await board('chief')).yours;
    expect(calls.map((each) => each.incident.number)).toEqual([incident.number]);
    expect((await board('desk')).yours.calls).toEqual([]);
  });

  it('asks whoever decides now, until it is decided', async () => {
    await incident.do('responder', 'judgement', { incident: true });
    for (const step of ['unplug', 'photograph', 'call-desk']) await incident.complete(step);
    await incident.do('responder', `${GATE}/request`, { reason: '2階の税務課を切り離す' });
    const asked = async (loginId: string): Promise<string[]> =>
      (await board(loginId)).yours.gates.map(({ step }) => step);
    expect([await asked('system-manager'), await asked('mayor')]).toEqual([['cut-segment'], []]);
    await incident.do('system-manager', `${GATE}/decision`, { approved: true, reason: '拡大防止' });
    expect(await asked('system-manager')).toEqual([]);
  });

  it('asks whoever leads for the next report', async () => {
    const said = { conclusion: '切り離した', affected: '', doing: '' };
    await incident.do('chief', 'updates', said);
    expect((await board('chief')).yours.reports).toMatchObject([{ overdue: false }]);
    await app.pass(2 * HOUR);
    expect((await board('chief')).yours.reports).toMatchObject([{ overdue: true }]);
    expect((await board('mayor')).yours.reports).toEqual([]);
  });

  it('says what leads on where no step can be begun', async () => {
    const quiet = await report(app, { playbook: 'none', kind: 'unknown', summary: '電話が遠い' });
    const moveOf = async (): Promise<string | null | undefined> =>
      (await board('desk')).open.find(({ incident: { id } }) => id === quiet.id)?.move;
    expect(await moveOf()).toBe('judge');
    await quiet.do('chief', 'judgement', { incident: true });
    expect(await moveOf()).toBe('lead');
    await quiet.do('chief', 'phase', { confirmation: '広がっていない' });
    await quiet.do('chief', 'phase', { confirmation: '通話できる' });
    expect(await moveOf()).toBe('ask-closure');
  });
});
