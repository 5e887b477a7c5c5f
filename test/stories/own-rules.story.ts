import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SessionView } from '../../src/accounts/session.view.js';
import type { DutiesView } from '../../src/duties/duty.view.js';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { PlanCopy } from '../harness/plan-copy.js';

const LADDER = 'config/ladder.yaml';
const PROFILE = 'config/bodies/aozora/profile.yaml';
const SEVERITY = 'config/bodies/aozora/severity.yaml';
const KNOWN = { counter: 'no', residents: 'no', personalData: 'yes' };

describe('a body with rules of its own', () => {
  let plan: PlanCopy;
  let app: RunningApp;

  beforeAll(async () => {
    plan = new PlanCopy();
    plan.write(SEVERITY, OWN_SEVERITY);
    plan.change(LADDER, 'rows:\n', `rows:\n${CITIZENS_DESK}`);
    app = await startApp({ root: plan.root });
  });
  afterAll(async () => {
    await app?.stop();
    plan.drop();
  });

  const duties = async ({ id }: ReportedCase): Promise<DutiesView> =>
    (await app.as('desk').get<DutiesView>(`/api/v1/incidents/${id}/duties`)).json;
  const stateOf = ({ duties: all }: DutiesView, duty: string): string | undefined =>
    all.find(({ id }) => id === duty)?.state;

  it('grades by its own severity.yaml in place of the shared one', async () => {
    const incident = await report(app, { kind: 'misdelivery', playbook: 'none' });
    expect((await incident.view()).severity.level).toBe('L3');
  });

  it('tells an office by the row of the category, by night where its row says so, and how to reach it', async () => {
    const flood = await report(app, { kind: 'flood', level: 'L2', playbook: 'none' });
    const { rungs } = await flood.escalation();
    const desk = rungs.find(({ office }) => office === 'business-owner');
    expect(desk).toMatchObject({ channels: ['disaster-radio', 'duty-mobile'] });
    expect(desk?.dueAt).toBe(app.clock.now());
    expect(rungs.filter(({ office }) => office === 'business-owner')).toHaveLength(1);
    const mail = app.mailbox.mails.findLast(({ text = '' }) => text.includes('電話の順'));
    expect(mail?.text).toContain('防災行政無線 → 当番携帯');
    const leak = await report(app, { kind: 'insider', level: 'L3', playbook: 'none' });
    const other = (await leak.escalation()).rungs.find(({ office }) => office === 'business-owner');
    expect(other).toMatchObject({ channels: ['extension'] });
    expect(Date.parse(other?.dueAt ?? '') - Date.parse(app.clock.now())).toBe(45 * MINUTE);
  });

  it('judges outside duties by the law of the organ that the desk names, and records who changed it', async () => {
    const leak = {
      summary: '名簿を誤って送った',
      kind: 'misdelivery',
      harm: KNOWN,
      playbook: 'none',
    };
    const incident = await report(app, { ...leak, organ: 'assembly' });
    await incident.do('desk', 'duties/facts', { facts: { 'sensitive-data': 'yes' } });
    const before = await duties(incident);
    expect(before.organ).toMatchObject({ named: true, organ: { legal: 'assembly' } });
    expect(stateOf(before, 'assembly-notice')).toBe('due');
    expect(stateOf(before, 'ppc-preliminary')).toBe('not-due');
    expect(await incident.refused('desk', 'organ', { organ: 'mayor-office' })).toEqual([
      422,
      'reason-missing',
    ]);
    expect(await incident.refused('desk', 'organ', { organ: 'library', reason: '—' })).toEqual([
      422,
      'unknown-reference',
    ]);
    await incident.do('desk', 'organ', { organ: 'mayor-office', reason: '市民課の名簿だった' });
    expect(stateOf(await duties(incident), 'ppc-preliminary')).toBe('due');
    const said = (await incident.timeline()).map(({ text }) => text);
    expect(said).toContain('機関を「市長部局」とした（理由: 市民課の名簿だった）');
  });

  it('takes the first organ while nobody has said, and records 不明 of a fact nobody has answered', async () => {
    const incident = await report(app, { kind: 'misdelivery', harm: KNOWN, playbook: 'none' });
    expect((await duties(incident)).organ).toMatchObject({
      named: false,
      organ: { id: 'mayor-office' },
    });
    const asked = async () =>
      (await duties(incident)).facts.find(({ id }) => id === 'people-count');
    expect(await asked()).toMatchObject({ value: null, recorded: false });
    await incident.do('desk', 'duties/facts', { facts: { 'people-count': null } });
    expect(await asked()).toMatchObject({ value: null, recorded: true });
  });

  it('gives the console the eras that dates are written by', async () => {
    const { eras } = (await app.as('desk').get<SessionView>('/api/v1/session')).json;
    expect(eras[0]).toEqual({ name: '令和', letter: 'R', from: '2019-05-01' });
  });

  it('changes nothing of an open incident when the profile changes: its words and its law stay', async () => {
    const incident = await report(app, { kind: 'misdelivery', harm: KNOWN, playbook: 'none' });
    const before = { view: await incident.view(), duties: await duties(incident) };
    plan.change(PROFILE, '誤操作・紛失・故障等の意図しない要因', '別の名の脅威');
    plan.change(PROFILE, 'name: 市長部局, legal: public', 'name: 別の機関, legal: private');
    await app.restart();
    expect({ view: await incident.view(), duties: await duties(incident) }).toEqual(before);
    const after = await report(app, { kind: 'misdelivery', harm: KNOWN, playbook: 'none' });
    expect((await duties(after)).organ.organ).toMatchObject({ name: '別の機関', legal: 'private' });
    expect((await after.view()).categoryLabel).toBe('別の名の脅威');
  });
});

const CITIZENS_DESK = `
  - office: business-owner
    delays: { L2: 0分 }
    channels: [防災行政無線, 当番携帯]
    roundTheClock: [L2]
    categories: [disaster]
  - office: business-owner
    delays: { L3: 45分 }
    channels: [内線]
    categories: [intentional]
`;

const OWN_SEVERITY = `
matrix:
  1: [L1, L1, L2]
  2: [L2, L3, L3]
  3: [L2, L3, L4]
  4: [L3, L4, L4]
floors:
${[
  ['my-number', 'L3'],
  ['reportable-leak', 'L3'],
  ['sensitive-data', 'L3'],
  ['core-network-intrusion', 'L3'],
  ['core-network-active', 'L4'],
  ['ransomware', 'L4'],
  ['spread-to-others', 'L3'],
  ['service-down-half-day', 'L3'],
  ['services-down-several', 'L4'],
  ['building-unusable', 'L4'],
  ['disaster-headquarters', 'L4'],
  ['staff-below-minimum', 'L3'],
]
  .map(([fact, level]) => `  - { fact: ${fact}, label: ${fact}, level: ${level} }`)
  .join('\n')}
unknownRaisesAfter: 2時間
`;
