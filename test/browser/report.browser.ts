import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { until } from '../harness/until.js';
import { wrongWith } from './axe.js';
import { Desktop, chooseKind, kindOf, visit } from './desktop.js';

const PASSWORD = '夜回りの拍子木を 三度たたく';
const SUMMARY = '税務課の印刷機から脅迫文が出ている';
/** Counts whatever a mouse, a pen or a finger does. */
const COUNT_POINTER = `window.pointed = 0;
addEventListener('pointerdown', () => { window.pointed += 1; }, true);`;

describe('a report in the night', () => {
  let app: RunningApp;
  let desktop: Desktop;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    const added = await app.as('administrator').post('/api/v1/accounts', {
      loginId: 'night-desk',
      name: '（例）宿直',
      password: PASSWORD,
      roles: ['desk'],
    });
    if (added.status !== 201) throw new Error(added.text);
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const inReport = async (): Promise<Page> => {
    const page = await desktop.as('desk');
    await visit(page, '/report');
    return page;
  };
  const posts = (page: Page, path: string): string[] => {
    const seen: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith(path)) seen.push(request.url());
    });
    return seen;
  };

  it('check 1: needs only the keyboard, from the log-in to the number that is read out, in a minute', async () => {
    const page = await desktop.stranger();
    await page.context().addInitScript({ content: COUNT_POINTER });
    await visit(page, '/');
    const began = Date.now();
    await page.keyboard.type('night-desk');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '状況盤' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: '報告する' }).waitFor();
    await page.keyboard.type(SUMMARY);
    await page.keyboard.press('Tab');
    await page.keyboard.type('らんさむうぇあ');
    await page.keyboard.press('Enter');
    await page.getByText('◆').waitFor();
    expect(await page.locator('[aria-live] dl').innerText()).toMatch(/L4 危機[\s\S]*下限 L4/);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/incidents\/[0-9a-f-]{36}$/);
    const said = page.getByRole('status').filter({ hasText: 'R8-001 を登録しました' });
    await said.waitFor();
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(await page.evaluate('window.pointed')).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(SUMMARY);
  });

  it('check 1: asks for no more than eight things, three of them required', async () => {
    const page = await inReport();
    const asked = await page
      .locator('form')
      .getByText(/^[1-9] /)
      .allInnerTexts();
    expect(asked).toHaveLength(8);
    expect(asked.filter((each) => each.includes('※必須'))).toHaveLength(3);
  });

  it('shows an open incident that may be the same, and leads to its record', async () => {
    const summary = '中央図書館が漏水で閉館した';
    const aware = { at: app.clock.now() };
    const body = { summary, kind: 'other', aware };
    const { json } = await app.as('desk').post<{ id: string }>('/api/v1/incidents', body);
    const page = await inReport();
    await page.locator('textarea[name=summary]').fill('中央図書館で漏水、閲覧室が使えない');
    await page.getByText('似た事案が、もう対応中です').waitFor();
    await page.getByRole('link', { name: '経過に書き足す' }).click();
    await page.waitForURL(`**/incidents/${json.id}/timeline#record`);
    await page.goBack();
    // What was typed is still there for who decides to log it all the same.
    expect(await page.locator('textarea[name=summary]').inputValue()).toContain('閲覧室');
    await page.locator('textarea[name=summary]').fill('');
    await page.close();
  });

  it('says what is missing, and leads there', async () => {
    const page = await inReport();
    await page.keyboard.press('Control+Enter');
    const box = page.getByRole('alert');
    await box.waitFor();
    expect(await page.locator(':focus').getAttribute('role')).toBe('alert');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('name')).toBe('summary');
    // Each message goes with what it was about, and the last one takes the box along.
    const wrong = page.locator('form [id$="-error"]');
    const before = await wrong.count();
    await page.keyboard.type('窓口の端末が動かない');
    await until(async () => (await wrong.count()) === before - 1);
    await chooseKind(page, '不明');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await wrong.count()).toBe(0);
  });

  it('finds the kind by arrows, Enter, Escape and by touch, and says what it is doing', async () => {
    const page = await inReport();
    const box = page.getByRole('combobox', { name: '2 種別' });
    const active = async (): Promise<string> => {
      const id = (await box.getAttribute('aria-activedescendant')) ?? '';
      return page.locator(`[id="${id}"]`).innerText();
    };
    await box.focus();
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    const first = await active();
    await page.keyboard.press('ArrowDown');
    expect(await active()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(first);
    await page.keyboard.type('ていでん');
    await page.getByText(/件が合います/).waitFor();
    expect(await active()).toContain('停電');
    expect(await wrongWith(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect([await kindOf(page), await box.inputValue()]).toEqual(['', '']);
    await page.keyboard.type('ていでん');
    await page.keyboard.press('Enter');
    expect(await kindOf(page)).toBe('power-outage');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    // Looked for again and left: what is chosen stays, and is what the box says.
    const words = await box.inputValue();
    await page.keyboard.type('𠮷🚒');
    await page.getByText('0件が合います').waitFor();
    await page.keyboard.press('Tab');
    expect([await kindOf(page), await box.inputValue()]).toEqual(['power-outage', words]);
    await box.fill('');
    await page.keyboard.press('Tab');
    expect(await kindOf(page)).toBe('');
    await page.emulateMedia({ forcedColors: 'active' });
    await box.click();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[role=option].outline-2').count()).toBe(1);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.locator('[role=option]', { hasText: 'その他' }).click();
    expect(await kindOf(page)).toBe('other');
    await page.context().close();
  });

  it('keeps the draft through a reload until it is sent', async () => {
    const page = await inReport();
    await page.getByLabel('1 何が起きたか').fill(SUMMARY);
    await chooseKind(page, '不明（まだ分からない）');
    await page.getByLabel('4 場所・部署').fill('税務課');
    await page.reload();
    expect(await page.getByLabel('1 何が起きたか').inputValue()).toBe(SUMMARY);
    expect(await kindOf(page)).toBe('unknown');
    // Its words come with the plan.
    const kind = page.getByLabel('2 種別');
    await until(async () => (await kind.inputValue()) === '不明（まだ分からない）');
    expect(await page.getByLabel('4 場所・部署').inputValue()).toBe('税務課');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/incidents\/[0-9a-f-]{36}$/);
    await visit(page, '/report');
    expect(await page.getByLabel('1 何が起きたか').inputValue()).toBe('');
  });

  it('makes one incident of a report whose answer was lost', async () => {
    const page = await inReport();
    await page.getByLabel('1 何が起きたか').fill('応答が失われた報告');
    await chooseKind(page, 'その他');
    let lost = 0;
    await page.route('**/api/v1/incidents', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/incidents\/[0-9a-f-]{36}$/);
    const found = await app
      .as('desk')
      .get<{ items: unknown[] }>(`/api/v1/incidents?q=${encodeURIComponent('応答が失われた')}`);
    expect([lost, found.json.items.length]).toEqual([1, 1]);
  });

  it('does not send while a word is being composed', async () => {
    const page = await desktop.stranger();
    await visit(page, '/login');
    const sent = posts(page, '/session');
    await page.getByLabel('パスワード').fill(PASSWORD);
    await page.getByLabel('利用者ID').focus();
    const keys = await page.context().newCDPSession(page);
    const composed = { text: 'しゅくちょく', selectionStart: 6, selectionEnd: 6 };
    await keys.send('Input.imeSetComposition', composed);
    for (const code of [229, 13]) {
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: code, text: '\r' };
      await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    }
    await page.waitForTimeout(300);
    expect(sent).toEqual([]);
  });

  it('keeps single keys out of what somebody types', async () => {
    const page = await inReport();
    await page.getByLabel('4 場所・部署').pressSequentially('n/?.gb');
    expect(await page.getByLabel('4 場所・部署').inputValue()).toBe('n/?.gb');
    expect(new URL(page.url()).pathname).toBe('/report');
  });
});
