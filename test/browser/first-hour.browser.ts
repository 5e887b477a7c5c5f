import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SetupService } from '../../src/accounts/setup.service.js';
import { loadConfig } from '../../src/shared/config.js';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import { NIGHT, RunningApp } from '../harness/app.js';
import { testDatabase } from '../harness/database.js';
import { Mailbox } from '../harness/mailbox.js';
import { freePort } from '../harness/port.js';
import { tablesWithSampleRows } from '../harness/sample-rows.js';
import { wrongWith } from './axe.js';
import { Desktop } from './desktop.js';
import { heldBack } from './every-form.js';
import { Walk } from './walk.js';

const PASSWORD = '夜の庁舎に灯りが一つだけ見える';
const ADDRESS = 'tanaka@midori.example.jp';
const DRILL = /【サンプル】訓練: 市民課の印刷機から脅迫文が出た/;
const STEP = '優先業務から、紙の窓口を開く';
const AT_ONCE = 60_000;

/** An installation that nobody has set up, without a relay: the built-in mailbox takes what is sent. */
async function installed(): Promise<RunningApp> {
  const [database, mailbox] = [await testDatabase(), new Mailbox()];
  const own = {
    HIKESHI_DATABASE: database.url,
    HIKESHI_PORT: String(await freePort()),
    HIKESHI_LOG_LEVEL: 'error',
  };
  const config = { ...loadConfig(process.cwd(), own), folder: database.folder };
  const app = new RunningApp(config, { database, mailbox, now: NIGHT, quiet: false });
  await app.resume();
  return app;
}

