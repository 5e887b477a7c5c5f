import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../src/domain/calendar/instant.js';
import type { EscalationPreviewView } from '../../src/escalations/preview.view.js';
import { answerLink } from '../harness/ack.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { board, report, type ReportedCase } from '../harness/case.js';
import { Mailbox } from '../harness/mailbox.js';
import { PlanCopy } from '../harness/plan-copy.js';

const LADDER = 'config/ladder.yaml';
const CISO = 'deputy-mayor@aozora.example.jp';
const DEPUTY = 'digital-officer@aozora.example.jp';
const MAYOR = 'mayor@aozora.example.jp';
const PRESS = 'press@aozora.example.jp';
const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' };

describe('several who must each answer', () => {
  let plan: PlanCopy;
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    plan = new PlanCopy();
    const each = 'each:\n  - { offices: [ciso, public-relations, mayor], levels: [L4] }\n';
    plan.change(LADDER, 'rows:\n', `${each}rows:\n`);
    app = await startApp({ root: plan.root });
  });
  afterAll(async () => {
    await app?.stop();
    plan.drop();
  });

  const together = async () => (await incident.rung('ciso')).together;

  it('are named together before it happens', async () => {
    const { json } = await app
      .as('auditor')
      .get<EscalationPreviewView>('/api/v1/escalation/preview?category=intentional&level=L4');
    const besides = (office: string) => json.rungs.find((each) => each.office === office)?.together;
    expect(besides('ciso')).toEqual(['広報', '市長']);
    expect(besides('chief')).toEqual([]);
  });

  it('each have their own answer time and deputies; one answer stops none of the others', async () => {
    incident = await report(app, { level: 'L4', harm: KNOWN });
    await app.pass(30 * MINUTE);
    expect(await together()).toEqual({
      ...{ count: 3, answered: 0, stopped: [] },
      missing: ['CISO', '広報', '市長'],
    });
    const mail = app.mailbox.to(CISO).at(-1);
    const open = await app.stranger().once(Mailbox.linkIn(mail), { method: 'GET' });
    expect(open.text).toContain('ほかに2名の確認を待っています（広報、市長）');
    const done = await answerLink(app, mail, { choice: 'understood' });
    expect(done.text).toContain('ほかに2名の確認を待っています（広報、市長）');
    app.mailbox.fresh();
    await app.pass(30 * MINUTE);
    expect(app.mailbox.fresh()).toEqual(expect.arrayContaining([PRESS, MAYOR]));
    expect(await together()).toMatchObject({ answered: 1, missing: ['広報', '市長'] });
    // Nobody else of the office that has answered is called.
    expect(app.mailbox.to(DEPUTY)).toEqual([]);
  });

  it('and who declines gives it to their own deputy at once', async () => {
    const press = app.mailbox.to(PRESS).at(-1);
    await answerLink(app, press, { choice: 'hand-over' });
    await app.settled();
    expect((await incident.rung('public-relations')).told.map(({ person }) => person)).toEqual([
      'press-manager',
      'policy-director',
    ]);
    await answerLink(app, app.mailbox.to(MAYOR).at(-1), { choice: 'understood' });
    expect(await together()).toMatchObject({ count: 3, answered: 2, missing: ['広報'] });
    const [line] = (await board(app)).open;
    expect(line?.together).toEqual([{ count: 3, answered: 2, missing: ['広報'], stopped: [] }]);
  });

  it('are confirmed when every one of them has answered, taken over by name or not', async () => {
    const { id } = await incident.rung('public-relations');
    await incident.do('ciso', `rungs/${id}/take-over`, { reason: '広報の代わりに対応する' });
    expect(await together()).toMatchObject({ answered: 3, missing: [] });
    expect((await board(app)).open[0]?.together).toEqual([]);
  });

  it('are no group where the level does not ask for it', async () => {
    incident = await report(app, { kind: 'malware-c2', level: 'L3', harm: KNOWN });
    await app.pass(HOUR);
    expect(await together()).toBeNull();
  });
});
