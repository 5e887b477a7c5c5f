import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../harness/app.js';
import { Desktop, chooseKind, visit } from './desktop.js';

describe('the register in the console', () => {
  let app: RunningApp;
  let desktop: Desktop;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  it('is chosen from by reading and Enter, and the incident shows the number to press', async () => {
    const page = await desktop.as('desk');
    await visit(page, '/report');
    await page.locator('[name=summary]').fill('怪しい添付を開いた');
    await chooseKind(page, '怪しいメール');
    await page.locator('input[name=assets]').fill('ジュウミン');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '「住民記録システム」を外す' }).waitFor();
    await page.getByText('マイナンバー利用事務系・LGWAN接続系への侵入').last().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/incidents\/[0-9a-f-]{36}$/);
    const part = page.locator('section', { hasText: '関係する資産（台帳）' }).last();
    await part.getByRole('link', { name: '000-000-0100' }).waitFor();
    expect(await part.innerText()).toMatch(
      /住民記録システム[\s\S]*マイナンバー利用事務系[\s\S]*個人情報に関わるか/,
    );
  });
});
