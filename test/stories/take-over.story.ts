import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '../../src/domain/calendar/instant.js';
import type { Problem } from '../../src/shared/problem.js';
import { answerLink, type Chosen } from '../harness/ack.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { Mailbox } from '../harness/mailbox.js';

const CISO = 'deputy-mayor@aozora.example.jp';
const DEPUTY = 'digital-officer@aozora.example.jp';
const PRESS = 'press@aozora.example.jp';
const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' };
const WHY = '副市長は移動中で、電話に出られない';

describe('who cannot act hands a call over by name', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  const ciso = () => incident.rung('ciso');
  const mailTo = (address: string) =>
    app.mailbox.to(address).findLast(({ subject = '' }) => subject.includes(incident.number));
  /** An L4 incident half an hour after awareness: the CISO has just been told. */
  const begin = async (): Promise<void> => {
    if (incident) await incident.try('responder', 'judgement', { incident: false, reason: '誤報' });
    incident = await report(app, { level: 'L4', harm: KNOWN });
    await app.pass(30 * MINUTE);
    app.mailbox.fresh();
  };

  it('from the page of the mail, without JavaScript: that person is told at once and by name', async () => {
    await begin();
    const page = await app.stranger().once(Mailbox.linkIn(mailTo(CISO)), { method: 'GET' });
    expect(page.text).toContain('引き継ぐ人');
    expect(page.text).toContain('value="press-manager"');
    expect(page.text).not.toContain('value="deputy-mayor"');
    expect(page.text).not.toContain('value="vendor-desk"');
    expect(page.text).not.toContain('<script');
    const answer = { choice: 'hand-over', note: '議会の席にいる', to: 'press-manager' } as const;
    const done = await answerLink(app, mailTo(CISO), answer);
    expect(done.text).toContain('本人が回答するまでは、あなたが担当です');
    await app.settled();
    expect(app.mailbox.fresh()).toEqual([PRESS]);
    const { text } = mailTo(PRESS) ?? {};
    expect(text).toContain('CISOへの連絡を引き継ぐよう頼まれました');
    expect(text).toContain('引継ぎの理由　議会の席にいる');
  });

  it('and stays responsible until that person accepts, as every page says', async () => {
    const [first, asked] = (await ciso()).told;
    expect(first?.answered).toMatchObject({ choice: 'hand-over' });
    expect(asked).toMatchObject({
      person: 'press-manager',
      handed: { from: ['（例）副市長'], reason: '議会の席にいる', taken: false, open: true },
    });
    const [entry] = (await incident.entries('told')).filter(({ text }) =>
      text.includes('引き継ぐ'),
    );
    expect(entry?.text).toContain('受けるまでは （例）副市長 の担当');
    await answerLink(app, mailTo(PRESS), { choice: 'understood' });
    const { state, told } = await ciso();
    expect(state).toBe('answered');
    expect(told.at(-1)?.handed).toMatchObject({ open: false });
    const page = await app.stranger().once(Mailbox.linkIn(mailTo(CISO)), { method: 'GET' });
    expect(page.text).toContain('が引き受けました');
    await app.pass(2 * HOUR);
    expect((await ciso()).told).toHaveLength(2);
  });

  it('and when that person does not answer in a time of their own, the ladder goes on where it was', async () => {
    await begin();
    await app.pass(6 * MINUTE);
    await answerLink(app, mailTo(CISO), { choice: 'hand-over', to: 'press-manager' });
    await app.pass(9 * MINUTE);
    expect((await ciso()).told.map(({ person }) => person)).toEqual([
      'deputy-mayor',
      'press-manager',
    ]);
    app.mailbox.fresh();
    await app.pass(2 * MINUTE);
    expect(app.mailbox.fresh()).toContain(DEPUTY);
    const page = await app.stranger().once(Mailbox.linkIn(mailTo(CISO)), { method: 'GET' });
    expect(page.text).toContain('次の順位の者に連絡しました');
  });

  it('names nobody who is not offered, and nobody beside another answer', async () => {
    await begin();
    const tried = async (form: Chosen): Promise<[number, string]> => {
      const { status, text } = await answerLink(app, mailTo(CISO), form);
      return [status, text];
    };
    const [gone, unknown] = await tried({ choice: 'hand-over', to: 'vendor-desk' });
    expect(gone).toBe(409);
    expect(unknown).toContain('その人には引き継げません');
    const [status, text] = await tried({ choice: 'understood', to: 'press-manager' });
    expect(status).toBe(400);
    expect(text).toContain('担当を変更してほしい');
    expect((await ciso()).state).toBe('calling');
  });
});

