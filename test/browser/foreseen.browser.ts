import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, chooseKind, visit } from './desktop.js';

const PICTURES = process.env.HIKESHI_PICTURES ?? '';

describe('だれに・いつ', () => {
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

  it('is shown in the plan for any day, without fault for a screen reader, on a telephone too', async () => {
    const page = await desktop.as('ciso', { width: 360 });
    await visit(page, '/plans');
    const part = page.locator('section', { hasText: 'だれに・いつ連絡するか' }).last();
    await part.getByLabel('日', { exact: true }).fill('R9.4.1');
    await part.getByRole('button', { name: '見る' }).click();
    await part.getByText('令和9年4月1日').first().waitFor();
    expect(await wrongWith(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    if (PICTURES) await part.screenshot({ path: `${PICTURES}/foreseen-360.png` });
  });

  it('in the report form says what then happens', async () => {
    const page = await desktop.as('desk');
    await visit(page, '/report');
    await chooseKind(page, 'ランサムウェア');
    await page.getByText('だれに・いつ連絡するかを見る').click();
    const fold = page.locator('details', { hasText: 'だれに・いつ連絡するかを見る' });
    await fold.getByText('（例）市民課長').first().waitFor();
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/foreseen-1366.png`, fullPage: true });
    const said = await fold.innerText();
    const incident = await report(app, { playbook: 'none' });
    await app.pass(HOUR);
    const { rungs } = await incident.escalation();
    const first = rungs.flatMap(({ told: [telling] }) => (telling ? [telling] : []));
    expect(first.length).toBeGreaterThan(5);
    for (const { personName, at } of first) {
      const time = new Date(at).toLocaleTimeString('ja-JP', {
        ...{ timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' },
      });
      expect(said).toMatch(new RegExp(`${time}[^\\n]*${personName}`));
    }
  });
});
