import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { startApp, type RunningApp } from '../harness/app.js';
import { built } from '../harness/program.js';
import { Desktop, visit } from './desktop.js';

describe('the pages 点検 and 検証', () => {
  let app: RunningApp;
  let desktop: Desktop;

  beforeAll(async () => {
    built('plan-checks/check-thread.js');
    built('plan-checks/proof-thread.js');
    app = await startApp();
    desktop = await Desktop.open(app);
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  it('say that nothing is to be mended, and what will be when the review is due', async () => {
    const page = await desktop.as('ciso');
    await visit(page, '/plans');
    await page.getByRole('link', { name: '計画を点検する' }).click();
    await page.getByText('直すことはありません。').waitFor();
    await page.getByLabel('調べる日').fill('2027-04-01');
    await page.getByRole('button', { name: 'この日で点検する' }).click();
    await page.getByText('見直しの期限（2027-03-31）が過ぎています', { exact: false }).waitFor();
  }, 60_000);

  it('begin a proof, show how far it is, and end it', async () => {
    const page = await desktop.as('ciso');
    await visit(page, '/plans/proof');
    await page.getByText('まだ検証していません。').waitFor();
    await page.getByRole('button', { name: '検証を始める' }).click();
    await page.getByRole('progressbar', { name: '検証しています' }).waitFor();
    await page.getByRole('button', { name: 'やめる', exact: true }).click();
    await page.getByText('前の検証は、途中でやめました。').waitFor();
  }, 60_000);
});
