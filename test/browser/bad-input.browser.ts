import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { until } from '../harness/until.js';
import { chooseKind, Desktop, visit } from './desktop.js';
import { heldBack } from './every-form.js';
import { everyState, PARTY } from './every-state.js';
import { COMMANDS, ELSEWHERE, PLACES } from './places.js';
import { play } from './played.js';
import { ODD, RAW, SAID, Walk } from './walk.js';

interface Form {
  readonly who: string;
  /** `:incident` and `:version` stand for what is there. */
  readonly path: string;
  /** The button that unfolds it; none: it stands there. */
  readonly opener?: string;
  /** The field that gets what nobody should type. */
  readonly field: string;
}

const FORMS: Readonly<Record<string, Form>> = {
  'a note': { who: 'responder', path: '/incidents/:incident/timeline', field: 'text' },
  'a test mail': { who: 'administrator', path: '/outbox/setup', field: 'address' },
  'an office': {
    ...{ who: 'administrator', path: '/plans/organisation?version=:version' },
    ...{ opener: '役職を加える', field: 'title' },
  },
};

/** 2 MB in UTF-8. */
const HUGE = 'あ'.repeat(700_000);

describe('a form that gets what nobody should type', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let address: (path: string) => string;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    app = await startApp({ quiet: true });
    await app.serve(PARTY);
    desktop = await Desktop.open(app);
    const played = await play(app);
    const states = await everyState(app);
    address = (written) =>
      played.address(written.replaceAll(/:(\w+)/gu, (all, name: string) => states[name] ?? all));
  }, 60_000);
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  /** One page for each person, used for all of their forms. */
  const pageOf = async (who: string): Promise<Page> => {
    const page = pages.get(who) ?? (await desktop.as(who));
    pages.set(who, page);
    return page;
  };
  const opened = async (name: string, other?: Page) => {
    const { who, path, opener, field } = FORMS[name] ?? { who: '', path: '', field: '' };
    const page = other ?? (await pageOf(who));
    await visit(page, address(path));
    if (opener) await page.getByRole('button', { name: opener }).first().click();
    const form = page.locator('form', { has: page.locator(`[name="${field}"]`) }).last();
    const box = form.locator(`[name="${field}"]`);
    await box.waitFor();
    const send = () => form.locator('button[type=submit]').last().click();
    return { page, form, box, send };
  };
  /** What the form says, in words of the reader, with the focus on it. */
  const complaint = async (form: Locator): Promise<string> => {
    const alert = form.getByRole('alert');
    await alert.waitFor();
    const said = await alert.innerText();
    expect(said).toMatch(SAID);
    expect(said).not.toMatch(RAW);
    return said;
  };

  const seats = new Map<string, { page: Page; orders: string[] }>();
  /** One page for each person, from which nothing reaches the server. */
  const seatOf = async (who: string) => {
    const known = seats.get(who);
    if (known) return known;
    const [loginId = '', body] = who.split('@');
    const page = who ? await desktop.as(loginId, body ? { body } : {}) : await desktop.stranger();
    const seat = { page, orders: await heldBack(page) };
    seats.set(who, seat);
    return seat;
  };
  const walk = new Walk(ELSEWHERE);

  it.each(PLACES)(
    'keeps what is typed on %s (%s), sends it once as it was typed, and says at the field what is wrong',
    async (route, who) => {
      const { page, orders } = await seatOf(who);
      await visit(page, address(route));
      expect(await walk.through(page, orders)).toEqual([]);
    },
    120_000,
  );

  it('has tried every form that is known to take a text', () => {
    expect(walk.commands()).toEqual(COMMANDS);
  });

  it('keeps a note of 2 MB and sends nothing of it', async () => {
    const { page, form, box, send } = await opened('a note');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/entries')) sent.push(request.url());
    });
    await box.fill(HUGE);
    await send();
    expect(await complaint(form)).toContain('字までです');
    expect((await box.inputValue()).length).toBe(HUGE.length);
    expect(sent).toEqual([]);
  });

  it('keeps what is typed while the server is away, says so, and takes it once when it is back', async () => {
    const away = async (name: string, taken: (page: Page) => Promise<void>): Promise<void> => {
      const { page, form, box, send } = await opened(name);
      await page.route('**/api/v1/**', (route) =>
        route.request().method() === 'GET' ? route.continue() : route.abort('connectionrefused'),
      );
      await box.fill(ODD);
      await send();
      expect(await complaint(form)).toContain('サーバーにつながりません');
      expect(await box.inputValue()).toBe(ODD);
      await page.unroute('**/api/v1/**');
      await send();
      await taken(page);
    };
    await Promise.all([
      away('a note', async (page) => {
        await page.getByRole('listitem').filter({ hasText: ODD }).first().waitFor();
        expect(await page.getByRole('listitem').filter({ hasText: ODD }).count()).toBe(1);
      }),
      away('an office', async (page) => {
        await page.getByRole('button', { name: 'この内容で下書きに書く' }).waitFor();
      }),
    ]);
  }, 40_000);

  it('takes the notes of two tabs one after the other', async () => {
    const notes = await opened('a note');
    const others = await opened('a note', await notes.page.context().newPage());
    await notes.box.fill('先の画面の記録');
    await others.box.fill('後の画面の記録');
    await notes.send();
    await others.page.getByText('先の画面の記録').waitFor();
    expect(await others.box.inputValue()).toBe('後の画面の記録');
    await others.send();
    await notes.page.getByText('後の画面の記録').waitFor();
    await others.page.close();
  });

  it('says of a file that it is too large, and keeps the words beside it', async () => {
    const page = await pageOf('administrator');
    const large = { name: '大きい.csv', mimeType: 'text/csv', buffer: Buffer.alloc(3_000_000) };
    await visit(page, address('/plans/organisation?version=:version'));
    await page.locator('textarea[name=pasted]').fill(ODD);
    await page.getByLabel('書き換えた一覧を選ぶ').setInputFiles(large);
    await page.locator('[id$=-file-error]').getByText(/2 ?MB/).waitFor();
    expect(await page.locator('textarea[name=pasted]').inputValue()).toBe(ODD);
    await visit(page, address('/plans/versions/:version'));
    await page.getByRole('button', { name: '手順書を加える' }).click();
    await page.locator('textarea[name=text]').fill(ODD);
    await page.locator('input[type=file]').setInputFiles({ ...large, name: '大きい.yaml' });
    await page
      .locator('[id$=-file-error]')
      .getByText(/64 ?KB/)
      .waitFor();
    expect(await page.locator('textarea[name=text]').inputValue()).toBe(ODD);
    const desk = await pageOf('responder');
    await visit(desk, address('/incidents/:incident/timeline'));
    await desk.getByRole('button', { name: '写真・ファイルを添付' }).first().click();
    const attach = desk.getByRole('form', { name: '写真・ファイルを添付' });
    await attach.getByLabel('説明').fill(ODD);
    const photo = { name: '写真.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(11_000_000) };
    await attach.locator('input[type=file]').setInputFiles(photo);
    await attach.getByRole('button', { name: '添付する', exact: true }).click();
    await attach
      .locator('[id$=-file-error]')
      .getByText(/10 ?MB/)
      .waitFor();
    expect(await attach.getByLabel('説明').inputValue()).toBe(ODD);
  }, 60_000);

  it('does not send again, and asks for nothing again, where somebody goes back after sending', async () => {
    const page = await desktop.stranger();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/plan/versions') && request.method() === 'POST')
        sent.push('draft');
    });
    await page.goto('/lite/login');
    await page.goto('/plans/versions');
    await page.getByLabel(/^団体/).selectOption('aozora');
    await page.getByLabel('利用者ID').fill('administrator');
    await page.getByLabel(/^パスワード/).fill(app.passwordOf('administrator'));
    await page.getByRole('button', { name: 'ログイン' }).click();
    // A form that leads to what it made.
    await page.getByRole('button', { name: '下書きを始める' }).click();
    await page.getByLabel('改定の内容（メモ）').fill('戻る前の一言');
    await page.getByRole('button', { name: '下書きを始める', exact: true }).last().click();
    await page.getByRole('heading', { name: '今の状態と、次にすること' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: '下書きを始める' }).click();
    expect(await page.getByLabel('改定の内容（メモ）').inputValue()).toBe('');
    expect(sent).toEqual(['draft']);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/lite/login');
    await page.context().close();
  }, 40_000);

  it('keeps a report that is being written while another tab sends its own', async () => {
    const one = await desktop.as('desk');
    const other = await one.context().newPage();
    const first = one.getByLabel('1 何が起きたか');
    await visit(one, '/report');
    await first.fill('窓口の端末が動かない');
    await visit(other, '/report');
    const second = other.getByLabel('1 何が起きたか');
    await second.fill('二階で煙が出ている');
    await chooseKind(one, 'その他');
    await one.keyboard.press('Control+Enter');
    await one.waitForURL(/\/incidents\/[0-9a-f-]{36}$/);
    await other.reload();
    expect(await second.inputValue()).toBe('二階で煙が出ている');
    await other.context().close();
  }, 40_000);

  it('keeps a note after the session has ended, and takes it once after a log-in, though pressed twice', async () => {
    const { page, box, form } = await opened('a note');
    const text = `${ODD}\r\n二行目`;
    await box.fill(text);
    await page.context().clearCookies();
    await form.locator('button[type=submit]').last().dblclick();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/画面の内容は残っています。/).waitFor();
    expect(await box.inputValue()).toBe(text.replace('\r', ''));
    await dialog.getByLabel(/^団体/).selectOption('aozora');
    await dialog.getByLabel('利用者ID').fill('responder');
    await dialog.getByLabel(/^パスワード/).fill(app.passwordOf('responder'));
    await dialog.getByRole('button', { name: 'ログイン' }).click();
    // The words stand in the field as well: taken is when the field has let go of them.
    await until(async () => (await box.inputValue()) === '');
    await visit(page, address('/incidents/:incident/timeline'));
    expect(await page.getByText('二行目').count()).toBe(1);
  }, 40_000);
});
