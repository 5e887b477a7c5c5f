import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type RunningApp } from '../harness/app.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';
import { play, type Played } from './played.js';

const PICTURES = process.env.HIKESHI_PICTURES ?? '';
describe('the console, seen otherwise', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let played: Played;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    played = await play(app);
  }, 60_000);
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  it('goes into 災害モード by one switch, which the device keeps: three actions, nothing else', async () => {
    const page = await desktop.as('responder', { width: 360 });
    await visit(page, '/');
    await page.getByRole('button', { name: 'メニュー' }).click();
    await page.getByRole('button', { name: '災害モード' }).click();
    await page.reload();
    const nav = page.getByRole('navigation', { name: '主なページ' });
    await nav.waitFor();
    expect(await nav.getByRole('link').allInnerTexts()).toEqual(['報告する', '手順', '連絡先']);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/disaster-board-360.png` });
    await nav.getByRole('link', { name: '連絡先' }).click();
    await page.getByRole('heading', { name: '連絡先' }).waitFor();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/disaster-contacts-360.png` });
    await page.getByRole('button', { name: 'メニュー' }).click();
    await page.getByRole('button', { name: '災害モードをやめる' }).click();
    await nav.getByRole('link', { name: '送信箱' }).waitFor();
  });

  it('moves nothing for whoever asked for that', async () => {
    const page = await desktop.as('chief');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visit(page, played.address('/incidents/:incident'));
    expect(
      await page.evaluate(`[...document.querySelectorAll('*')].filter((each) => {
        const { animationName, transitionDuration } = getComputedStyle(each);
        return animationName !== 'none' || transitionDuration !== '0s';
      }).length`),
    ).toBe(0);
  });

  it('tells severity by words and shape where colours are the reader’s own', async () => {
    const page = await desktop.as('chief');
    await page.emulateMedia({ forcedColors: 'active' });
    await visit(page, '/');
    expect(await page.getByText('L4 危機').first().innerText()).toMatch(/^◆\s*L4 危機$/u);
    expect(await wrongWith(page)).toEqual([]);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/forced-board.png` });
    // The present page is marked by more than a colour.
    const line = (path: string) =>
      page.evaluate(
        `getComputedStyle(document.querySelector('nav a[href="${path}"]')).borderBottomColor`,
      );
    expect(await line('/')).not.toBe(await line('/incidents'));
  });
});
