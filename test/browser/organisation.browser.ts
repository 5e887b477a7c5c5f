import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { AccountView } from '../../src/accounts/account.view.js';
import { pdfText } from '../fixtures/pdf-text.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

const PICTURES = process.env.HIKESHI_PICTURES ?? '';

/** Somebody without training: what they press and what they fill in is counted. */
class Hand {
  presses = 0;
  fields = 0;

  press(what: Locator): Promise<void> {
    this.presses += 1;
    return what.click();
  }
  fill(field: Locator, words: string): Promise<void> {
    this.fields += 1;
    return field.fill(words);
  }
  /** A list is opened and one line of it pressed, as one field. */
  async choose(list: Locator, label: string): Promise<void> {
    this.fields += 1;
    await list.selectOption({ label });
  }
}

describe('the organisation, as a clerk without training changes it', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    page = await desktop.stranger();
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

  it('changes the CISO as of 1 April and prints the new contact tree: 12 presses, 5 fields', async () => {
    const clerk = new Hand();
    await page.goto('/login');
    await clerk.fill(page.getByLabel('利用者ID'), 'administrator');
    await clerk.fill(page.getByLabel(/^パスワード/), app.passwordOf('administrator'));
    await clerk.press(page.getByRole('button', { name: 'ログイン' }));
    await clerk.press(page.getByRole('link', { name: '計画', exact: true }));
    await clerk.press(page.getByRole('link', { name: '組織（役職・職員・部署）を見る' }));
    await clerk.press(page.getByRole('button', { name: '異動・変更をする' }));
    await clerk.press(page.getByRole('button', { name: /^CISOの人を替える/ }));
    const form = page.getByRole('form', { name: 'CISOの本人と代理' });
    await clerk.press(form.getByRole('button', { name: /令和9年4月1日/ }));
    await clerk.choose(form.getByLabel('本人', { exact: true }), '新しい人を書く…');
    // Post, unit and telephone of the desk are those of the predecessor.
    expect(await form.getByLabel('職名').inputValue()).toBe('副市長');
    await clerk.fill(form.getByLabel('氏名'), '（例）髙﨑 𠮷');
    await clerk.fill(form.getByLabel('メール'), 'new-deputy@aozora.example.jp');
    await clerk.press(form.getByRole('button', { name: '変わることを見る' }));
    await page
      .getByText(/CISO 本人: （例）副市長（副市長） → （例）髙﨑 𠮷（副市長）/)
      .first()
      .waitFor();
    await page.getByText(/まだ次の役職にいます: 市長 代理/).waitFor();
    await clerk.press(form.getByRole('button', { name: 'この内容で下書きに書く' }));
    await page.getByText('直前に書いたこと').waitFor();
    const saved = page.waitForEvent('download');
    await clerk.press(
      page.getByRole('link', { name: /^令和9年4月1日.*の連絡網を印刷する（案）$/ }),
    );
    const text = pdfText(readFileSync(await (await saved).path()));
    expect(text).toContain('CISO');
    expect(text).toContain('副市長　（例）髙﨑 𠮷');
    expect(clerk.presses).toBeLessThanOrEqual(12);
    expect(clerk.fields).toBeLessThanOrEqual(5);
  }, 60_000);

  it('can be read by everybody', async () => {
    expect(await wrongWith(page)).toEqual([]);
  });

  it('check 17: changes the order of deputies by buttons, with the keyboard alone', async () => {
    const mayor = page.locator('[data-office="section-manager"]');
    await mayor.getByRole('button', { name: /^課長の人を替える/ }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: '課長の本人と代理' });
    const people = () =>
      form
        .locator('li select')
        .evaluateAll((all) => all.map((each) => (each as unknown as { value: string }).value));
    const [holder, deputy, third] = await people();
    await form.getByRole('button', { name: /^課長の.*順位2.*を一つ下へ/ }).focus();
    await page.keyboard.press('Enter');
    expect((await people()).slice(0, 3)).toEqual([holder, third, deputy]);
    await form.getByRole('button', { name: /^課長の.*順位2.*を一つ上へ/ }).focus();
    await page.keyboard.press('Enter');
    expect((await people()).slice(0, 3)).toEqual([third, holder, deputy]);
    await page.keyboard.press('Escape');
  });

  it('shows the new CISO on 1 April, the old one today', async () => {
    const ciso = page.locator('[data-office="ciso"]');
    await ciso.getByText(/令和9年4月1日.*から 本人: （例）髙﨑 𠮷/).waitFor();
    await page
      .getByRole('button', { name: /令和9年4月1日/ })
      .first()
      .click();
    await ciso.getByText('（例）髙﨑 𠮷').waitFor();
  });

  it('goes by the day of the server where this device is set wrong', async () => {
    const wrong = await desktop.as('desk');
    await wrong.clock.install({ time: new Date('2031-05-01T03:00:00Z') });
    await wrong.goto('/plans/organisation');
    await wrong.getByText('令和8年11月21日').first().waitFor();
    await wrong.getByRole('button', { name: /令和9年4月1日/ }).waitFor();
  });

  it('takes the last change back, and refuses what leads nowhere in words', async () => {
    await press('元に戻す');
    await page.getByText('直前の変更を元に戻しました').first().waitFor();
    await page.locator('[data-office="ciso"]').getByText('（例）副市長').waitFor();
    const ciso = page.locator('[data-office="ciso"]');
    await ciso.getByRole('button', { name: /名を直す・消す/ }).click();
    await ciso.getByRole('button', { name: /この役職を消すと、どうなるか見る/ }).click();
    await page.getByText(/CISOは消せません。次の所で使われています: 連絡の基準/).waitFor();
  });

  it('reads a list of transfers: first its mistakes by row and column, then who changes', async () => {
    const choose = page.getByLabel('書き換えた一覧を選ぶ');
    const list = (text: string) => ({
      ...{ name: '異動.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(`役職,順位,氏名,職名,メール\n${text}\n`),
    });
    await choose.setInputFiles(list('広告,1,（例）新課長,課長,a@b.example.jp'));
    await page.getByText('一件も読み込んでいません。直して、もう一度選んでください。').waitFor();
    await page.getByRole('cell', { name: '2行目' }).waitFor();
    await choose.setInputFiles(list('広報,1,（例）新課長,課長,press2@aozora.example.jp'));
    await page.getByText('前任 （例）広報課長（広報課長）').waitFor();
    await page.getByText(/この異動の後に、点検で新しく見つかることが\d+件あります/).waitFor();
    await page.getByText(/（例）新課長.*まだ確かめていません/).waitFor();
    await page.locator('#list').getByRole('button', { name: 'この内容で下書きに書く' }).click();
    await page.locator('[data-office="public-relations"]').getByText('（例）新課長').waitFor();
    await page.getByRole('link', { name: '次へ: 点検して、決裁を求める' }).click();
    await page.waitForURL(/\/plans\/versions\/[0-9a-f-]{36}$/);
  });

  it('shows what another administrator has made of an account meanwhile, before it is overwritten', async () => {
    const path = '/api/v1/accounts';
    const accounts = async () =>
      (await app.as('administrator').get<AccountView[]>(path)).json.filter(
        ({ loginId }) => loginId === 'desk',
      );
    const [desk] = await accounts();
    await visit(page, '/accounts');
    const card = page.getByRole('listitem').filter({ hasText: desk?.name ?? '' });
    await card.getByRole('button', { name: '変更' }).click();
    const name = card.getByLabel('氏名');
    await name.fill('（例）夜間受付 𠮷田');
    const { status } = await app.as('administrator').send(`${path}/${desk?.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: '（例）宿直' }),
    });
    expect(status).toBe(200);
    await card.getByRole('button', { name: '保存' }).click();
    const late = page.getByText('ほかの管理者がこの利用者を変えました');
    await late.waitFor();
    const form = page.locator('form').filter({ has: late });
    expect(await form.getByRole('definition').first().innerText()).toBe('（例）宿直');
    expect(await form.getByLabel('氏名').inputValue()).toBe('（例）夜間受付 𠮷田');
    expect(await wrongWith(page)).toEqual([]);
    if (PICTURES) await form.screenshot({ path: `${PICTURES}/account-late.png` });
    await form.getByRole('button', { name: '自分の入力で上書きする' }).click();
    await late.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('変更しました。').first().waitFor();
    expect((await accounts())[0]?.name).toBe('（例）夜間受付 𠮷田');
  });
});