describe('who sees that a call is stuck', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app?.stop());

  const ciso = () => incident.rung('ciso');
  const act = async (what: 'take-over' | 'hand-over'): Promise<string> =>
    `rungs/${(await ciso()).id}/${what}`;
  const begin = async (): Promise<void> => {
    if (incident) await incident.try('responder', 'judgement', { incident: false, reason: '誤報' });
    incident = await report(app, { level: 'L4', harm: KNOWN });
    await app.pass(30 * MINUTE);
    app.mailbox.fresh();
  };

  it('takes it over: the ladder stops for that office, the record says who, from whom and why', async () => {
    await begin();
    await incident.do('chief', await act('take-over'), { reason: WHY });
    const { state, told } = await ciso();
    expect(state).toBe('answered');
    expect(told.at(-1)).toMatchObject({
      person: 'policy-director',
      answered: { choice: 'understood', via: 'console', note: WHY },
      handed: { from: ['（例）副市長'], taken: true },
    });
    const [entry] = await incident.entries('taken-over');
    expect(entry?.text).toContain('が引き受けた（（例）副市長 から。理由: 副市長は移動中で');
    app.mailbox.fresh();
    await app.pass(HOUR);
    expect(app.mailbox.fresh()).not.toContain(DEPUTY);
    await app.restart();
    expect((await ciso()).state).toBe('answered');
  });

  it('asks a colleague by name, who is told at once; what the one before answers still counts', async () => {
    await begin();
    await incident.do('chief', await act('hand-over'), { person: 'press-manager', reason: WHY });
    expect(app.mailbox.fresh()).toEqual([PRESS]);
    await answerLink(app, app.mailbox.to(CISO).at(-1), { choice: 'understood' });
    expect((await ciso()).state).toBe('answered');
    const page = await app
      .stranger()
      .once(Mailbox.linkIn(app.mailbox.to(PRESS).at(-1)), { method: 'GET' });
    expect(page.status).toBe(200);
  });

  it('is refused in plain words: oneself, away, told already, nobody, no reason, before its time', async () => {
    await begin();
    const at = await act('hand-over');
    const refused = async (person: string): Promise<[number, string, string]> => {
      const { status, json } = await incident.try<Problem>('chief', at, { person, reason: WHY });
      return [status, json.type.replace('/problems/', ''), json.detail];
    };
    const from = app.clock.now();
    const away = { person: 'it-deputy', from, to: new Date(Date.parse(from) + HOUR).toISOString() };
    expect(
      (await app.as('desk').post('/api/v1/absences', { ...away, reason: '出張' })).status,
    ).toBe(201);
    expect(await refused('policy-director')).toEqual([
      409,
      'cannot-hand-over',
      expect.stringContaining('「引き受ける」'),
    ]);
    expect(await refused('it-deputy')).toEqual([
      409,
      'cannot-hand-over',
      expect.stringContaining('不在'),
    ]);
    expect(await refused('deputy-mayor')).toEqual([
      409,
      'cannot-hand-over',
      expect.stringContaining('もう送っています'),
    ]);
    expect(await refused('vendor-desk')).toEqual([
      409,
      'cannot-hand-over',
      expect.stringContaining('役職'),
    ]);
    expect((await refused('nobody')).slice(0, 2)).toEqual([422, 'unknown-reference']);
    expect(await incident.refused('chief', at, { person: 'press-manager' })).toEqual([
      400,
      'invalid-input',
    ]);
    expect(await incident.refused('auditor', at, { person: 'press-manager', reason: WHY })).toEqual(
      [403, 'forbidden'],
    );
    const mayor = `rungs/${(await incident.rung('mayor')).id}/take-over`;
    expect(await incident.refused('chief', mayor, { reason: WHY })).toEqual([
      409,
      'cannot-hand-over',
    ]);
    expect((await ciso()).told).toHaveLength(1);
  });

  it('of two who take it at the same moment exactly one has it, and the other reads who', async () => {
    await begin();
    const at = await act('take-over');
    const both = await Promise.all(
      ['chief', 'mayor'].map((who) => incident.try<Problem>(who, at, { reason: WHY })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const lost = both.find(({ status }) => status === 409)?.json;
    expect(lost?.type).toBe('/problems/already-answered');
    expect(lost?.detail).toContain('先に回答しました');
    expect(await incident.entries('taken-over')).toHaveLength(1);
  });

  it('is refused when the incident is over', async () => {
    const at = await act('take-over');
    await incident.do('responder', 'judgement', { incident: false, reason: '誤報' });
    expect(await incident.refused('chief', at, { reason: WHY })).toEqual([409, 'illegal-phase']);
  });
});
