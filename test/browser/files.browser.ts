import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const photo = (name: string, bytes = PNG) => ({ name, mimeType: 'image/png', buffer: bytes });

describe('a photo on a step, from a phone', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    incident = await report(app);
    page = await desktop.as('responder', { width: 360 });
  }, 60_000);
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const step = () => page.locator('[id="step-ransomware:unplug"]');
  const open = () => step().getByRole('button', { name: '写真・ファイルを添付' }).click();
  const pick = (files: ReturnType<typeof photo>) =>
    step().locator('input[type="file"]').last().setInputFiles(files);
  const send = () => step().getByRole('button', { name: '添付する', exact: true }).click();

  it('says at the field that nothing was chosen, and what cannot be attached', async () => {
    await visit(page, `/incidents/${incident.id}/steps`);
    await open();
    await send();
    await step().getByText('＊写真かファイルを選んでください').waitFor();
    await step().getByLabel('説明').fill('三階の画面');
    await pick(photo('設定.exe', Buffer.from('4d5a90000300', 'hex')));
    await send();
    await step()
      .getByText(/^＊.*ZIP にまとめて/)
      .waitFor();
    expect(await step().getByLabel('説明').inputValue()).toBe('三階の画面');
    expect(await wrongWith(page)).toEqual([]);
  });

  it('is shown there and in the 経過, with what it is', async () => {
    await pick(photo('画面.png'));
    await send();
    const picture = step().getByRole('img', { name: '三階の画面' });
    await picture.waitFor();
    expect(await picture.evaluate((img: { naturalWidth: number }) => img.naturalWidth)).toBe(1);
    await visit(page, `/incidents/${incident.id}/timeline`);
    await page.getByText(/に画面\.png（1 KB）を添付した（三階の画面）/).waitFor();
    expect(await wrongWith(page)).toEqual([]);
  });

  it('can be stopped on its way, and then nothing is recorded', async () => {
    await visit(page, `/incidents/${incident.id}/steps`);
    const large = Buffer.concat([PNG, Buffer.alloc(2_000_000)]);
    await page.route('**/parts/3', (route) => setTimeout(() => void route.continue(), 20_000));
    await open();
    await pick(photo('大きい.png', large));
    await send();
    await step().getByText('26% 送信済').waitFor();
    await step().getByRole('button', { name: '送信をやめる' }).click();
    await page.getByText('送信をやめました。何も記録していません。').waitFor();
    await step().getByText('大きい.png（1.9 MB）').waitFor();
    const lines = await incident.timeline();
    expect(lines.filter((each) => each.file !== null)).toHaveLength(1);
  });
});
