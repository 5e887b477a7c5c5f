import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { startApp, type RunningApp } from '../harness/app.js';
import { report } from '../harness/case.js';
import { until } from '../harness/until.js';
import { Desktop, visit } from './desktop.js';
import { formsOf, heldBack, tryForm, type FoundForm } from './every-form.js';
import { play } from './played.js';

/**
 * Pages that between them show the forms of the console, with somebody who may fill them in. `:quiet` can be closed,
 * `:left` can go on, `:aside` was no incident, `:checked` is a version of the plan that was checked.
 */
const PLACES = [
  ['/report', 'responder'],
  ['/inbox', 'desk'],
  ['/handover', 'desk'],
  ['/incidents/:incident', 'chief'],
  ['/incidents/:incident/steps', 'chief'],
  ['/incidents/:incident/timeline', 'responder'],
  ['/incidents/:incident/contacts', 'chief'],
  ['/incidents/:incident/contacts', 'desk'],
  ['/incidents/:incident/duties', 'chief'],
  ['/incidents/:quiet', 'responder'],
  ['/incidents/:left', 'responder'],
  ['/incidents/:aside', 'responder'],
  ['/outbox/setup', 'administrator'],
  ['/plans', 'administrator'],
  ['/plans/organisation?version=:version', 'administrator'],
  ['/plans/proof', 'administrator'],
  ['/plans/versions', 'administrator'],
  ['/plans/versions/:checked', 'administrator'],
  ['/settings/ladder?version=:version', 'administrator'],
  ['/settings/severity?version=:version', 'administrator'],
  ['/settings/first-run', 'administrator'],
  ['/accounts', 'administrator'],
  ['/password', 'desk'],
  ['/login', ''],
] as const;

/** What was sent there, one for each form with a text: a form that is no longer found is missed. */
const COMMANDS = [
  'PATCH /accounts/:',
  'POST /absences',
  'POST /accounts',
  'POST /destinations',
  'POST /first-run/sample/removal',
  'POST /handovers',
  'POST /incidents',
  'POST /incidents/:/bulletin',
  'POST /incidents/:/classification',
  'POST /incidents/:/closure-request',
  'POST /incidents/:/duties/:/judgement',
  'POST /incidents/:/duties/:/report',
  'POST /incidents/:/entries',
  'POST /incidents/:/entries/:/strike',
  'POST /incidents/:/judgement',
  'POST /incidents/:/measures',
  'POST /incidents/:/measures/:/settlement',
  'POST /incidents/:/merging',
  'POST /incidents/:/phase',
  'POST /incidents/:/reopening',
  'POST /incidents/:/rungs/:/answer',
  'POST /incidents/:/rungs/:/call-now',
  'POST /incidents/:/rungs/:/calls',
  'POST /incidents/:/rungs/:/hand-over',
  'POST /incidents/:/rungs/:/take-over',
  'POST /incidents/:/runs/ransomware/facts',
  'POST /incidents/:/runs/ransomware/leave',
  'POST /incidents/:/runs/ransomware/steps',
  'POST /incidents/:/runs/ransomware/steps/:/assignment',
  'POST /incidents/:/runs/ransomware/steps/:/completion',
  'POST /incidents/:/runs/ransomware/steps/:/decision',
  'POST /incidents/:/runs/ransomware/steps/:/emergency-action',
  'POST /incidents/:/runs/ransomware/steps/:/hand-over',
  'POST /incidents/:/runs/ransomware/steps/:/postponement',
  'POST /incidents/:/runs/ransomware/steps/:/skip',
  'POST /incidents/:/runs/ransomware/steps/:/undo',
  'POST /incidents/:/stand-down',
  'POST /incidents/:/updates',
  'POST /mail-setup/tests',
  'POST /plan/proofs',
  'POST /plan/reviews',
  'POST /plan/versions',
  'POST /plan/versions/:/changes',
  'POST /plan/versions/:/request',
  'POST /plan/versions/:/rules',
  'POST /plan/versions/:/withdraw',
  'POST /session',
  'POST /session/password',
];

