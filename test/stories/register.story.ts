import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AssetView } from '../../src/bodies/asset.view.js';
import type { PlanView } from '../../src/bodies/plan.view.js';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import type { ProposalView } from '../../src/incidents/incident.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { PlanCopy } from '../harness/plan-copy.js';

const KNOWN = { counter: 'no', residents: 'no', personalData: 'no' };
const OPENED = { summary: '怪しい添付を開いた', kind: 'targeted-mail', harm: KNOWN };
const RESIDENTS = '住民記録システム（マイナンバー利用事務系）';
const OWNER = 'citizens-manager@aozora.example.jp';

/** The night desk names 住民記録, and later a body keeps no register any more. */
describe('the register of systems and other assets', () => {
  const copy = new PlanCopy();
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ root: copy.root });
  });
  afterAll(async () => {
    await app.stop();
    copy.drop();
  });

  it('is in the plan, each asset with its tier, classes, and the number that answers at night', async () => {
    const { json } = await app.as('desk').get<PlanView>('/api/v1/plan');
    expect(json.register.find(({ id }) => id === 'residents')).toMatchObject({
      name: '住民記録システム',
      unitName: '市民部 市民課 住民記録係',
      tierName: 'マイナンバー利用事務系',
      availability: '自治体可用性2',
      officeTitle: '所管課',
      vendor: { phone: '000-000-0100' },
    });
  });

  it('says before anything is stored what an asset makes of the severity', async () => {
    const propose = async (assets: string[]): Promise<ProposalView> => {
      const { kind, harm } = OPENED;
      const body = { kind, harm, assets };
      return (await app.as('desk').post<ProposalView>('/api/v1/incidents/proposals', body)).json;
    };
    expect(await propose([])).toMatchObject({ floor: 'L0', raises: [], questions: [] });
    const named = await propose(['residents']);
    expect(named).toMatchObject({ level: 'L3', floor: 'L3' });
    expect(named.raises).toMatchObject([{ assetName: RESIDENTS, floorLevel: 'L3' }]);
    expect(named.questions.map(({ about }) => about)).toEqual(['personal-data', 'my-number']);
  });

  it('lifts the incident that the night desk reports, and the record and the mails say why', async () => {
    app.mailbox.fresh();
    incident = await report(app, { ...OPENED, assets: ['residents'] });
    const view = await incident.view();
    expect(view.severity).toMatchObject({ level: 'L3', floor: 'L3' });
    expect(view.assets?.named.map(({ name }) => name)).toEqual(['住民記録システム']);
    const [assessed] = await incident.entries('severity-assessed');
    expect(assessed?.text).toContain(`台帳: ${RESIDENTS}`);
    await app.pass(15 * MINUTE);
    const mail = app.mailbox.to(OWNER).at(-1)?.text ?? '';
    expect(mail).toContain(`台帳: ${RESIDENTS}`);
    expect(mail).toContain('資産');
  });

  it('tells whoever answers for the asset, and its vendor, beside the ladder', async () => {
    expect((await incident.rung('business-owner')).office).toBe('business-owner');
    await app.pass(45 * MINUTE);
    expect(app.mailbox.to('support@vendor.example.jp').length).toBeGreaterThan(0);
  });

  it('takes more assets later, with the reason, from the desk too', async () => {
    expect(await incident.refused('desk', 'assets', { add: ['tax'] })).toEqual([
      422,
      'reason-missing',
    ]);
    await incident.do('desk', 'assets', { add: ['tax'], unknown: true, reason: '税務課も開いた' });
    const { assets } = await incident.view();
    expect(assets).toMatchObject({ unknown: true, named: [{ id: 'residents' }, { id: 'tax' }] });
    const said = (await incident.entries('assets-named')).map(({ text }) => text);
    expect(said.at(-1)).toContain('税務システム（マイナンバー利用事務系）。ほかは不明');
  });

  it('answers the second of two who name the same as if nothing had been left to do', async () => {
    const { version } = await incident.view();
    const again = { add: ['tax'], unknown: true, reason: '税務課も開いた' };
    await incident.do('responder', 'assets', again);
    expect((await incident.view()).version).toBe(version);
  });

  it('gives the floor back when an asset was named by mistake; the level is 統括’s to lower', async () => {
    const away = { remove: ['residents', 'tax'], reason: '添付は無害だった' };
    await incident.do('responder', 'assets', away);
    const { severity, assets } = await incident.view();
    expect(severity).toMatchObject({ level: 'L3', floor: 'L0', facts: [] });
    expect(assets).toMatchObject({ named: [], raises: [], questions: [] });
  });

  it('names nothing that is not in it', async () => {
    const stray = { add: ['mainframe'], reason: '古い名' };
    expect(await incident.refused('desk', 'assets', stray)).toEqual([422, 'unknown-reference']);
  });

  it('stays with the incident when the body keeps no register any more; new ones work without', async () => {
    copy.remove('config/bodies/aozora/register.yaml');
    await app.restart();
    const path = `/api/v1/incidents/${incident.id}/register`;
    const { json } = await app.as('desk').get<AssetView[]>(path);
    expect(json.map(({ id }) => id)).toContain('residents');
    await incident.do('desk', 'assets', { add: ['website'], reason: '同じ者が改ざん' });
    const fresh = await report(app, OPENED);
    expect((await fresh.view()).assets).toBeNull();
    const named = { add: ['website'], reason: '同じ者が改ざん' };
    expect(await fresh.refused('desk', 'assets', named)).toEqual([422, 'unknown-reference']);
  });
});
