import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

describe('Ctrl+K', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let page: Page;
  let incident: ReportedCase;
  let other: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    incident = await report(app);
    other = await report(app, { summary: '電話がつながらない', kind: 'other' });
    page = await desktop.as('responder');
  }, 60_000);
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const open = async (path: string): Promise<void> => {
    await visit(page, path);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
  };
  const chosen = () => page.locator('[role="option"][aria-selected="true"]').innerText();
  const settled = () => page.getByText('探しています…').waitFor({ state: 'detached' });

  it('goes to an incident by its number alone, from any page', async () => {
    await open('/plans');
    await page.keyboard.type('2');
    await settled();
    expect(await chosen()).toContain(`${other.number} 電話がつながらない`);
    expect(await wrongWith(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /電話がつながらない/ }).waitFor();
    expect(page.url()).toContain(other.id);
  });

  it('opens by a button on a phone, which has no Ctrl+K', async () => {
    const phone = await desktop.as('desk', { width: 360 });
    await visit(phone, '/');
    await phone.getByRole('button', { name: 'メニュー' }).click();
    await phone.getByRole('button', { name: '探す', exact: true }).click();
    await phone.getByRole('dialog').getByRole('combobox').fill(other.number);
    await phone.getByRole('option', { name: /電話がつながらない/ }).click();
    await phone.getByRole('heading', { name: /電話がつながらない/ }).waitFor();
    await phone.context().close();
  });

  it('goes by words, and by the arrows', async () => {
    await open('/');
    await page.keyboard.type('脅迫文');
    await settled();
    expect(await chosen()).toContain(incident.number);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('手順書');
    await settled();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/playbooks');
    await open('/');
    await page.keyboard.type('連絡先');
    await settled();
    expect(await chosen()).toContain('連絡先');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/contacts');
  });

  it('offers what can be done on the incident that is open', async () => {
    await open(`/incidents/${incident.id}`);
    await page.keyboard.type('経過に記録');
    await settled();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/timeline#record');
    await page.getByLabel('何があったか').waitFor();
    expect(await page.getByLabel('何があったか').evaluate((box) => box.matches(':focus'))).toBe(
      true,
    );
  });

  it('check 10: leaves the Enter of a word that is being composed alone', async () => {
    await open('/');
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.imeSetComposition', {
      ...{ text: 'てじゅん', selectionStart: 4, selectionEnd: 4 },
    });
    await keys.send('Input.dispatchKeyEvent', {
      ...{ type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 },
    });
    expect(new URL(page.url()).pathname).toBe('/');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').getByRole('combobox').waitFor({ state: 'detached' });
  });

  it('is not needed to jump by number: the search of the list does it too', async () => {
    await visit(page, '/');
    await page.keyboard.press('/');
    await page.locator('input[name="q"]').waitFor();
    await page.locator('input[name="q"]').fill('Ｒ８－００２');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /電話がつながらない/ }).waitFor();
  });
});
