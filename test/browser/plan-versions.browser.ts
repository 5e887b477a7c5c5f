import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { VersionLine, VersionView } from '../../src/plans/version.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { until } from '../harness/until.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

const PHONE = { width: 360, height: 740 };
const BODY = 'config/bodies/aozora/body.yaml';
const OVERRIDE = 'config/bodies/aozora/playbooks/ransomware.yaml';

describe('a version of the plan', () => {
  let app: RunningApp;
  let desktop: Desktop;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const box = (page: Page) => page.getByRole('textbox', { name: BODY });
  const accessible = async (page: Page): Promise<void> => {
    expect(await wrongWith(page)).toEqual([]);
  };
  let address = '';

  it('takes in a playbook that was drafted here, or pasted, and gives each back', async () => {
    const clerk = app.as('administrator');
    await clerk.post('/api/v1/drafts', { start: 'template' });
    const { json } = await clerk.post<VersionLine>('/api/v1/plan/versions', { from: 'in-force' });
    const files = async () => {
      const path = `/api/v1/plan/versions/${json.id}`;
      const version = (await clerk.get<VersionView>(path)).json;
      return version.files.filter(({ own }) => own);
    };
    const before = (await files()).length;
    const page = await desktop.as('administrator');
    await visit(page, `/plans/versions/${json.id}`);
    const opener = page.getByRole('button', { name: /^手順書を加える/ });
    const add = page.getByRole('button', { name: 'この版に加える' });
    const undo = page.getByRole('button', { name: '元に戻す', exact: true });
    const words = page.getByLabel(/^手順書の文/);

    await opener.click();
    await add.click();
    await page.getByText('＊下書きかファイルを選ぶか、手順書の文を貼り付けてください。').waitFor();
    await page.getByLabel('書いた下書きから選ぶ').selectOption({ index: 1 });
    await until(async () => (await words.inputValue()) !== '');
    await accessible(page);
    await add.click();
    await page
      .getByText(/^config.*yaml を、この版に入れました。$/)
      .first()
      .waitFor();
    expect((await files()).filter(({ changed }) => changed === 'added')).toHaveLength(1);
    await accessible(page);
    await undo.click();
    await undo.waitFor({ state: 'detached' });
    expect(await files()).toHaveLength(before);

    // What is there already is only replaced by a second press.
    await opener.click();
    await words.fill('これは手順書ではない');
    await add.click();
    await page.getByText(/^＊手順書として読めない/).waitFor();
    await words.fill('override: ransomware\ntitle: 市の言葉\n');
    await add.click();
    await page.getByText(/は、もうあります。もう一度押すと/).waitFor();
    await page.getByRole('button', { name: 'この文に置き換える' }).click();
    await page
      .getByText(/ransomware\.yaml を、この版に入れました。$/)
      .first()
      .waitFor();
    await undo.click();
    await undo.waitFor({ state: 'detached' });
    expect((await files()).every(({ changed }) => changed === 'same')).toBe(true);

    await page.getByLabel('開くファイル').selectOption(OVERRIDE);
    await page.getByRole('button', { name: 'このファイルをこの版から外す' }).click();
    await page.getByText(`${OVERRIDE} を、この版から外しました。`).first().waitFor();
    expect((await files()).find(({ path }) => path === OVERRIDE)?.changed).toBe('removed');
    await undo.click();
    await undo.waitFor({ state: 'detached' });
    expect((await files()).every(({ changed }) => changed === 'same')).toBe(true);
    await page.getByLabel('開くファイル').selectOption(BODY);
    await box(page).waitFor();
    expect(await page.getByRole('button', { name: /版から外す/ }).count()).toBe(0);
    await clerk.post(`/api/v1/plan/versions/${json.id}/withdraw`, { reason: '試し' });
  }, 60_000);

  it('is begun by a clerk, changed, checked, and sent for approval with its day', async () => {
    const page = await desktop.as('administrator');
    await visit(page, '/plans');
    await page.getByRole('link', { name: '計画の版・改定' }).click();
    await page.getByRole('button', { name: '下書きを始める' }).click();
    await page.getByLabel('改定の内容（メモ）').fill('開庁時間を改める');
    await page.getByRole('button', { name: '下書きを始める', exact: true }).last().click();
    await page.waitForURL(/\/plans\/versions\/[0-9a-f-]{36}$/);
    address = new URL(page.url()).pathname;
    await page.getByLabel('開くファイル').selectOption(BODY);
    await box(page).waitFor();
    const text = await box(page).inputValue();
    await box(page).fill(text.replace('opens: "08:30"', 'opens: "08:45"'));
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('開庁 8時30分 → 8時45分').waitFor();
    await page.getByRole('button', { name: '確認する' }).click();
    await page
      .getByText(/^決裁を妨げる指摘はありません。/)
      .first()
      .waitFor();
    await accessible(page);
    // A day that is over is that of next year: what was understood is said before it is sent.
    await page.getByLabel('施行日').fill('11/20');
    await page.getByText('令和9年11月20日').waitFor();
    await page.getByLabel('施行日').fill('2026-11-24');
    await page.getByRole('button', { name: '決裁を求める' }).click();
    await page.getByText('決裁中').first().waitFor();
  });

  it('keeps what is typed and not saved when the page is left', async () => {
    const page = await desktop.as('administrator');
    await visit(page, address);
    await page.getByLabel('開くファイル').selectOption(BODY);
    await box(page).fill('# 書きかけ\n');
    await visit(page, '/plans');
    await visit(page, address);
    await page.getByLabel('開くファイル').selectOption(BODY);
    expect(await box(page).inputValue()).toBe('# 書きかけ\n');
    await page.getByRole('button', { name: '保存した内容に戻す' }).click();
    expect(await box(page).inputValue()).toContain('opens: "08:45"');
  });

  it("is approved on a phone by the CISO's deputy, who says why", async () => {
    const page = await desktop.as('chief');
    await page.setViewportSize(PHONE);
    await visit(page, address);
    await page.getByText('開庁 8時30分 → 8時45分').waitFor();
    await accessible(page);
    await page.getByLabel(/^理由/).first().fill('CISOは出張中');
    await page.getByRole('button', { name: '承認する' }).click();
    await page.getByText('決裁済み（施行待ち）').first().waitFor();
    await page.getByText(/^代決/).first().waitFor();
    const { json } = await app.as('chief').get<VersionLine[]>('/api/v1/plan/versions');
    expect(json[0]).toMatchObject({ state: 'approved', inForceFrom: '2026-11-24' });
  });
});
