import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { wrongColours, wrongWith } from './axe.js';
import { Desktop } from './desktop.js';

const PICTURES = process.env.HIKESHI_PICTURES ?? '';
const WIDTHS = [320, 360, 1366] as const;

describe('軽量表示 without JavaScript', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;
  let phone: Page;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    incident = await report(app);
    phone = await desktop.stranger({ width: 360, scripts: false });
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const press = (name: string): Promise<void> =>
    phone.getByRole('button', { name, exact: true }).click();

  it('is offered where the console would stay empty', async () => {
    await phone.goto('/login');
    await phone.getByRole('link', { name: '軽量表示' }).click();
    await phone.getByRole('heading', { name: 'ログインしてください' }).waitFor();
  });

  it('registers a report from the log-in on, on a phone', async () => {
    await phone.getByLabel('利用者ID').fill('responder');
    await phone.getByLabel('パスワード').fill(app.passwordOf('responder'));
    await press('ログイン');
    await phone.getByRole('link', { name: '報告する' }).click();
    await press('登録する');
    const wrong = phone.getByRole('alert');
    await wrong.getByRole('link').first().click();
    await phone.getByLabel('1 何が起きたか').fill('二階の窓口の端末が動かない');
    await phone.getByLabel('2 種別').selectOption('unknown');
    await press('登録する');
    await phone.getByText('登録しました。').waitFor();
    expect(await phone.locator('h1').innerText()).toMatch(/^R8-002 二階の窓口の端末が動かない$/);
  });

  it('ticks the next step of another incident', async () => {
    await phone.getByRole('link', { name: '状況盤' }).click();
    await phone.getByRole('link', { name: '税務課の印刷機から脅迫文が出た' }).click();
    await phone.getByRole('link', { name: 'LANケーブルを抜き' }).click();
    await press('完了にする');
    await phone.getByText('完了にしました。').waitFor();
    expect((await incident.step('unplug')).state).toBe('done');
  });

  it('records who answered the telephone', async () => {
    await phone.getByRole('link', { name: '課長' }).click();
    await phone.getByRole('radio').first().check();
    await phone.getByLabel('了解した').check();
    await press('記録する');
    await phone.getByText('回答を記録しました。').waitFor();
    await incident.rung('section-manager').then(({ state }) => expect(state).toBe('answered'));
  });

  it.each(WIDTHS)('checks 2, 4: has no barrier a machine finds, and fits %s px', async (width) => {
    const rung = encodeURIComponent((await incident.rung('ciso')).id);
    const of = `/lite/incidents/${incident.id}`;
    const paths = {
      board: '/lite',
      report: '/lite/report',
      incident: of,
      step: `${of}/steps/ransomware/photograph`,
      rung: `${of}/rungs/${rung}`,
      login: '/lite/login',
      english: '/lite/language/en',
    };
    // The checker itself is a script; the pages bring none.
    const page = await desktop.as('responder', { width });
    const seen: Record<string, unknown> = {};
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      if (PICTURES) {
        await page.screenshot({ path: `${PICTURES}/lite-${name}-${width}.png`, fullPage: true });
      }
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      const wrong = await wrongWith(page);
      await page.emulateMedia({ forcedColors: 'active' });
      wrong.push(...(await wrongColours(page)));
      await page.emulateMedia({ forcedColors: 'none' });
      seen[name] = [over, wrong, await page.locator('script').count()];
    }
    expect(seen).toEqual(Object.fromEntries(Object.keys(paths).map((name) => [name, [0, [], 0]])));
  });

  it('has targets a cold finger hits: 44 px', async () => {
    await phone.goto(`/lite/incidents/${incident.id}`);
    const heights = await phone
      .locator('main a')
      .evaluateAll((links) =>
        links.map((link) => (link as unknown as { offsetHeight: number }).offsetHeight),
      );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});
