import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../harness/app.js';
import { Desktop, visit } from './desktop.js';

describe('an installation of two bodies', () => {
  let app: RunningApp;
  let desktop: Desktop;

  beforeAll(async () => {
    app = await startApp({ body: 'tokyo-kyodo' });
    await app.serve('uenohara');
    desktop = await Desktop.open(app);
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  it('asks at the log-in which body somebody is of, and remembers it', async () => {
    const page = await desktop.stranger({ width: 360 });
    await visit(page, '/login');
    const bodies = page.getByLabel('団体');
    expect(await bodies.locator('option').allTextContents()).toEqual([
      '選んでください',
      '東京電子自治体共同運営協議会',
      '上野原市',
    ]);
    await page.getByRole('button', { name: 'ログイン' }).click();
    await page.getByText('団体を選んでください。').first().waitFor();
    await bodies.selectOption('uenohara');
    await page.getByLabel('利用者ID').fill('administrator');
    await page.getByLabel('パスワード').fill(app.passwordOf('administrator', 'uenohara'));
    await page.getByRole('button', { name: 'ログイン' }).click();
    await page.getByText('上野原市').first().waitFor();
    await page.context().clearCookies();
    await visit(page, '/login');
    expect(await page.getByLabel('団体').inputValue()).toBe('uenohara');
  });

  it('shows each body’s plan by its own words, with what the policy leaves open', async () => {
    const page = await desktop.as('desk');
    await visit(page, '/plans');
    await page.getByRole('heading', { name: /障害時・災害時等における対応方針/ }).waitFor();
    const pandemic = page.getByRole('heading', { name: '疾病 方針に定めなし' });
    await pandemic.waitFor();
    expect(await page.getByText('方針に定めのない種別').textContent()).toContain('通信断');
    expect(await page.getByText('指針の標準').count()).toBeGreaterThan(5);
  });
});
