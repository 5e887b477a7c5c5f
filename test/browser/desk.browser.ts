import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { Desktop, kindOf, visit } from './desktop.js';

const FIRST = '税務課の複合機から脅迫文が印刷された';
const AGAIN = '税務課の複合機から、また脅迫文が出てきた';

describe('the desk, one night', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let page: Page;
  let first: ReportedCase;
  let again: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    first = await report(app, { summary: FIRST });
    await app.pass(3 * MINUTE);
    again = await report(app, { summary: AGAIN });
    page = await desktop.as('desk');
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('goes through the 受付箱 with j and k, and sees how many wait', async () => {
    await visit(page, '/inbox');
    await page.getByRole('link', { name: '受付箱 2件' }).waitFor();
    for (const [key, text] of [
      ['j', FIRST],
      ['j', AGAIN],
      ['k', FIRST],
      ['ArrowDown', AGAIN],
    ] as const) {
      await page.keyboard.press(key);
      expect(await page.locator(':focus h2').innerText()).toBe(text);
    }
    expect(await page.locator(':focus').innerText()).toContain(`${first.number} ${FIRST}`);
  });

  it('takes the first by name, merges the second into it, and takes the merger back at once', async () => {
    await button('対応開始').first().click();
    await page.getByText(`${first.number} の対応を始めました。`).waitFor();
    await page.getByRole('link', { name: '受付箱 1件' }).waitFor();
    await button('統合する').click();
    await button('統合する').last().click();
    await page.getByRole('alert').getByText('統合する相手の事案を選んでください。').waitFor();
    await page.getByRole('radio', { name: first.number }).check();
    await button('統合する').last().click();
    await page.getByText(`${again.number} を統合しました。`).waitFor();
    await page.getByText('引き取りを待っている報告はありません。').waitFor();
    expect((await again.view()).merged?.number).toBe(first.number);
    await button('元に戻す').click();
    await page.getByRole('link', { name: '受付箱 1件' }).waitFor();
    expect((await again.view()).merged).toBeNull();
  });

  it('enters by telephone what an officer says (代理確認)', async () => {
    await visit(page, `/incidents/${first.id}/contacts`);
    await button('代理確認（電話で聞いた回答を記録）').first().click();
    await page.getByLabel('電話に出た人').selectOption({ index: 1 });
    await page.getByRole('radio', { name: '了解した' }).check();
    await button('回答を記録する').click();
    await page.getByText('回答を記録しました。').waitFor();
    expect((await first.entries('acknowledged')).at(-1)?.text).toContain('代理確認');
  });

  it('hands the shift over by name, and the next person accepts it', async () => {
    await visit(page, '/handover');
    const text = page.getByLabel(`${first.number} の引継ぎ`);
    expect(await text.inputValue()).toContain('■未完了と担当');
    await text.fill(`${await text.inputValue()}\n朝6時に業者が着く`);
    await page.getByRole('checkbox', { name: `${again.number} を引き渡す` }).uncheck();
    await page.reload();
    expect(await text.inputValue()).toContain('朝6時に業者が着く');
    await button('引き渡す').click();
    await page.getByRole('alert').getByText('引き渡す相手を選んでください。').waitFor();
    await page.getByLabel('引き渡す相手').selectOption({ label: '（例）情報システム係' });
    await button('引き渡す').click();
    await page.getByText('あなたから （例）情報システム係 へ').waitFor();
    await page.getByText('（例）夜間受付 から （例）情報システム係 へ引継ぎ中').first().waitFor();
    // Not twice, unless the second takes the first one's place; and a text from an older state says so.
    await text.fill('書きかけ');
    await first.do('desk', 'entries', { text: '渡したあとの記録' });
    await page.getByText(/書いたあと、経過が\d件増えました。/u).waitFor();
    await page.getByText('渡したあと、経過が1件増えました').waitFor();
    await page.getByRole('button', { name: `${first.number} の引継ぎを、いまの状態から` }).click();
    expect(await text.inputValue()).toContain('■未完了と担当');
    await page.getByLabel('引き渡す相手').selectOption({ label: '（例）情報システム係' });
    await button('引き渡す').click();
    await page.getByRole('alert').getByText('同じ事案の引継ぎが待っています').waitFor();
    const next = await desktop.as('responder', { width: 360 });
    await visit(next, '/');
    await next.getByRole('link', { name: '引継ぎ1件を引き受ける' }).click();
    await next.getByText('（例）夜間受付 からあなたへ').waitFor();
    await next.getByText('朝6時に業者が着く').first().waitFor();
    await next.getByRole('button', { name: '引き受けました' }).click();
    await page.getByText('あなたから （例）情報システム係 へ').waitFor({ state: 'detached' });
    expect((await first.view()).taken?.by).toBe('（例）情報システム係');
    expect((await again.view()).handover).toBeNull();
  });

  it('check 1: reports by keyboard alone, from the log-in page to the number, the kind by kana', async () => {
    const clerk = await desktop.stranger();
    await visit(clerk, '/login');
    const began = Date.now();
    const { keyboard } = clerk;
    const keys = await clerk.context().newCDPSession(clerk);
    await tabTo(clerk, '利用者ID');
    await keyboard.type('desk');
    await tabTo(clerk, 'パスワード');
    await keyboard.type(app.passwordOf('desk'));
    await keyboard.press('Enter');
    await clerk.getByRole('heading', { name: '状況盤' }).waitFor();
    await clerk.locator('h1').evaluate((heading) => heading.focus());
    await keyboard.press('n');
    await clerk.getByLabel('1 何が起きたか').waitFor();
    await keyboard.type('偽のログイン画面にパスワードを入れた');
    await tabTo(clerk, '2 種別');
    await keys.send('Input.imeSetComposition', {
      ...{ text: 'ふぃっしんぐ', selectionStart: 6, selectionEnd: 6 },
    });
    await keys.send('Input.dispatchKeyEvent', {
      ...{ type: 'keyDown', key: 'Enter', windowsVirtualKeyCode: 229 },
    });
    expect(await kindOf(clerk)).toBe('');
    await keys.send('Input.insertText', { text: 'ふぃっしんぐ' });
    await clerk.getByText('1件が合います').waitFor();
    const offered = await clerk.getByRole('option').allInnerTexts();
    expect(offered.join()).toContain('不明（まだ分からない）');
    await keyboard.press('Enter');
    expect(await kindOf(clerk)).toBe('targeted-mail');
    await keyboard.press('Control+Enter');
    await clerk.getByRole('status').getByText('を登録しました').waitFor();
    expect(Date.now() - began).toBeLessThan(60_000);
  });
});

/** Press Tab until the control of this label has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  const wanted = page.getByLabel(label).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluate((each) => each.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${label}.`);
}
