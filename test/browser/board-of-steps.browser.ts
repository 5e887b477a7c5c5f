import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

const CARD = 'LANケーブルを抜き';

describe('the board of steps', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    const incident = await report(app);
    page = await desktop.as('responder', { width: 360 });
    await visit(page, `/incidents/${incident.id}/steps`);
    await page.getByRole('link', { name: 'ボード', exact: true }).click();
  }, 60_000);
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const card = (column: string): Locator =>
    page.getByRole('region', { name: column }).getByRole('listitem').filter({ hasText: CARD });

  it('check 17: moves a card from its menu 「移動」, by the keyboard alone, and the focus goes with it', async () => {
    expect(page.url()).toMatch(/\?view=board$/);
    await card('未着手').getByRole('button', { name: '移動' }).focus();
    await page.keyboard.press('Enter');
    await card('未着手').getByRole('button', { name: '着手する' }).focus();
    await page.keyboard.press('Enter');
    await card('実施中').waitFor();
    expect(await card('実施中').evaluate((item) => item.matches(':focus'))).toBe(true);
    await card('実施中').getByRole('button', { name: '移動' }).click();
    await card('実施中').getByRole('button', { name: '完了にする' }).click();
    await card('完了').waitFor();
  });

  it('moves one back with a reason, as the list does', async () => {
    await card('完了').getByRole('button', { name: '移動' }).click();
    await card('完了').getByRole('button', { name: 'その他の操作' }).click();
    await card('完了')
      .getByRole('button', { name: /取り消す/ })
      .click();
    await card('完了').getByLabel(/理由/).fill('別の端末だった');
    await card('完了').locator('button[type="submit"]').click();
    await card('未着手').waitFor();
    expect(await wrongWith(page)).toEqual([]);
  });

  it('is left and come back to by the address', async () => {
    await page.getByRole('link', { name: '図', exact: true }).click();
    await page.getByRole('img').or(page.locator('svg')).first().waitFor();
    await page.goBack();
    await card('未着手').waitFor();
  });
});
