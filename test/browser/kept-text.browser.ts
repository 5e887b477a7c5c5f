import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { until } from '../harness/until.js';
import { Desktop, visit } from './desktop.js';

const TEXT = '𠮷野家の件 👩‍🚒\n二行目';
const LINE = '前に入力した内容を戻しました。';

describe('what is typed and not sent', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    incident = await report(app);
    page = await desktop.as('responder');
  }, 60_000);
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const timeline = (on = page): Promise<void> => visit(on, `/incidents/${incident.id}/timeline`);
  const note = (on = page): Locator => on.locator('textarea[name=text]');
  const record = (on = page): Promise<void> =>
    on.getByRole('button', { name: '記録する', exact: true }).click();
  const logIn = async (on: Page, who: string): Promise<void> => {
    await on.getByLabel('利用者ID').fill(who);
    await on.getByLabel(/^パスワード/).fill(app.passwordOf(who));
    await on.getByRole('button', { name: 'ログイン' }).click();
    await on.getByRole('button', { name: 'ログアウト' }).first().waitFor();
  };
  const logOut = async (on: Page): Promise<void> => {
    await on.getByRole('button', { name: 'ログアウト' }).first().click();
    await on.getByLabel('利用者ID').waitFor();
  };
  /** Where something was typed, a log-out asks first. */
  const dropAndLogOut = async (on: Page): Promise<void> => {
    await on.getByRole('button', { name: 'ログアウト' }).first().click();
    await on.getByRole('button', { name: '消してログアウト' }).click();
    await on.getByLabel('利用者ID').waitFor();
  };
  /** All that this tab keeps of forms. */
  const kept = (on = page): Promise<string> =>
    on.evaluate(
      `Object.entries(sessionStorage).filter(([key]) => key.startsWith('hikeshi:typed:')).join()`,
    );
  const entriesWith = async (text: string): Promise<number> =>
    JSON.stringify(await incident.timeline()).split(text).length - 1;

  beforeEach(async () => {
    await timeline();
    await page.evaluate('sessionStorage.clear()');
  });

  it('is there again after another page and after a reload, until the server has taken it', async () => {
    await timeline();
    await note().fill(TEXT);
    // Fields that React holds.
    await page.getByLabel('日付').fill('11/20');
    await page.getByLabel('時刻', { exact: true }).fill('2:13');
    await page.getByRole('link', { name: '状況盤', exact: true }).click();
    await page.waitForURL(/\/$/);
    await timeline();
    await page.getByText(LINE).waitFor();
    expect(await note().inputValue()).toBe(TEXT);
    await page.reload();
    await page.getByText(LINE).waitFor();
    expect(await page.getByLabel('日付').inputValue()).toBe('11/20');
    expect(await page.getByLabel('時刻', { exact: true }).inputValue()).toBe('2:13');
    await record();
    await page.getByText('二行目').waitFor();
    expect(await page.getByText(LINE).count()).toBe(0);
    expect(await kept()).toBe('');
    await visit(page, '/');
    await page.goBack();
    await note().waitFor();
    expect(await note().inputValue()).toBe('');
    expect(await entriesWith('二行目')).toBe(1);
  });

  it('goes when the person wants it gone', async () => {
    await note().fill(TEXT);
    await timeline();
    await page.getByText(LINE).waitFor();
    await page.getByRole('button', { name: '消す', exact: true }).click();
    expect(await note().inputValue()).toBe('');
    await timeline();
    expect(await note().inputValue()).toBe('');
    expect(await page.getByText(LINE).count()).toBe(0);
  });

  it('waits in a form that is folded away, and beside no other form', async () => {
    await visit(page, `/incidents/${incident.id}/steps`);
    const unfold = (name: string): Promise<void> =>
      page.getByRole('button', { name, exact: true, expanded: false }).first().click();
    await unfold('臨時の手順を加える');
    await page.getByLabel('何をするか（一つの行い）').fill('𠮷野家から借りる');
    await page.reload();
    expect(await page.getByText(LINE).count()).toBe(0);
    await unfold('臨時の手順を加える');
    await page.getByText(LINE).waitFor();
    expect(await page.getByLabel('何をするか（一つの行い）').inputValue()).toBe('𠮷野家から借りる');
    expect(await page.getByText(LINE).count()).toBe(1);
  });

  it('is nobody else’s, and is gone from every tab once the person has logged out', async () => {
    const desk = await desktop.stranger();
    await desk.goto('/login');
    await logIn(desk, 'responder');
    const other = await desk.context().newPage();
    for (const tab of [desk, other]) {
      await timeline(tab);
      await note(tab).fill(TEXT);
      expect(await kept(tab)).toContain('二行目');
    }
    // Former texts of a draft, names and numbers among them.
    await desk.evaluate(`sessionStorage.setItem('hikeshi:last-edit:any', '{}')`);
    await dropAndLogOut(desk);
    await expect(desk.evaluate('Object.keys(sessionStorage).join()')).resolves.toBe('');
    expect(await desk.evaluate('location.pathname + location.search')).toBe('/login');
    // Nor on the screen, from where the next letter would keep it again.
    await other.getByLabel('利用者ID').waitFor();
    await until(() => other.evaluate<boolean>('Object.keys(sessionStorage).length === 0'));
    await logIn(desk, 'responder');
    await timeline(desk);
    expect(await note(desk).inputValue()).toBe('');
    // Without a word the next person sits down: the log-in of the one before has only ended.
    await note(desk).fill(TEXT);
    await desk.context().clearCookies();
    await desk.goto('/login');
    await logIn(desk, 'desk');
    await timeline(desk);
    expect(await note(desk).inputValue()).toBe('');
    await desk.context().close();
  }, 60_000);

  it('is not thrown away by a log-out that nobody was asked about, whichever tab it stands in', async () => {
    const desk = await desktop.stranger();
    await desk.goto('/login');
    await logIn(desk, 'responder');
    const other = await desk.context().newPage();
    await timeline(other);
    await note(other).fill(TEXT);
    await desk.getByRole('button', { name: 'ログアウト' }).first().click();
    const asked = desk.getByRole('dialog', { name: '送っていない書きかけがあります' });
    await asked.getByText('この端末に1件あります').waitFor();
    await desk.keyboard.press('Escape');
    await asked.waitFor({ state: 'detached' });
    expect(await note(other).inputValue()).toBe(TEXT);
    await record(other);
    await until(async () => (await note(other).inputValue()) === '');
    await logOut(desk);
    await desk.context().close();
  }, 40_000);

  it('stays, and the screen says so, where the server did not hear the log-out', async () => {
    const desk = await desktop.stranger();
    await desk.goto('/login');
    await logIn(desk, 'responder');
    await timeline(desk);
    await note(desk).fill(TEXT);
    await desk.route('**/api/v1/session', (route) =>
      route.request().method() === 'DELETE' ? route.abort() : route.continue(),
    );
    await desk.getByRole('button', { name: 'ログアウト' }).first().click();
    await desk.getByRole('button', { name: '消してログアウト' }).click();
    await desk.getByText('ログアウトできていません').first().waitFor();
    expect(await note(desk).inputValue()).toBe(TEXT);
    await desk.unroute('**/api/v1/session');
    await dropAndLogOut(desk);
    await desk.context().close();
  }, 40_000);

  it('is there after the session has ended, the page was read anew and the person logged in again', async () => {
    const desk = await desktop.as('responder');
    await timeline(desk);
    await note(desk).fill(TEXT);
    await desk.context().clearCookies();
    await desk.reload();
    await logIn(desk, 'responder');
    await desk.getByText(LINE).waitFor();
    expect(await note(desk).inputValue()).toBe(TEXT);
    await desk.context().close();
  });

  it('is not sent in the name of somebody else who logs in where the session had ended', async () => {
    const desk = await desktop.as('responder');
    const other = await desk.context().newPage();
    for (const tab of [other, desk]) {
      await timeline(tab);
      await note(tab).fill('席を立つ前の一言');
    }
    await desk.context().clearCookies();
    await record(desk);
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('利用者ID').fill('desk');
    await dialog.getByLabel(/^パスワード/).fill(app.passwordOf('desk'));
    await dialog.getByRole('button', { name: 'ログイン' }).click();
    await dialog.waitFor({ state: 'detached' });
    await note(desk).waitFor();
    expect(await note(desk).inputValue()).toBe('');
    // Nor in another tab, whose next sending would go out under the new log-in.
    await until(async () => (await note(other).inputValue()) === '');
    expect(await entriesWith('席を立つ前の一言')).toBe(0);
    await desk.context().close();
  });

  it('is not put over what a colleague has written meanwhile: both are shown', async () => {
    const clerk = app.as('administrator');
    const versions = '/api/v1/plan/versions';
    const { id } = (await clerk.post<{ id: string }>(versions, { from: 'in-force' })).json;
    const desk = await desktop.as('administrator');
    const open = async (): Promise<Locator> => {
      await visit(desk, `/plans/organisation?version=${id}`);
      const row = desk.locator('[data-office="ciso"]');
      await row.getByRole('button', { name: /名を直す・消す/ }).click();
      return row.getByRole('form', { name: '名を直す・消す' });
    };
    const before = await open();
    await before.locator('[name=fullTitle]').fill('わたしの名称');
    const { version } = (await clerk.get<{ version: number }>(`${versions}/${id}`)).json;
    const office = { title: 'CISO', fullTitle: '同僚の名称', outside: false };
    await clerk.post(`${versions}/${id}/changes`, {
      ...{ version, change: { kind: 'office', id: 'ciso', office } },
    });
    const after = await open();
    expect(await after.locator('[name=fullTitle]').inputValue()).toBe('同僚の名称');
    await after.getByText('わたしの名称').waitFor();
    expect(await after.getByText(LINE).count()).toBe(0);
    await after.getByRole('button', { name: 'この内容を欄に入れる' }).click();
    expect(await after.locator('[name=fullTitle]').inputValue()).toBe('わたしの名称');
    await desk.context().close();
  });

  it('is never a password, nor what stands beside one', async () => {
    await visit(page, '/password');
    await page.getByLabel(/^今のパスワード/).fill('himitsu-himitsu');
    const clerk = await desktop.as('administrator');
    await visit(clerk, '/accounts');
    await clerk.getByRole('button', { name: /利用者を加える/ }).click();
    await clerk.locator('input[name=loginId]').fill('shinjin');
    await clerk.locator('input[name=password]').fill('himitsu-himitsu');
    await timeline(clerk);
    await note(clerk).fill(TEXT);
    await clerk.context().clearCookies();
    await record(clerk);
    // The log-in in a window above the form.
    await clerk.getByRole('dialog').getByLabel('利用者ID').fill('shinjin');
    for (const tab of [page, clerk]) {
      expect(await kept(tab)).not.toMatch(/himitsu|shinjin/);
    }
    expect(await kept(clerk)).toContain('二行目');
    await clerk.context().close();
  });

  /** The server has it, its answer is lost, and the page is read anew meanwhile. */
  const loseAnswer = async (text: string): Promise<void> => {
    await note().fill(text);
    await page.route('**/entries', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await record();
    await page.getByText('つながりません。もう一度送っています…').waitFor();
    await page.unroute('**/entries');
    // Of what was sent a mark is kept, not a second copy of the text.
    expect((await kept()).split(text)).toHaveLength(2);
    await page.reload();
    await page.getByText(LINE).waitFor();
  };

  it('is sent once more, as another one, where it was changed before the answer came', async () => {
    await loseAnswer('三階から連絡');
    await note().fill('四階から連絡');
    await record();
    await until(async () => (await note().inputValue()) === '');
    expect([await entriesWith('三階から連絡'), await entriesWith('四階から連絡')]).toEqual([1, 1]);
  });

  it('is sent once, though the page was read anew before the answer came', async () => {
    await loseAnswer('答えの前に読み直す');
    await record();
    await until(async () => (await note().inputValue()) === '');
    expect(await entriesWith('答えの前に読み直す')).toBe(1);
  });

  it('is written and sent as before where the browser keeps nothing', async () => {
    const desk = await desktop.as('responder');
    await desk.addInitScript({
      content: `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
    });
    await timeline(desk);
    await note(desk).fill('残せない端末から');
    await record(desk);
    await until(async () => (await note(desk).inputValue()) === '');
    expect(await entriesWith('残せない端末から')).toBe(1);
    await desk.context().close();
  });
});
