import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

const AWAY = '中継サーバーに接続できません';
const PICTURES = process.env.HIKESHI_PICTURES ?? '';

describe('while the mail relay dies and returns, a screen', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;
  let wide: Page;
  let phone: Page;

  beforeAll(async () => {
    app = await startApp({ quiet: true });
    desktop = await Desktop.open(app);
    incident = await report(app, { playbook: 'none' });
    wide = await desktop.as('chief');
    phone = await desktop.as('desk', { width: 360 });
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  /** Read on both screens; nothing is wrong with the pages, and the phone does not scroll sideways. */
  const look = async (path: string, name: string): Promise<[string, string]> => {
    const texts: string[] = [];
    for (const [page, width] of [
      [wide, 1366],
      [phone, 360],
    ] as const) {
      await visit(page, path.replace(':id', incident.id));
      await page
        .getByRole('alert')
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => undefined);
      expect(await wrongWith(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      if (PICTURES)
        await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true });
      texts.push(await page.locator('body').innerText());
    }
    return [texts[0] ?? '', texts[1] ?? ''];
  };

  it('says who was told, and how long until the next one is', async () => {
    for (const text of await look('/incidents/:id/contacts', 'contacts-well')) {
      expect(text).toContain('（例）市民課長');
      expect(text).toMatch(/次の人へ:\s*02:23（あと10分）/);
      expect(text).not.toContain(AWAY);
    }
  });

  it('says why no mail leaves, on every page that speaks of mails', async () => {
    await app.mailbox.stop();
    await app.clock.advance(10 * MINUTE);
    await app.clock.advance(2 * MINUTE + 10 * SECOND);
    for (const path of ['/', '/incidents/:id/contacts', '/outbox', '/alarms']) {
      for (const text of await look(path, `away-${path.split('/').at(-1) || 'board'}`)) {
        expect(text).toContain(AWAY);
        expect(text).toContain('メールが送れていません');
      }
    }
  }, 120_000);

  it('says so no longer when they leave again', async () => {
    await app.mailbox.start();
    await app.clock.advance(5 * MINUTE);
    for (const path of ['/', '/incidents/:id/contacts', '/outbox']) {
      for (const text of await look(path, `back-${path.split('/').at(-1) || 'board'}`)) {
        expect(text).not.toContain(AWAY);
        expect(text).not.toContain('メールが送れていません');
      }
    }
  }, 120_000);
});
