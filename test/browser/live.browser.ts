import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Request } from 'playwright-core';
import { SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { Desktop, visit } from './desktop.js';

describe('two people on one incident', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
  });
  beforeEach(async () => {
    incident = await report(app);
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const at = (tab: string): string => `/incidents/${incident.id}/${tab}`;

  it('see each other’s steps in the 経過 without a reload', async () => {
    const [doing, watching] = [await desktop.as('responder'), await desktop.as('chief')];
    await visit(watching, at('timeline'));
    await visit(doing, at('steps'));
    await doing.getByRole('button', { name: '完了にする' }).first().click();
    await watching.getByText('「LANケーブルを抜き、無線をオフにする」').waitFor();
  });

  it('never lose what they are typing to the other’s change', async () => {
    const page = await desktop.as('responder');
    await visit(page, at('timeline'));
    const box = page.getByLabel('何があったか');
    await box.pressSequentially('共有フォルダを');
    await incident.do('desk', 'entries', { text: '税務課長に電話した' });
    await page.getByText('税務課長に電話した').waitFor();
    await box.pressSequentially('止めた');
    expect(await box.inputValue()).toBe('共有フォルダを止めた');
  });

  it('are told who was first when both do the same step', async () => {
    const page = await desktop.as('responder');
    await page.route('**/api/v1/events', (route) => route.abort());
    await visit(page, at('steps'));
    const step = page.locator('[id="step-ransomware:unplug"]');
    await step.getByRole('button', { name: '時刻・メモを付ける' }).click();
    await step.getByLabel('メモ').fill('三階の二台');
    await incident.complete('unplug', 'desk');
    await step.getByRole('button', { name: '完了にする' }).click();
    await step.getByText(/（例）夜間受付さんが先に記録しました/).waitFor();
    expect(await step.getByLabel('メモ').inputValue()).toBe('三階の二台');
  });

  it('see both choices of 区分・種別, 影響 and 重要度 where a colleague was first, and choose', async () => {
    const page = await desktop.as('responder');
    // What others do is not heard of by itself: the server says so when the choice is sent.
    await page.route('**/api/v1/events', (route) => route.abort());
    await visit(page, `/incidents/${incident.id}`);
    await page.getByRole('button', { name: '区分・種別を変える' }).click();
    await page.getByLabel('理由').fill('聞き取りでわかった');
    const change = { kind: 'power-outage', category: 'infrastructure', reason: '電話で確かめた' };
    await incident.do('chief', 'classification', change);
    await page.getByRole('button', { name: '保存する' }).click();
    const both = page.getByRole('status').filter({ hasText: 'ほかの人が先に変更しました' });
    await both.getByText('電力・通信・水道の途絶／停電').waitFor();
    await both.getByText(/／ランサムウェア/).waitFor();
    expect(await page.getByLabel('理由').inputValue()).toBe('聞き取りでわかった');
    await both.getByRole('button', { name: 'いまの記録のままにする' }).click();
    await both.waitFor({ state: 'detached' });
    expect(await incident.view()).toMatchObject({ kind: 'power-outage' });
    // What one has let go does not come back.
    await page.getByRole('button', { name: '区分・種別を変える' }).click();
    expect(await page.getByLabel('理由').inputValue()).toBe('');
    await page.getByRole('button', { name: '区分・種別を変える' }).click();

    await page.getByRole('button', { name: '重要度を見直す' }).click();
    await page.getByRole('group', { name: '影響度' }).getByRole('radio').nth(2).check();
    const assessed = { impact: 2, urgency: 2, facts: ['ransomware'] };
    await incident.do('chief', 'severity', assessed);
    await page.getByRole('button', { name: '保存する' }).click();
    await both.getByText(/影響度 2 × 緊急度 2/).waitFor();
    await both.getByText(/影響度 3 × 緊急度 3/).waitFor();
    await both.getByRole('button', { name: 'いまの記録のままにする' }).click();

    const harm = page.locator('section').filter({ has: page.getByText('影響', { exact: true }) });
    await harm.getByRole('button', { name: '変更する' }).click();
    await harm.getByRole('group', { name: '窓口の停止' }).getByLabel('なし').check();
    const known = { counter: 'yes', residents: 'no', personalData: 'yes' };
    await incident.do('chief', 'harm', { harm: known });
    const save = harm.getByRole('button', { name: '影響を記録する' });
    await save.click();
    await both.getByText(/窓口の停止 あり、住民への影響 なし/).waitFor();
    await both.getByText(/窓口の停止 なし/).waitFor();
    await both.getByRole('button', { name: '自分の選択で保存する' }).click();
    await save.waitFor({ state: 'detached' });
    const { severity, harm: now } = await incident.view();
    expect([severity.impact, severity.urgency, now.counter]).toEqual([2, 2, 'no']);
  });

  it('write on after their log-in has run out, without losing the page', async () => {
    const page = await desktop.as('responder');
    await visit(page, at('timeline'));
    await page.getByLabel('何があったか').fill('ログインが切れても残る');
    await page.context().clearCookies();
    await page.getByRole('button', { name: '記録する', exact: true }).click();
    await page.getByRole('dialog').getByText('もう一度ログインしてください').waitFor();
    expect(await page.getByLabel('何があったか').inputValue()).toBe('ログインが切れても残る');
  });

  it('keeps a half-written record through a look elsewhere and a reload, until it is recorded', async () => {
    const page = await desktop.as('responder');
    const box = page.getByLabel('何があったか');
    const path = `/incidents/${incident.id}/timeline`;
    await visit(page, path);
    await box.fill('書きかけの𠮷田さんの話');
    await page.getByRole('link', { name: '状況盤', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: '状況盤' }).waitFor();
    await page.goBack();
    expect(await box.inputValue()).toBe('書きかけの𠮷田さんの話');
    await page.reload();
    expect(await box.inputValue()).toBe('書きかけの𠮷田さんの話');
    await page.getByRole('button', { name: '記録する' }).click();
    await page.locator('ol').getByText('書きかけの𠮷田さんの話').first().waitFor();
    await visit(page, path);
    expect(await box.inputValue()).toBe('');
    await page.context().close();
  });

  it('get the next page of the list they asked for, whatever happens meanwhile', async () => {
    await Promise.all([report(app), report(app)]);
    const page = await desktop.as('desk');
    await visit(page, '/incidents?limit=2');
    const lines = page.getByRole('row');
    await lines.nth(2).waitFor();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/v1/incidents?*after=*', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const asked = page.waitForRequest(/after=/);
    await page.getByRole('button', { name: 'さらに表示' }).click();
    await asked;
    const readAgain = page.waitForRequest((request) => /incidents\?limit=2$/.test(request.url()));
    await incident.do('desk', 'entries', { text: 'そのあいだの記録' });
    await readAgain;
    release();
    await lines.nth(3).waitFor();
  });

  it('are asked to log in again when the live view ends with the session', async () => {
    const page = await desktop.as('responder');
    await visit(page, at('timeline'));
    await page.getByText(/更新・接続中/).waitFor();
    await page.getByLabel('何があったか').fill('書きかけ');
    await app.as('responder').delete('/api/v1/session');
    await app.clock.advance(20 * SECOND);
    await page.getByRole('dialog').getByText('もう一度ログインしてください').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('何があったか').inputValue()).toBe('書きかけ');
  });

  it('read the board a few times in a flood of changes, and never break off a reading for the next', async () => {
    const page = await desktop.as('chief');
    await visit(page, '/');
    await page.getByText(/更新・接続中/).waitFor();
    const seen = { asked: 0, brokenOff: 0 };
    const isBoard = (request: Request): boolean => request.url().endsWith('/api/v1/board');
    page.on('request', (request) => (seen.asked += Number(isBoard(request))));
    page.on('requestfailed', (request) => (seen.brokenOff += Number(isBoard(request))));
    const reported = await Promise.all(Array.from({ length: 12 }, () => report(app)));
    for (const { number } of reported) await page.getByText(number).first().waitFor();
    expect(seen.brokenOff).toBe(0);
    expect(seen.asked).toBeLessThan(12);
  });
});
