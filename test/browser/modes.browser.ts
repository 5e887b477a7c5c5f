import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';
import { play, type Played } from './played.js';

const PICTURES = process.env.HIKESHI_PICTURES ?? '';
/** The pages people stand on in a disaster: of routes.ts, which the accessibility test goes by. */
const MAIN = [
  ...['/', '/my', '/board', '/contacts', '/incidents', '/outbox'],
  ...['/incidents/:incident', '/incidents/:incident/steps', '/incidents/:incident/timeline'],
  ...['/incidents/:incident/contacts', '/incidents/:incident/duties'],
] as const;

/** What can be pressed and is lower than so many px, apart from links in a sentence. */
const TOO_LOW = `(() => [...document.querySelectorAll('a, button, summary, select, input, textarea')]
  .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline')
  .filter((each) => !each.closest('p, dd, h1, .line-clamp-3') && each.getBoundingClientRect().top > -50)
  .map((each) => each.matches('[type=radio], [type=checkbox]') ? each.closest('label') ?? each : each)
  .filter((each) => each.getBoundingClientRect().height < 56)
  .map((each) => each.outerHTML.slice(0, 160)))()`;

/** Text that its box cuts off without saying so. */
const CUT = `(() => [...document.querySelectorAll('main *, header *')]
  .filter((each) => each.checkVisibility() && each.innerText)
  .filter((each) => ['hidden', 'clip'].includes(getComputedStyle(each).overflowX))
  .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1)
  .map((each) => each.outerHTML.slice(0, 160)))()`;

const SIDEWAYS = 'document.documentElement.scrollWidth - innerWidth';
const DISASTER = "localStorage.setItem('hikeshi:disaster', 'on')";

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

  const onAll = async (page: Page, look: (page: Page) => Promise<unknown>) => {
    const seen: Record<string, unknown> = {};
    for (const route of MAIN) {
      await visit(page, played.address(route));
      seen[route] = await look(page);
    }
    return seen;
  };
  const everywhere = (what: unknown) => Object.fromEntries(MAIN.map((route) => [route, what]));

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

  it('has targets of 56 px and contrast of 7:1 in 災害モード, and no barrier', async () => {
    const page = await desktop.as('responder', { width: 360 });
    await visit(page, played.address('/incidents/:incident'));
    // Otherwise they are lower: the check would tell.
    expect(await page.evaluate(TOO_LOW)).not.toEqual([]);
    await page.context().addInitScript({ content: DISASTER });
    const seen = await onAll(page, async () => {
      const strong = new AxeBuilder({ page }).withRules(['color-contrast-enhanced']);
      const { violations } = await strong.analyze();
      const faint = violations.flatMap(({ nodes }) => nodes.map((node) => node.html));
      const over = await page.evaluate(SIDEWAYS);
      const path = `${PICTURES}/disaster${page
        .url()
        .replace(/.*:\d+/u, '')
        .replaceAll(/\W/gu, '-')}.png`;
      if (PICTURES) await page.screenshot({ path });
      return [over, await page.evaluate(TOO_LOW), faint, await wrongWith(page)];
    });
    expect(seen).toEqual(everywhere([0, [], [], []]));
  }, 120_000);

  it('keeps everything at 200 % zoom on a desk, and on a narrow telephone', async () => {
    for (const width of [683, 360]) {
      const page = await desktop.as('chief', { width });
      const seen = await onAll(page, async () => [
        ...[await page.evaluate(SIDEWAYS), await page.evaluate(CUT)],
      ]);
      expect([width, seen]).toEqual([width, everywhere([0, []])]);
      await page.context().close();
    }
  }, 120_000);

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
