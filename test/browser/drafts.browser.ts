import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DraftLine } from '../../src/drafts/draft.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { Desktop, visit } from './desktop.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const API = '/api/v1/drafts';

describe('a draft of a playbook', () => {
  let app: RunningApp;
  let desktop: Desktop;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    // The first question waits until the checker has read the playbooks.
    await app.as('chief').post(`${API}/check`, { text: '' });
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const begin = async (text?: string): Promise<DraftLine> => {
    const order = text === undefined ? { start: 'template' } : { start: 'text', text };
    return (await app.as('chief').post<DraftLine>(API, order)).json;
  };
  const textOf = async ({ id }: DraftLine): Promise<string> => {
    const { json } = await app.as('chief').get<{ text: string }>(`${API}/${id}`);
    return json.text;
  };
  const box = (page: Page) => page.getByLabel('手順書の文（YAML）');
  const verdict = (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();
  /** Select the first `from` in the box and type over it, as hands do. */
  const typeOver = async (page: Page, from: string, to: string): Promise<void> => {
    await box(page).evaluate((element, part) => {
      const area = element as unknown as {
        value: string;
        focus(): void;
        setSelectionRange(from: number, to: number): void;
      };
      const at = area.value.indexOf(part);
      if (at < 0) throw new Error(`not there: ${part}`);
      area.focus();
      area.setSelectionRange(at, at + part.length);
    }, from);
    await page.keyboard.insertText(to);
  };
  const lineOf = async (page: Page, part: string): Promise<number> =>
    (await box(page).inputValue()).split(part)[0]?.split('\n').length ?? 0;

  it('is begun from the list, shows three mistakes at their lines, and is mended and saved', async () => {
    const page = await desktop.as('chief');
    await visit(page, '/playbooks');
    await page.getByRole('button', { name: '新しい手順書を書く' }).click();
    await page.waitForURL(/\/playbooks\/drafts\/[0-9a-f-]{36}$/);
    await verdict(page, '問題は見つかりません');
    await page.getByRole('link', { name: /サーバ室の空調は水を使うか/ }).waitFor();
    const mistakes = [
      ['office: facilities', 'office: facilites', 'facilites'],
      ['undo: { step: start-systems }', 'undo: { step: start-sytems }', 'start-sytems'],
      ['kind: tell # ', 'kind: talk # ', 'kind'],
    ] as const;
    for (const [from, to, told] of mistakes.slice(0, 2)) {
      await typeOver(page, from, to);
      const row = page.getByRole('listitem').filter({ hasText: told });
      await row.first().waitFor();
      const line = await lineOf(page, to);
      expect(await row.first().getByRole('button').innerText()).toBe(`${line}行目`);
      await page.locator('.draft-mark').filter({ hasText: told }).first().waitFor();
    }
    const [, talk, kind] = mistakes[2];
    await typeOver(page, mistakes[2][0], talk);
    await page.getByText('今の文は図にできません').waitFor();
    const row = page.getByRole('listitem').filter({ hasText: kind }).first();
    const line = await lineOf(page, talk);
    await row.getByRole('button', { name: `${line}行目` }).click();
    await page.keyboard.insertText('        kind: tell');
    await typeOver(page, 'start-sytems', 'start-systems');
    await typeOver(page, 'facilites', 'facilities');
    await verdict(page, '問題は見つかりません');
    await typeOver(page, '断水（庁舎の水が出ない）', '断水（浄水場の事故）');
    await page.getByText('保存していません').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('下書きを保存しました').waitFor();
    await page.getByRole('heading', { name: '下書き: 断水（浄水場の事故）' }).waitFor();
    await page.reload();
    await verdict(page, '問題は見つかりません');
    const text = await box(page).inputValue();
    expect(text).toContain('断水（浄水場の事故）');
    expect(await page.getByText('保存していません').count()).toBe(0);
  });

  it('leads from a box of the picture to its line', async () => {
    const draft = await begin();
    const page = await desktop.as('chief');
    await visit(page, `/playbooks/drafts/${draft.id}`);
    await page.getByRole('link', { name: /水の色とにおいを見て/ }).click();
    const selected = await box(page).evaluate((element) => {
      const area = element as unknown as {
        value: string;
        selectionStart: number;
        selectionEnd: number;
      };
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });
    expect(selected).toContain('id: check-water');
  });

  it('is written with the keyboard: Enter goes on at the indentation, Tab goes on to the next', async () => {
    const draft = await begin('steps:\n  - id: look');
    const page = await desktop.as('chief');
    await visit(page, `/playbooks/drafts/${draft.id}`);
    await box(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('  title: 見る');
    expect(await box(page).inputValue()).toBe('steps:\n  - id: look\n    title: 見る');
    await page.keyboard.press('Control+z');
    expect(await box(page).inputValue()).not.toContain('見る');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toMatch(/行目$/);
  });

  it('keeps what is typed on the device until it is saved', async () => {
    const draft = await begin('title: 断水\n');
    const page = await desktop.as('chief');
    await visit(page, `/playbooks/drafts/${draft.id}`);
    await box(page).fill('title: 断水\nsummary: 書きかけ');
    await page.reload();
    await page.getByText('保存していません').waitFor();
    expect(await box(page).inputValue()).toBe('title: 断水\nsummary: 書きかけ');
    await visit(page, '/playbooks/drafts');
    await page.getByRole('listitem').filter({ hasText: '保存していません' }).waitFor();
    await app.as('ciso').delete(`${API}/${draft.id}?version=1`);
    await visit(page, `/playbooks/drafts/${draft.id}`);
    await page.getByRole('button', { name: '自分の文を、別の下書きとして保存する' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith(draft.id));
    expect(await box(page).inputValue()).toBe('title: 断水\nsummary: 書きかけ');
  });

  it('shows both texts when somebody else has saved first, and loses neither', async () => {
    const draft = await begin('title: 断水\nsummary: もと\n');
    const [first, second] = [await desktop.as('chief'), await desktop.as('ciso')];
    for (const page of [first, second]) await visit(page, `/playbooks/drafts/${draft.id}`);
    await typeOver(first, 'もと', '一人め');
    await first.keyboard.press('Control+s');
    await first.getByText('下書きを保存しました').waitFor();
    await typeOver(second, 'もと', '二人め');
    await second.keyboard.press('Control+s');
    const choice = second.getByRole('region', { name: '（例）企画部長さんが先に保存しました' });
    await choice.getByText('summary: 一人め').waitFor();
    await choice.getByText('summary: 二人め').waitFor();
    expect(await textOf(draft)).toBe('title: 断水\nsummary: 一人め\n');
    await choice.getByRole('button', { name: '自分の文で上書きする' }).click();
    await choice.waitFor({ state: 'detached' });
    expect(await textOf(draft)).toBe('title: 断水\nsummary: 二人め\n');
  });

  it('puts both texts into the editor, to be put right and saved', async () => {
    const draft = await begin('title: 断水\nsummary: もと\n');
    const [first, second] = [await desktop.as('chief'), await desktop.as('ciso')];
    for (const page of [first, second]) await visit(page, `/playbooks/drafts/${draft.id}`);
    await typeOver(first, 'もと', '一人め');
    await first.keyboard.press('Control+s');
    await first.getByText('下書きを保存しました').waitFor();
    await typeOver(second, 'もと', '二人め');
    await second.keyboard.press('Control+s');
    await second.getByRole('button', { name: '両方残して、直してから保存する' }).click();
    const both = 'title: 断水\nsummary: 一人め\nsummary: 二人め\n';
    expect(await box(second).inputValue()).toBe(both);
    await second.keyboard.press('Control+s');
    await second.getByText('下書きを保存しました').waitFor();
    expect(await textOf(draft)).toBe(both);
  });

  it('is only read by those who do not write playbooks', async () => {
    const draft = await begin();
    const page = await desktop.as('desk');
    await visit(page, `/playbooks/drafts/${draft.id}`);
    expect(await box(page).isEditable()).toBe(false);
    expect(await page.getByRole('button', { name: /保存する/ }).count()).toBe(0);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '保存した内容を .yaml で取り出す' }).click();
    expect((await download).suggestedFilename()).toBe(`${draft.playbook}.yaml`);
  });

  it('is deleted only after a second question', async () => {
    const draft = await begin('title: 消す下書き\n');
    const page = await desktop.as('chief');
    await visit(page, `/playbooks/drafts/${draft.id}`);
    await page.getByRole('button', { name: '下書きを消す' }).click();
    await page.keyboard.press('Escape');
    expect(await textOf(draft)).toBe('title: 消す下書き\n');
    await page.getByRole('button', { name: '下書きを消す' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '下書きを消す' }).click();
    await page.waitForURL(/\/playbooks\/drafts$/);
    await page.getByText('「消す下書き」の下書きを消しました').waitFor();
    expect((await app.as('chief').get(`${API}/${draft.id}`)).status).toBe(404);
  });

  it.each(['ja', 'en'] as const)(
    'meets WCAG 2.2 AA as far as a machine can tell (%s)',
    async (language) => {
      const draft = await begin((await textOf(await begin())).replace('facilities', 'nobody'));
      const page = await desktop.as('chief', { language });
      for (const path of ['', '?from=ransomware', `/${draft.id}`]) {
        await visit(page, `/playbooks/drafts${path}`);
        if (path.startsWith('/')) await page.locator('.draft-mark').first().waitFor();
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      }
    },
    60_000,
  );

  it.each([360, 320])('fits a phone %s px wide without scrolling sideways', async (width) => {
    const draft = await begin((await textOf(await begin())).replace('facilities', 'nobody'));
    const page = await desktop.as('chief', { width });
    for (const path of ['', '?from=ransomware', `/${draft.id}`]) {
      await visit(page, `/playbooks/drafts${path}`);
      if (path.startsWith('/')) await page.locator('.draft-mark').first().waitFor();
      const over = 'document.documentElement.scrollWidth - window.innerWidth';
      expect(await page.evaluate(over)).toBe(0);
    }
  });
});