/** Forms that send no command of a text, or need a file first: their own tests fill them in. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '見る: day time': 'plan of the day: asks and keeps nothing (foreseen.browser.ts)',
  '添付する: note': 'needs a file (files.browser.ts); too long a note is tried below',
  'この版に加える: text': 'a file of 64 KB, which the server reads (plan-versions.browser.ts)',
};

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
const TOO_LONG_SAID = /^＊\d+字までです（いま20000字）/;
/** What an address names by an id of its own. */
const ANY_ID = /[0-9a-f]{8}-[0-9a-f-]{27}|(?<=\/(?:steps|rungs|duties)\/)[\w.-]+/gu;
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
    const page = who ? await desktop.as(who) : await desktop.stranger();
    const seat = { page, orders: await heldBack(page) };
    seats.set(who, seat);
    return seat;
  };
  const tried = new Set<string>();
  const sent = new Set<string>();
  /** Of the orders, those that carry what was typed; similar incidents and what they would start are only asked for. */
  const written = (orders: readonly string[]): string[] =>
    orders.filter((order) => !/\/incidents\/(?:similar|proposals) /u.test(order));

  it.each(PLACES)(
    'keeps what is typed on %s (%s), sends it once as it was typed, and says at the field what is wrong',
    async (route, who) => {
      const { page, orders } = await seatOf(who);
      await visit(page, address(route));
      const wrong: string[] = [];
      for (const form of await formsOf(page)) {
        if (form.texts.length === 0 || tried.has(form.name)) continue;
        tried.add(form.name);
        for (const each of await faultsOf(page, form, orders)) wrong.push(`${form.name}: ${each}`);
        const [order = ''] = written(orders);
        if (order && !(form.name in ELSEWHERE)) sent.add(nameOf(order));
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('has tried every form that is known to take a text', () => {
    expect([...sent].toSorted()).toEqual(COMMANDS);
  });

  /** What a form does wrong with texts that nobody should type. The last orders are those of the odd letters. */
  const faultsOf = async (page: Page, found: FoundForm, orders: string[]): Promise<string[]> => {
    const { form, name, texts } = found;
    const faults: string[] = [];
    const must = (isSo: boolean, what: string): void => {
      if (!isSo) faults.push(what);
    };
    const isSaid = (said = ''): boolean => SAID.test(said) && !RAW.test(said);
    const limited = texts.filter(({ longest }) => longest !== null);
    orders.length = 0;
    const long = await tryForm(page, { form, how: 'long', text: TOO_LONG });
    for (const each of limited) {
      must(TOO_LONG_SAID.test(long.at[each.name] ?? ''), `${each.name} takes 20,000 letters`);
      must(long.values[each.name] === TOO_LONG, `${each.name} loses 20,000 letters`);
    }
    must(limited.length === 0 || written(orders).length === 0, 'sends what is too long');
    for (const each of texts.filter(({ required }) => required)) {
      const blank = await tryForm(page, { form, how: 'blank', field: each.name, text: '' });
      must(isSaid(blank.at[each.name]), `${each.name} may be blank`);
    }
    if (name in ELSEWHERE) return faults;
    for (const each of texts.filter(({ strict }) => strict)) {
      orders.length = 0;
      const other = await tryForm(page, { form, how: 'wrong', field: each.name, text: TOO_LONG });
      must(isSaid(other.at[each.name]), `${each.name} may be anything`);
      must(other.values[each.name] === TOO_LONG, `${each.name} loses what was typed`);
      must(written(orders).length === 0, `${each.name} is sent whatever it is`);
    }
    orders.length = 0;
    const odd = await tryForm(page, { form, how: 'odd', text: ODD });
    const plain = texts.filter(({ strict }) => !strict);
    const [order = ''] = written(orders);
    must(written(orders).length === 1, `pressed twice it sends ${written(orders).length} orders`);
    must(
      order.split(JSON.stringify(ODD).slice(1, -1)).length > plain.length,
      'sends other letters',
    );
    must(
      plain.every((each) => odd.values[each.name] === ODD),
      'loses odd letters',
    );
    must(odd.said.includes('いまは受け付けられません'), `says of a refusal: ${odd.said}`);
    return faults;
  };

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
    await page.getByRole('alert').getByText(/2 ?MB/).waitFor();
    expect(await page.locator('textarea[name=pasted]').inputValue()).toBe(ODD);
    await visit(page, address('/plans/versions/:version'));
    await page.getByRole('button', { name: '手順書を加える' }).click();
    await page.locator('textarea[name=text]').fill(ODD);
    await page.locator('input[type=file]').setInputFiles({ ...large, name: '大きい.yaml' });
    await page
      .getByRole('alert')
      .getByText(/64 ?KB/)
      .waitFor();
    expect(await page.locator('textarea[name=text]').inputValue()).toBe(ODD);
  });

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

/** Method and address of an order, whatever it is about. */
function nameOf(order: string): string {
  const [method = '', path = ''] = order.replace('/api/v1', '').split(' ');
  return `${method} ${path.replaceAll(ANY_ID, ':')}`;
}

/** Incidents and a version of the plan in states that `play` does not come to. */
async function everyState(app: RunningApp): Promise<Record<string, string>> {
  const small = { kind: 'unknown', playbook: 'none' };
  const [quiet, left, aside] = [
    await report(app, { ...small, summary: '閉じる前の事案' }),
    await report(app, { ...small, summary: '先へ進める事案' }),
    await report(app, { ...small, summary: '見間違いだった' }),
  ];
  for (const each of [quiet, left]) await each.do('responder', 'judgement', { incident: true });
  for (const confirmation of ['止まった', '戻した'])
    await quiet.do('responder', 'phase', { confirmation });
  const measure = { what: '訓練する', owner: '情報政策課', due: '2027-04-01' };
  await quiet.do('responder', 'measures', measure);
  await aside.do('responder', 'judgement', { incident: false, reason: '見間違い' });
  const versions = '/api/v1/plan/versions';
  const clerk = app.as('administrator');
  const { id } = (await clerk.post<{ id: string }>(versions, { from: 'in-force' })).json;
  await clerk.post(`${versions}/${id}/check`);
  return { quiet: quiet.id, left: left.id, aside: aside.id, checked: id };
}
