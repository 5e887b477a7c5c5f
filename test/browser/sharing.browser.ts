import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';
import { looks } from './looks.js';

const LEAD = '東京電子自治体共同運営協議会';
const PARTY = 'shinagawa';

describe('an incident that several bodies share', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ body: 'tokyo-kyodo' });
    await app.serve(PARTY);
    incident = await report(app, { kind: 'vendor-incident', summary: '電子申請が止まった' });
    desktop = await Desktop.open(app);
  }, 90_000);
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  it('is shared by an officer of the body that leads', async () => {
    const page = await desktop.as('ciso');
    await visit(page, `/incidents/${incident.id}/parties`);
    await page.getByRole('combobox', { name: /^団体/u }).selectOption(PARTY);
    await page.getByLabel('依頼すること').fill('窓口の状況を知らせてください');
    await page.getByLabel('理由').fill('住民の手続に影響する');
    const until = page.getByRole('group', { name: /^いつまで/u });
    await until.getByLabel('日付').fill('R9.1.5');
    await page.getByRole('button', { name: '共有する', exact: true }).click();
    // A day alone is no moment: said at the field, and nothing is lost.
    await until.getByText('時刻が読めません。例: 2:13、0213').waitFor();
    await until.getByLabel('時刻').fill('17時15分');
    await until.getByText('令和9年1月5日').waitFor();
    await page.getByRole('button', { name: '共有する', exact: true }).click();
    await page.getByText('共有中', { exact: true }).waitFor();
    expect(await wrongWith(page)).toEqual([]);
  }, 60_000);

  it('shows both where another officer has agreed something else meanwhile', async () => {
    const page = await desktop.as('ciso');
    await visit(page, `/incidents/${incident.id}/parties`);
    await page.getByRole('combobox', { name: /^団体/u }).selectOption(PARTY);
    await page.getByLabel('依頼すること').fill('窓口を閉めてください');
    await page.getByLabel('理由').fill('復旧が遅れる');
    const meanwhile = { party: PARTY, scope: 'summary', asked: '窓口は開けたままに' };
    await app.clock.advance(SECOND);
    await incident.do('ciso', 'parties', { ...meanwhile, reason: '代わりの手段がある' });
    const both = page.getByRole('status').filter({ hasText: 'ほかの人が先に変更しました' });
    await both.getByText('窓口は開けたままに').waitFor();
    expect(await page.getByLabel('依頼すること').inputValue()).toBe('窓口を閉めてください');
    expect(await wrongWith(page)).toEqual([]);
    await both.getByRole('button', { name: '自分の選択で保存する' }).click();
    await page.getByRole('definition').filter({ hasText: '窓口を閉めてください' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('checks 2, 4, 5: says to the party whose it is and how much it sees, and takes its answer on a phone', async () => {
    const page = await desktop.as('desk', { body: PARTY, width: 360 });
    await visit(page, '/');
    await page.getByRole('link', { name: '電子申請が止まった' }).click();
    await page.getByRole('heading', { name: '依頼すること' }).waitFor();
    await page.getByText(`${LEAD}から共有された事案（概要のみ）`).waitFor();
    expect(await page.getByRole('heading', { name: '手順', exact: true }).count()).toBe(0);
    expect(await looks(page)).toEqual({});
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('combobox', { name: /^回答する/u }).selectOption('call-me');
    await page.getByRole('button', { name: '回答する' }).click();
    await page
      .getByText(/電話がほしい\s*（品川区/u)
      .first()
      .waitFor();
  }, 60_000);

  it('is nothing to the party any more once it is let out', async () => {
    await incident.do('ciso', `parties/${PARTY}/out`, { reason: '復旧した' });
    const page = await desktop.as('desk', { body: PARTY });
    await page.goto(`/shared/${incident.id}`);
    await page.getByText('見つかりません').first().waitFor();
    await visit(page, '/');
    expect(await page.getByRole('link', { name: '電子申請が止まった' }).count()).toBe(0);
  }, 60_000);
});
