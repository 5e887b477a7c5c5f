import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE, plus } from '../../src/domain/calendar/instant.js';
import type { EscalationPreviewView } from '../../src/escalations/preview.view.js';
import { answerLink } from '../harness/ack.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { board, report, type ReportedCase } from '../harness/case.js';
import { PlanCopy } from '../harness/plan-copy.js';

const BODY = 'config/bodies/aozora/body.yaml';
const PRESS = [
  '  - { office: public-relations, person: press-manager, order: 1, from: 2026-04-01 }\n',
  '  - { office: public-relations, person: policy-director, order: 2, from: 2026-04-01 }\n',
];
const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' };
const CHIEF = 'policy-director@aozora.example.jp';

describe('who is told, before and while it happens', () => {
  let plan: PlanCopy;
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    plan = new PlanCopy();
    // Nobody is 広報 any more, and nobody has noticed.
    for (const line of PRESS) plan.change(BODY, line, '');
    app = await startApp({ root: plan.root });
  });
  afterAll(async () => {
    await app?.stop();
    plan.drop();
  });

  const preview = async (query: string): Promise<EscalationPreviewView> => {
    const { json } = await app
      .as('auditor')
      .get<EscalationPreviewView>(`/api/v1/escalation/preview?${query}`);
    return json;
  };
  const press = () => incident.rung('public-relations');

  it('says before it happens who would be told, when, and in whose place', async () => {
    const at = app.clock.now();
    const { rungs } = await preview('category=intentional&level=L4');
    const first = rungs.map(({ office, calls: [call] }) => [office, call?.person, call?.at]);
    expect(first[0]).toEqual(['section-manager', 'citizens-manager', at]);
    expect(rungs.find(({ office }) => office === 'public-relations')?.calls[0]).toMatchObject({
      ...{ person: 'policy-director', inPlace: true, at: plus(at, HOUR) },
      passedOver: [{ why: 'vacant', officeTitle: '広報' }],
    });
    incident = await report(app, { level: 'L4', harm: KNOWN });
    await app.pass(HOUR);
    const told = (await incident.escalation()).rungs.map(({ office, told: [telling] }) => [
      office,
      telling?.person,
      telling?.at,
    ]);
    expect(told.toSorted()).toEqual(first.toSorted());
  });

  it('names the people of that day where a day is asked for', async () => {
    const { rungs } = await preview(
      'category=disaster&level=L3&drill=yes&at=2026-12-30T02:00:00%2B09:00',
    );
    expect(rungs.map(({ office }) => office)).not.toContain('vendor');
    expect(rungs.every(({ calls }) => calls.length > 0)).toBe(true);
  });

  it('tells 統括 that nobody of an office can be told, and keeps the alarm when it has answered', async () => {
    const mail = app.mailbox
      .to(CHIEF)
      .filter(({ text = '' }) => text.includes('連絡できる人がいない役職　広報'))
      .at(-1);
    expect(mail?.text).toContain('広報が空席のため');
    await answerLink(app, mail, { choice: 'understood' });
    expect(await press()).toMatchObject({ alarm: true, state: 'exhausted' });
    expect((await board(app)).open[0]?.alarms).toContain('広報');
    await app.pass(2 * HOUR);
    const said = app.mailbox.to(CHIEF).filter(({ text = '' }) => text.includes('連絡できる人が'));
    expect(said).toHaveLength(1);
    const [told] = (await incident.entries('told')).filter(({ text }) => text.includes('広報'));
    expect(told?.text).toContain('広報 に連絡できる人がいないことを');
  });

  it('ends that alarm when an officer says with a reason that it may end', async () => {
    const { id: rung } = await press();
    expect(await incident.refused('chief', 'stand-down', { rung, reason: '' })).toEqual([
      400,
      'invalid-input',
    ]);
    await incident.do('chief', 'stand-down', { rung, reason: '企画課長が兼ねる' });
    expect(await press()).toMatchObject({ alarm: false, state: 'stood-down' });
    expect((await incident.rung('mayor')).state).not.toBe('stood-down');
  });

  it('keeps every call that nobody answered: when, whom, how, what came of it, who called', async () => {
    const { id, candidates } = await incident.rung('vendor');
    const person = candidates[0]?.person ?? '';
    const calls = `rungs/${id}/calls`;
    await incident.do('desk', calls, { person, result: 'busy', channel: 'mobile' });
    await incident.do('desk', calls, { person, result: 'left-message', note: '秘書に伝言' });
    expect((await incident.rung('vendor')).calls).toMatchObject([
      { person, result: 'busy', channel: 'mobile', by: '（例）夜間受付' },
      { person, result: 'left-message', channel: null, note: '秘書に伝言' },
    ]);
    const tried = (await incident.entries('call-tried')).map(({ text }) => text);
    expect(tried[0]).toContain('話し中だった（携帯）');
    expect(await incident.refused('auditor', calls, { person, result: 'busy' })).toEqual([
      403,
      'forbidden',
    ]);
  });

  it('calls a rung before its time when an officer asks, or the desk with a reason', async () => {
    incident = await report(app, { kind: 'malware-c2', level: 'L3', harm: KNOWN });
    app.mailbox.fresh();
    const { id } = await incident.rung('mayor');
    const now = `rungs/${id}/call-now`;
    expect(await incident.refused('desk', now)).toEqual([422, 'reason-missing']);
    await incident.do('desk', now, { reason: '市長から問い合わせがあった' });
    expect(app.mailbox.fresh()).toEqual(['mayor@aozora.example.jp']);
    const ciso = await incident.rung('ciso');
    await incident.do('chief', `rungs/${ciso.id}/call-now`);
    expect(app.mailbox.fresh()).toEqual(['deputy-mayor@aozora.example.jp']);
    await app.pass(20 * MINUTE);
    expect((await incident.rung('ciso')).told.length).toBeGreaterThan(1);
  });
});
