import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { startApp, type RunningApp } from '../harness/app.js';
import { built } from '../harness/program.js';
import { until } from '../harness/until.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

/** The document and every box in it that scrolls sideways. */
const SIDEWAYS = `[...document.querySelectorAll('html, .wide')]
  .filter((each) => each.scrollWidth > each.clientWidth)
  .map((each) => each.outerHTML.slice(0, 160))`;

/** Whether a heading is in sight in its own window. */
const ON_SCREEN = (heading: { getBoundingClientRect(): { top: number } }): boolean => {
  const { top } = heading.getBoundingClientRect();
  return top >= -1 && top < 500;
};

describe('the page 計画書', () => {
  let app: RunningApp;
  let desktop: Desktop;

  beforeAll(async () => {
    built('plan-document/write-thread.js');
    app = await startApp();
    desktop = await Desktop.open(app);
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  it('is found from the plan, shows what will be printed, and saves it', async () => {
    const page = await desktop.as('desk');
    await visit(page, '/plans');
    await page.getByRole('link', { name: '計画書を印刷する' }).click();
    const preview = page.frameLocator('iframe');
    const heading = preview.getByRole('heading', { name: '第1章　総則' });
    await heading.waitFor();
    // On a machine without a Japanese font: the console's own is there, and the browser may fetch it.
    const lent = `document.fonts.load('16px "Noto Sans JP Variable"', '計画').then((all) => all.length)`;
    const inside = page.frames().find((frame) => frame.url().includes('document'));
    await until(async () => Number(await inside?.evaluate(lent)) > 0);
    await page.setViewportSize({ width: 360, height: 740 });
    const chapter = preview.getByRole('heading', { name: /^第3章/ });
    await expect(chapter.evaluate(ON_SCREEN)).resolves.toBe(false);
    await page.getByLabel('章へ移る').selectOption({ label: (await chapter.textContent()) ?? '' });
    await until(async () => chapter.evaluate(ON_SCREEN));
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(await wrongWith(page)).toEqual([]);
    await page.getByLabel('連絡網だけ（1枚）').check();
    await page.getByLabel('限定版（氏名と携帯電話も）').check();
    await preview.getByText('携帯 000-0000-0002').first().waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'PDFを保存' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('あおぞら市 緊急時対応計画 連絡網（限定版）.pdf');
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }, 60_000);

  it.each([
    ['whole', ''],
    ['contacts', '&only=contacts'],
    ['night card', '&only=night-card'],
  ])(
    'checks 2, 4: is a page of its own without barriers that keeps to a phone (%s)',
    async (_, part) => {
      const page = await desktop.as('desk');
      await page.goto(`/api/v1/plan/document?format=html&edition=restricted${part}`);
      expect(await wrongWith(page)).toEqual([]);
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        const over = await page.evaluate(SIDEWAYS);
        expect([width, over]).toEqual([width, []]);
      }
      await page.context().close();
    },
    120_000,
  );

  it('offers no restricted edition to whoever may not have it', async () => {
    const page = await desktop.as('auditor');
    await visit(page, '/plans/document');
    await page.getByLabel('一般版（職名と内線）').waitFor();
    expect(await page.getByLabel('限定版（氏名と携帯電話も）').count()).toBe(0);
    await page.getByText('限定版は、受付・役職者・管理者だけが印刷できます。').waitFor();
  });
});