describe('the first hour of an administrator', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let page: Page;
  const walk = new Walk();

  beforeAll(async () => {
    app = await installed();
    desktop = await Desktop.open(app);
    page = await desktop.stranger();
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const follow = (name: string | RegExp) => page.getByRole('link', { name }).first().click();
  const step = (title: string | RegExp) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

  it('keeps what nobody should type into the set-up, and says at the field what is wrong', async () => {
    const other = await desktop.stranger();
    const orders = await heldBack(other);
    await other.goto('/setup');
    await other.getByLabel('設定コード').waitFor();
    expect(await walk.through(other, orders)).toEqual([]);
    await other.context().close();
  });

  it('check 20: sets up without a relay, tries the sample, ticks a step and sees the mail, within a minute', async () => {
    const began = Date.now();
    await page.goto('/');
    await page.getByLabel('設定コード').fill((await app.get(SetupService).code()) ?? '');
    await page.getByLabel('管理者の利用者ID').fill('tanaka');
    await page.getByLabel('管理者の氏名').fill('田中');
    await page.getByLabel('管理者のパスワード').fill(PASSWORD);
    await press('設定する');
    await follow('状況盤へ進む');
    await follow(DRILL);
    await page.getByRole('heading', { level: 1, name: DRILL }).waitFor();
    const [, number = ''] = /(K-R8-\d+)/u.exec(await page.locator('h1').innerText()) ?? [];
    await page.getByRole('link', { name: /^手順 \(/ }).click();
    const step = page.locator('[id^="step-ransomware:"]').filter({ hasText: STEP }).first();
    await step.getByLabel(/^残すもの/).fill('死亡届の受付を紙で始めた');
    await step.getByRole('button', { name: '完了にする' }).click();
    await step.getByText('完了', { exact: true }).first().waitFor();
    await page.getByRole('link', { name: '経過', exact: true }).click();
    await page.getByText(`「${STEP}」`).first().waitFor();
    await follow('送信箱');
    const mail = page.getByRole('listitem').filter({ hasText: `[${number}]` });
    await mail.filter({ hasText: '送信済' }).first().waitFor();
    await mail.first().getByText('本文を見る').click();
    await mail.first().getByText('これは訓練です。').first().waitFor();
    expect(Date.now() - began).toBeLessThan(AT_ONCE);
  }, 60_000);

  it('sees three incidents on two pages, and the gate of the drill that waits', async () => {
    await follow('状況盤');
    await page.getByText('はじめての設定が残っています（5件）。').waitFor();
    await page.getByText(/【サンプル】本庁舎の固定電話がつながらない/).waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await follow('一覧');
    await page
      .getByText(/【サンプル】税務課の端末2台がランサムウェアに感染した/)
      .first()
      .waitFor();
    await follow(/K-R8-001|訓練: 市民課の印刷機/);
    await page.getByRole('link', { name: /^手順 \(/ }).click();
    await page.getByText('【承認】被害のある区画をネットワークから切り離す').first().waitFor();
    await page.getByText('見本です', { exact: false }).first().waitFor();
  });

  it('check 20: removes the sample by typing its name, to the last row; a slip removes nothing', async () => {
    await follow('設定');
    await follow('はじめての設定');
    await press('サンプルを消す');
    const form = page.getByRole('form', { name: 'サンプルを消す' });
    const typed = form.getByLabel(/と入力してください/);
    await form.getByRole('button', { name: 'サンプルを消す' }).click();
    await form.getByText('見本の団体の名前を入力してください。').first().waitFor();
    await typed.fill('みどり市');
    await form.getByRole('button', { name: 'サンプルを消す' }).click();
    await form
      .getByText(/画面に出ている名前をそのまま/)
      .first()
      .waitFor();
    expect(await typed.inputValue()).toBe('みどり市');
    await typed.fill('あおぞら市');
    await form.getByRole('button', { name: 'サンプルを消す' }).click();
    await page.getByRole('button', { name: 'サンプルの事案を作る' }).waitFor();
    expect(await tablesWithSampleRows(app)).toEqual([]);
  });

  it('begins with a body of its own, under the same log-in', async () => {
    const orders = await heldBack(page);
    expect(await walk.through(page, orders)).toEqual([]);
    await page.unroute('**/api/v1/**');
    expect(walk.commands()).toEqual(['POST /first-run/body', 'POST /setup']);
    const form = page.getByRole('form', { name: '自分の団体で始める' });
    await form.getByLabel(/^団体名/).fill('みどり市𠮷');
    await form.getByLabel(/^短い英字の名前/).fill('みどり');
    await form.getByRole('button', { name: '自分の団体で始める' }).click();
    await form
      .getByText(/英小文字で始め/)
      .first()
      .waitFor();
    expect(await form.getByLabel(/^団体名/).inputValue()).toBe('みどり市𠮷');
    await form.getByLabel(/^短い英字の名前/).fill('midori');
    await form.getByRole('button', { name: '自分の団体で始める' }).click();
    await page.getByRole('link', { name: 'みどり市𠮷 火消し' }).waitFor();
    await step(/団体名・部署/)
      .getByText('済み')
      .waitFor();
    expect(await page.getByText('見本です').count()).toBe(0);
  }, 60_000);

  it('adds a second administrator, and that step is done by itself', async () => {
    await step('2. 管理者').getByRole('link', { name: '利用者' }).click();
    await press('利用者を加える');
    await page.getByLabel('利用者ID').fill('suzuki');
    await page.getByLabel('氏名').fill('鈴木');
    await page.getByLabel('管理者', { exact: true }).check();
    await page.getByLabel('最初のパスワード').fill(PASSWORD);
    await page.locator('form').getByRole('button', { name: '利用者を加える' }).click();
    await page.getByText('suzuki').first().waitFor();
    await page.goto('/settings/first-run');
    await step('2. 管理者').getByText('● 済み').waitFor();
  });

  it('check 20: sends a test mail that fails and says at which stage, then one that arrives', async () => {
    const smtpUrl = await app.mailbox.start();
    await app.mailbox.stop();
    await app.halt();
    app.config = { ...app.config, smtpUrl };
    await app.resume();
    await page.goto('/outbox/setup');
    await page.getByLabel('宛先のアドレス').fill(ADDRESS);
    await press('試しのメールを送る');
    await page.getByText('中継サーバーに接続できません').first().waitFor();
    await page
      .getByText(/ポート番号/)
      .first()
      .waitFor();
    await app.mailbox.start();
    await app.pass(5 * MINUTE);
    expect(app.mailbox.to(ADDRESS)).toHaveLength(1);
    await press('届いた');
    await page.getByText('届いた', { exact: true }).waitFor();
  });

  it('skips the officers for now, and the five steps are through', async () => {
    await page.goto('/settings/first-run');
    await step('4. メール').getByText('● 済み').waitFor();
    await step(/3. 役職者/)
      .getByRole('button', { name: /飛ばす/ })
      .click();
    await step(/3. 役職者/)
      .getByText('飛ばした')
      .waitFor();
    await step(/5. 連絡網/)
      .getByRole('button', { name: '済みにする' })
      .click();
    await page.getByText('はじめての設定は済んでいます。').waitFor();
    await page.goto('/');
    await page.getByText('対応中の事案はありません。').waitFor();
    expect(await page.getByText('はじめての設定が残っています').count()).toBe(0);
  });

  it('finds in the diagnosis that mails leave, and what still has to be mended', async () => {
    await follow('設定');
    await follow('診断');
    const line = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
    await line('メール送信').getByText('良い').waitFor();
    await line('リンクの宛先')
      .getByText(/HIKESHI_PUBLIC_URL に、職員が開くアドレス/)
      .waitFor();
    await line('ライブ更新')
      .getByText(/最初の合図まで \d+ミリ秒/)
      .waitFor();
    const text = await page.getByLabel('診断の結果（文字）').inputValue();
    expect(text).toContain('[良い] メール送信');
    expect(text).not.toContain(app.config.smtpUrl);
    expect(await wrongWith(page)).toEqual([]);
  });

  it('drafts a ladder and criteria of its own, copied from the shared ones, and the check finds a slip at its line', async () => {
    await page.goto('/settings/ladder');
    await page.getByText('08:30～17:15').waitFor();
    await press('改定案を作る');
    await press('文（YAML）で直す');
    const text = page.getByRole('textbox', { name: /body\.yaml$/ });
    await text.waitFor();
    const ladder = await text.inputValue();
    expect(ladder).toContain('\nladder:\n');
    expect(ladder).toContain('\n  answerWithin: { L0: 4時間');
    await page.goto('/settings/severity');
    await press(/改定案を続ける/);
    await press('文（YAML）で直す');
    const severity = page.getByRole('textbox', { name: /severity\.yaml$/ });
    await severity.waitFor();
    await severity.fill((await severity.inputValue()).replace('\nfloors:', '\nflors:'));
    await press('保存する');
    await page.getByText('保存してあります。').waitFor();
    await press('確認する');
    await page
      .getByText(/severity\.yaml:\d+/)
      .first()
      .waitFor();
  }, 90_000);
});
