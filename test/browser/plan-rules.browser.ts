import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { PlanRulesView } from '../../src/plan-rules/plan-rules.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { askedLadder } from '../harness/asked-ladder.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

const PICTURES = process.env.HIKESHI_PICTURES ?? '';

describe('連絡規則 and 重要度, as the one person of a town changes them', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let page: Page;
  let draft = '';

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    page = await desktop.as('administrator');
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const rules = async (): Promise<PlanRulesView> =>
    (await app.as('administrator').get<PlanRulesView>(`/api/v1/plan/versions/${draft}/rules`)).json;
  /** Looked at, then written; the form is gone when the draft has it. */
  const written = async (form: Locator, look = '変わることを見る'): Promise<void> => {
    await form.getByRole('button', { name: look }).click();
    await form.getByRole('button', { name: 'この内容で下書きに書く' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('直前に書いたこと').waitFor();
  };
  /** Somebody else leaves only these rows of the draft. */
  const colleague = async (rows: readonly number[]): Promise<void> => {
    const { ladder, version } = await rules();
    const asked = askedLadder(ladder);
    const left = rows.flatMap((was) => asked.rows.slice(was, was + 1));
    const body = { version, ladder: { ...asked, rows: left } };
    const path = `/api/v1/plan/versions/${draft}/rules`;
    const { status, text } = await app.as('administrator').post(path, body);
    expect([status, text]).toEqual([200, text]);
  };
  const isNarrow = (): Promise<boolean> =>
    page.evaluate<boolean>('document.documentElement.scrollWidth <= window.innerWidth');

  it('says at the field what is wrong with a row, then writes it and shows how to undo it', async () => {
    await visit(page, '/settings/ladder');
    await press('改定案を作る');
    await page.waitForURL(/\/settings\/ladder\?version=/);
    draft = new URL(page.url()).searchParams.get('version') ?? '';
    await page.getByLabel('重要度でしぼる').selectOption('L4');
    await page.getByLabel('事案区分でしぼる').selectOption({ index: 1 });
    await press(/^直す.*: CISO$/);
    const form = page.getByRole('form', { name: 'CISOへの連絡を直す' });
    await form.getByLabel('L4 危機: 気づいてから', { exact: true }).fill('三十🚒');
    await press('変わることを見る');
    await form.getByRole('alert').waitFor();
    await form.getByText('＊時間を 30 や 2 のように').waitFor();
    expect(await form.getByLabel('L4 危機: 気づいてから', { exact: true }).inputValue()).toBe(
      '三十🚒',
    );
    await form.getByLabel('L4 危機: 気づいてから', { exact: true }).fill('５');
    await form.getByRole('button', { name: /^上へ.*: 秘書経由$/ }).click();
    await press('変わることを見る');
    await form.getByText('CISOへの連絡: L4 危機 30分 → 5分').waitFor();
    await form.getByText('CISOへの連絡: 連絡の手段 携帯 → 秘書経由 → 秘書経由 → 携帯').waitFor();
    await press('この内容で下書きに書く');
    await page.getByText('直前に書いたこと').waitFor();
    // The form is gone: whoever wrote stands at the row it was about.
    expect(await page.locator(':focus').innerText()).toMatch(/^直す/);
    const ciso = (await rules()).ladder.rows.find(({ office }) => office === 'ciso');
    expect(ciso).toMatchObject({
      delays: { L4: { kind: 'after', minutes: 5 } },
      channels: ['secretary', 'mobile'],
    });
  }, 60_000);

  it('adds, moves and removes a row by buttons', async () => {
    await visit(page, `/settings/ladder?version=${draft}`);
    await press('知らせる役職を加える');
    const form = page.getByRole('form', { name: '知らせる役職を加える' });
    await press('変わることを見る');
    await form.getByText('＊役職を選んでください。').waitFor();
    await form.getByText('＊どの重要度で知らせるかを').waitFor();
    const office = form.locator('[name=office]');
    await form.getByLabel('L2 中', { exact: true }).selectOption('next-open-day');
    await office.selectOption('mayor');
    await press('変わることを見る');
    await form.getByText(/「市長」.*の行が、同じ区分に二つあります/).waitFor();
    await office.selectOption('business-owner');
    await written(form);
    const { length } = (await rules()).ladder.rows;
    const title = (await rules()).ladder.rows.at(-1)?.officeTitle ?? '';
    const mine = new RegExp(`: ${title}$`);
    await page
      .getByRole('button', { name: /^上へ/ })
      .and(page.getByRole('button', { name: mine }))
      .click();
    await page.getByText(`${title}を移しました。`).first().waitFor();
    expect((await rules()).ladder.rows.at(-2)?.officeTitle).toBe(title);
    await page
      .getByRole('button', { name: /^消す/ })
      .and(page.getByRole('button', { name: mine }))
      .click();
    await written(page.getByRole('form', { name: /を消す$/ }), '消すと変わることを見る');
    expect((await rules()).ladder.rows).toHaveLength(length - 1);
  }, 60_000);

  it('shows whom the draft would tell when, beside the plan in force', async () => {
    await page.getByRole('button', { name: '見る', exact: true }).click();
    await page.getByText(/今の計画と違う役職が\d+あります/).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'CISO' });
    expect(await row.innerText()).toMatch(/変わる/);
    expect(await wrongWith(page)).toEqual([]);
  }, 60_000);

  it('holds a row that is typed about against what a colleague has changed meanwhile', async () => {
    await visit(page, `/settings/ladder?version=${draft}`);
    const open = async (office: string): Promise<Locator> => {
      await press(new RegExp(`^直す.*: ${office}$`));
      return page.getByRole('form', { name: `${office}への連絡を直す` });
    };
    const before = (await rules()).ladder.rows;
    const others = before.filter(({ office }) => !['ciso', 'mayor'].includes(office));
    const [first, last] = [others[0], others.at(-1)];
    const [ciso, theirs] = [await open('CISO'), await open(last?.officeTitle ?? '')];
    const wait = ciso.getByLabel('L4 危機: 気づいてから', { exact: true });
    await wait.fill('7');
    await theirs.getByLabel('L4 危機', { exact: true }).selectOption('at-once');
    // A colleague takes out a row above and one being typed about: every row stands elsewhere now.
    const without = before.filter((row) => row !== first && row !== last);
    await colleague(without.map((row) => before.indexOf(row)));
    await ciso.getByRole('button', { name: '変わることを見る' }).click();
    await ciso.getByText('ほかの人がこの下書きを変えました').waitFor();
    expect(await wait.inputValue()).toBe('7');
    await page.getByText('ほかの人が、この行を下書きから外したか').waitFor();
    expect(await theirs.getByLabel('L4 危機', { exact: true }).inputValue()).toBe('at-once');
    expect(await wrongWith(page)).toEqual([]);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/rung-late.png`, fullPage: true });
    await ciso.getByRole('button', { name: 'いまの下書きと比べる' }).click();
    await ciso.getByText('変わること（いまの下書き → あなたの入力）').waitFor();
    await ciso.getByText('CISOへの連絡: L4 危機 5分 → 7分').waitFor();
    await ciso.getByRole('button', { name: 'この内容で下書きに書く' }).click();
    await ciso.waitFor({ state: 'detached' });
    const after = (await rules()).ladder.rows;
    expect(after.map(({ office }) => office)).toEqual(without.map(({ office }) => office));
    const minutes = after.find(({ office }) => office === 'ciso')?.delays.L4?.minutes;
    expect(minutes).toBe(7);
    // One's own writing is no colleague's: the other form goes on, and its row comes back as a new one.
    await theirs.getByRole('button', { name: 'いまの下書きと比べる' }).click();
    await theirs.getByText('変わること（いまの下書き → あなたの入力）').waitFor();
    await theirs.getByRole('button', { name: 'やめる' }).click();
    await theirs.waitFor({ state: 'detached' });
  }, 60_000);

  it('writes answer times, nights and who answers each for itself', async () => {
    await press('回答の時間・夜間・次報を直す');
    const times = page.getByRole('form', { name: '回答の時間・夜間・次報を直す' });
    const wait = times.getByLabel('回答を待つ時間（過ぎると次の代理へ） L4 危機', { exact: true });
    await wait.fill('');
    await press('変わることを見る');
    await times.getByText('＊時間を 30 や 2 のように').waitFor();
    await wait.fill('5');
    await written(times);
    await press('それぞれ確認する組を加える');
    const group = page.getByRole('form', { name: 'それぞれの確認' });
    await group.getByLabel('CISO', { exact: true }).check();
    await press('変わることを見る');
    await group.getByText('＊役職を二つ以上選んでください。').waitFor();
    await group.getByLabel('市長').check();
    await group.getByLabel('L4 危機').check();
    await written(group);
    await page.getByText('L4 危機: CISO・市長 が、それぞれ確認する').waitFor();
    expect((await rules()).ladder).toMatchObject({
      answerWithin: { L4: 5 },
      each: [{ offices: ['ciso', 'mayor'], levels: ['L4'] }],
    });
  }, 60_000);

  it('changes the criteria of severity, and refuses what would tell fewer people of a worse fire', async () => {
    await visit(page, `/settings/severity?version=${draft}`);
    await press('重要度の基準を直す');
    const form = page.getByRole('form', { name: '重要度の基準を直す' });
    await form.getByLabel('影響度4・緊急度3の重要度').selectOption('L1');
    await form.getByLabel('下限1の言葉').fill('');
    await press('変わることを見る');
    await form.getByText('＊下限の言葉を書いてください。').waitFor();
    await form.getByLabel('下限1の言葉').fill('特定個人情報に関わる 𠮷');
    await press('変わることを見る');
    await form.getByText(/影響度4・緊急度3のL1が/).waitFor();
    expect(await form.getByLabel('下限1の言葉').inputValue()).toBe('特定個人情報に関わる 𠮷');
    await form.getByLabel('影響度4・緊急度3の重要度').selectOption('L4');
    expect(await wrongWith(page)).toEqual([]);
    await written(form);
    expect((await rules()).severity.floors[0]?.label).toBe('特定個人情報に関わる 𠮷');
  }, 60_000);

  it('fits a phone of 320 px, in English too, with every form open', async () => {
    page = await desktop.as('administrator', { width: 320, language: 'en' });
    for (const [path, opener] of [
      ['ladder', 'Add an office to tell'],
      ['severity', 'Change the criteria of severity'],
    ] as const) {
      await visit(page, `/settings/${path}?version=${draft}`);
      await press(opener);
      expect(await wrongWith(page)).toEqual([]);
      expect(await isNarrow()).toBe(true);
    }
    await page.context().close();
  }, 60_000);
});
