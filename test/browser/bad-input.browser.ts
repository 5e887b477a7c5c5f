import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { until } from '../harness/until.js';
import { Desktop, visit } from './desktop.js';

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

/** Letters outside the first plane, marks that turn the line round, a picture of several parts. */
const ODD = '𠮷野家\u202e逆\u202c 👩‍🚒 髙﨑';
const TOO_LONG = 'あ'.repeat(20_000);
/** 2 MB in UTF-8. */
const HUGE = 'あ'.repeat(700_000);
/** Japanese, and not a word of the program. */
const SAID = /[ぁ-ん]/;
const RAW = /undefined|null|Error|constraint|must be|\bform\.|\berror\./;

describe('a form that gets what nobody should type', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let address: (path: string) => string;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    const incident = await report(app);
    const path = '/api/v1/plan/versions';
    const order = { from: 'in-force' };
    const version = await app.as('administrator').post<{ id: string }>(path, order);
    const known = { incident: incident.id, version: version.json.id };
    address = (written) =>
      written.replace(/:(incident|version)/g, (_, name: keyof typeof known) => known[name]);
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
  const opened = async (name: string) => {
    const { who, path, opener, field } = FORMS[name] ?? { who: '', path: '', field: '' };
    const page = await pageOf(who);
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

  it.each(Object.keys(FORMS))(
    'keeps 20,000 letters in %s and says at the field how many may be',
    async (name) => {
      const { form, box, send } = await opened(name);
      await box.fill(TOO_LONG);
      await send();
      expect(await complaint(form)).toMatch(/\d+字までです（いま20000字）/);
      expect((await box.inputValue()).length).toBe(TOO_LONG.length);
      expect(await box.getAttribute('aria-invalid')).toBe('true');
    },
  );

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

  it('keeps what is typed while the server is away, and says so', async () => {
    const away = async (name: string): Promise<void> => {
      const { page, form, box, send } = await opened(name);
      await page.route('**/api/v1/**', (route) =>
        route.request().method() === 'GET' ? route.continue() : route.abort('connectionrefused'),
      );
      await box.fill(ODD);
      await send();
      expect(await complaint(form)).toContain('サーバーにつながりません');
      expect(await box.inputValue()).toBe(ODD);
      await page.unroute('**/api/v1/**');
    };
    await Promise.all([away('a note'), away('an office')]);
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
    await dialog.getByLabel('利用者ID').fill('responder');
    await dialog.getByLabel(/^パスワード/).fill(app.passwordOf('responder'));
    await dialog.getByRole('button', { name: 'ログイン' }).click();
    // The words stand in the field as well: taken is when the field has let go of them.
    await until(async () => (await box.inputValue()) === '');
    await visit(page, address('/incidents/:incident/timeline'));
    expect(await page.getByText('二行目').count()).toBe(1);
  }, 40_000);
});
