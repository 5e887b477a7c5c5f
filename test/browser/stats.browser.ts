import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

describe('集計', () => {
  let app: RunningApp;
  let desktop: Desktop;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    const incident = await report(app);
    await report(app, { summary: '本庁舎が停電した', kind: 'power-outage', drill: true });
    await app.pass(4 * MINUTE);
    const [rung] = (await incident.escalation()).rungs.filter(({ told }) => told.length > 0);
    const person = rung?.told[0]?.person ?? '';
    await incident.do('desk', `rungs/${rung?.id ?? ''}/answer`, { person, choice: 'understood' });
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  it('is one click from the list; each picture has its numbers, and the table is a file', async () => {
    const page = await desktop.as('auditor');
    await visit(page, '/incidents');
    await page.getByRole('link', { name: '集計' }).click();
    await page.getByText('事案 1件').waitFor();
    const table = page.getByRole('region', { name: '月ごとの件数（区分別）' });
    const row = table.getByRole('row', { name: '令和8年11月' });
    expect((await row.getByRole('cell').allTextContents()).slice(0, 2)).toEqual(['1', '1']);
    await page.getByRole('img', { name: /区分別に積み上げた棒グラフ/ }).waitFor();
    const times = page.getByRole('region', { name: '回答・封じ込めまでの時間' });
    expect(
      await times.getByRole('row', { name: '全体' }).getByRole('cell').allTextContents(),
    ).toEqual(['1', '4分', '4分', '1', '算出できない', '算出できない', '0']);
    expect(await wrongWith(page)).toEqual([]);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '表をCSVで保存' }).last().click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('集計-時間-2025-12_2026-11.csv');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('全体,1,4,4,1,,,0\r\n');
  });

  it('keeps what is counted in the address, drills by themselves', async () => {
    const page = await desktop.as('ciso', { width: 360 });
    await visit(page, '/stats');
    await page.getByLabel('対象').selectOption('drills');
    await page.getByText('訓練 1件').waitFor();
    expect(page.url()).toContain('counted=drills');
    await page.getByLabel('期間').selectOption('2026');
    await page.reload();
    await page.getByText('訓練 1件').waitFor();
    expect(await page.getByLabel('期間').inputValue()).toBe('2026');
    expect(await wrongWith(page)).toEqual([]);
  });

  it('draws the ladder of an incident as lines of time beside its list', async () => {
    const page = await desktop.as('desk');
    const [incident] = (
      await app.as('desk').get<{ items: { id: string }[] }>('/api/v1/incidents?phase=open&level=L4')
    ).json.items;
    await visit(page, `/incidents/${incident?.id ?? ''}/contacts`);
    const picture = page.getByRole('img', { name: /連絡の進みの図/ });
    await picture.waitFor();
    const words = await picture.locator('text').allTextContents();
    const { rungs } = (
      await app
        .as('desk')
        .get<{ rungs: { officeTitle: string }[] }>(
          `/api/v1/incidents/${incident?.id ?? ''}/escalation`,
        )
    ).json;
    for (const { officeTitle } of rungs) expect(words).toContain(officeTitle);
    expect(words).toContain('回答済');
    expect(await wrongWith(page)).toEqual([]);
  });
});
