import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

const PICTURES = process.env.HIKESHI_PICTURES ?? '';
const CONCLUSION = '税務システムだけが止まっています。窓口は手書きで続けています。';

describe('続報', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;
  let phone: Page;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    incident = await report(app, { playbook: 'none' });
    await app.pass(20 * MINUTE);
    phone = await desktop.as('chief', { width: 360 });
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const look = async (name: string): Promise<void> => {
    expect(await wrongWith(phone)).toEqual([]);
    expect(await phone.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    const part = phone.locator('#updates');
    if (PICTURES) await part.screenshot({ path: `${PICTURES}/${name}-360.png` });
  };

  it('is written from the state, with those who get it in sight, and not overwritten by a live change', async () => {
    await visit(phone, `/incidents/${incident.id}/contacts`);
    await phone.getByRole('button', { name: '続報を書く' }).click();
    const conclusion = phone.getByLabel('結論');
    expect(await conclusion.inputValue()).not.toBe('');
    await phone.getByText('この人たちに届きます').waitFor();
    expect(await phone.getByText('この人たちに届きます').locator('..').innerText()).toContain(
      '（例）',
    );
    await conclusion.fill('');
    await phone.getByRole('button', { name: /人に続報を送る/ }).click();
    await phone.getByText('結論を書いてください。').first().waitFor();
    await conclusion.fill(CONCLUSION);
    await incident.do('desk', 'entries', { text: '税務課から電話があった' });
    await app.pass(2 * MINUTE);
    expect(await conclusion.inputValue()).toBe(CONCLUSION);
    await look('update-form');
  });

  it('goes once to each of them, however often the button is pressed, and is shown with what became of it', async () => {
    await phone.getByRole('button', { name: /人に続報を送る/ }).dblclick();
    await phone.getByText('第2報').first().waitFor();
    await app.pass(MINUTE);
    const mails = app.mailbox.mails.filter(({ text = '' }) => text.includes('税務システムだけが'));
    const to = mails.map((each) => each.to?.[0]?.address);
    expect(to.length).toBeGreaterThan(0);
    expect(new Set(to).size).toBe(to.length);
    await visit(phone, `/incidents/${incident.id}/contacts`);
    await phone.getByText(CONCLUSION).waitFor();
    expect(await phone.getByText(CONCLUSION).locator('..').innerText()).toContain('送信済');
    await look('updates');
  });

  it('says on the board when the next one is due, by the server’s time and not by the telephone’s', async () => {
    await visit(phone, '/');
    await phone
      .getByText(/期限 03:3\d（あと/)
      .first()
      .waitFor({ timeout: 5000 });
    const link = phone.getByRole('link', { name: '次報' }).first();
    await link.waitFor();
    if (PICTURES) await phone.screenshot({ path: `${PICTURES}/updates-board-360.png` });
    await link.click();
    await phone.getByRole('button', { name: '続報を書く' }).waitFor();
    const top = await phone
      .locator('#updates')
      .evaluate((part) => part.getBoundingClientRect().top);
    expect(top).toBeLessThan(400);
  });
});
