import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { RunView } from '../../src/playbooks/run.view.js';
import type { StepView } from '../../src/playbooks/step.view.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, ReportedCase } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

/** A step in the list of a page. */
const stepOf = (page: Page, id: string): Locator => page.locator(`[id="step-ransomware:${id}"]`);
const unfold = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true, expanded: false }).click();
const send = (place: Page | Locator, name: string): Promise<void> =>
  place.locator('button[type="submit"]').getByText(name, { exact: true }).click();
const approve = async (step: Locator): Promise<void> => {
  await unfold(step, '承認する／見送る');
  await step.getByLabel('承認する', { exact: true }).check();
  await send(step, '決定を記録する');
};

/** They wait for others: one in this phase, one in a later one. */
const LATE = ['photograph', 'wipe-rebuild'];
const overdueIn = (step: StepView): StepView =>
  LATE.includes(step.id) ? { ...step, overdue: true } : step;

describe('the first steps of ransomware, followed in the console', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;
  const pages: Record<string, Page> = {};

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    incident = await report(app);
    for (const who of ['responder', 'system-manager', 'ciso', 'public-relations']) {
      pages[who] = await desktop.as(who, who === 'public-relations' ? { width: 360 } : {});
      await visit(pages[who], `/incidents/${incident.id}/steps`);
    }
  }, 120_000);
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const sat = (who: string): Page => {
    const page = pages[who];
    if (!page) throw new Error(`${who} has no seat`);
    return page;
  };
  const at = (who: string, id: string): Locator => stepOf(sat(who), id);

  it('leaves what is late in sight, though something else has to come first', async () => {
    const late = await desktop.as('responder');
    const places: string[] = [];
    await late.route('**/runs', async (route) => {
      const response = await route.fetch();
      const runs = (await response.json()) as RunView[];
      const told = runs.map((run) => ({ ...run, steps: run.steps.map((step) => overdueIn(step)) }));
      for (const { run, steps } of told) {
        const waiting = steps.filter(({ state, overdue }) => state === 'blocked' && overdue);
        places.push(...waiting.map(({ id }) => `step-${run}:${id}`));
      }
      await route.fulfill({ response, json: told });
    });
    await visit(late, `/incidents/${incident.id}/steps`);
    await late.getByRole('heading', { name: 'いま行うこと' }).waitFor();
    expect(new Set(places).size).toBe(2);
    for (const place of places) await late.locator(`[id="${place}"]`).waitFor();
    await late.context().close();
  });

  it('begins one with a press, and everybody sees who is at it', async () => {
    await send(at('responder', 'unplug'), '着手する');
    await at('ciso', 'unplug').getByText('（例）情報システム係さんが').waitFor();
    await at('ciso', 'unplug').getByText('着手中', { exact: true }).waitFor();
  });

  it('shows a tick to a second browser without a reload, and opens what comes next', async () => {
    await send(at('responder', 'unplug'), '完了にする');
    await at('ciso', 'unplug').getByText('完了', { exact: true }).waitFor();
    await at('ciso', 'photograph').getByText('着手できる').waitFor();
  });

  it('says which evidence is missing, and records it', async () => {
    const step = at('responder', 'photograph');
    await send(step, '完了にする');
    await step.getByRole('alert').getByText('「画面の写真').waitFor();
    const said = step.getByText('「画面の写真');
    await step.getByLabel('残すもの（写真）').fill('公用携帯3号機');
    await said.first().waitFor({ state: 'detached' });
    await step.getByLabel('残すもの（写真）').fill('');
    await said.first().waitFor();
    await step.getByLabel('残すもの（写真）').fill('公用携帯3号機、02:16、PC-0412');
    await send(step, '完了にする');
    await step.getByText('完了', { exact: true }).waitFor();
    await incident.complete('call-desk');
  });

  it('leads whoever asks for an approval and whoever decides', async () => {
    const asking = at('responder', 'cut-segment');
    await unfold(asking, '承認を申請する');
    await asking.getByLabel('申請の内容・理由').fill('2階の税務課を切る。証明書の発行が止まる。');
    await send(asking, '承認を申請する');
    const mine = sat('system-manager').getByRole('link', { name: '【承認】被害のある区画' });
    await mine.click();
    const deciding = at('system-manager', 'cut-segment');
    await deciding.getByText('あなたの判断を待っています。').waitFor();
    await approve(deciding);
    await asking.getByText('承認済').first().waitFor();
  });

  it('records typed facts with a step', async () => {
    const step = at('system-manager', 'isolate-segment');
    await step.getByText('影響が大きい操作（切断）').waitFor();
    await step.getByText('あとで戻す措置（切離し）').waitFor();
    await step.getByRole('button', { name: '今', exact: true }).click();
    await step.getByLabel('切り離した範囲').fill('2階 税務課');
    await send(step, '完了にする');
    await step.getByText('完了', { exact: true }).waitFor();
    await step.locator('summary').click();
    await step.getByText('2階 税務課').waitFor();
  });

  it('begins a form with what is known, so that nobody loses it by leaving a field alone', async () => {
    const step = at('system-manager', 'protect-backups');
    await incident.do('desk', 'runs/ransomware/facts', { facts: { 'backup-safe': 'yes' } });
    await step.getByText('いまの記録: はい').waitFor();
    await send(step, '完了にする');
    await at('ciso', 'check-spread').getByText('着手できる').waitFor();
    const [run] = await incident.runs();
    const known = run?.facts.find(({ need }) => need.id === 'backup-safe');
    expect(known?.value).toBe('yes');
  });

  it('asks a person while a fact is unknown, and answers by itself once it is recorded', async () => {
    await send(at('system-manager', 'check-spread'), '完了にする');
    const choice = at('system-manager', 'cut-everything');
    await choice.getByText('いまは不明なので、選んでください。').waitFor();
    const page = sat('responder');
    await unfold(page, 'わかった事実を記録する');
    await page
      .getByRole('group', { name: '区画の外でも広がっているか' })
      .getByText('いいえ')
      .click();
    await send(page, '事実を記録する');
    await choice.getByText('回答済').first().waitFor();
    await choice.locator('summary').click();
    await choice.getByText('記録された事実で自動に決まりました。').waitFor();
    await choice.getByText('切らない（止まったと確かめた）').first().waitFor();
    await at('ciso', 'cut-network').getByText('選ばれなかった道の手順です。').waitFor();
  });

  it('takes a later due time with its reason, but not where the law sets it', async () => {
    const step = at('responder', 'count-systems');
    await unfold(step, 'その他の操作');
    await unfold(step, '期限を延ばす');
    await step.getByRole('button', { name: '3時間後' }).click();
    await step.getByLabel('延ばす理由').fill('出先の台数を数えている');
    await send(step, '期限を延ばす');
    await step.getByText('期限を延長').waitFor();
    const legal = at('responder', 'privacy-report.preliminary');
    await sat('responder')
      .getByText(/^このあとの手順/)
      .first()
      .click();
    await legal.getByText('法令等の期限').waitFor();
    await legal.locator('summary').click();
    await unfold(legal, 'その他の操作');
    await legal.getByText('法令等の期限なので、延ばせません。').waitFor();
  });

  it('puts a step nobody foresaw into everybody’s list', async () => {
    const page = sat('responder');
    await unfold(page, '臨時の手順を加える');
    const form = page.locator('form', { has: page.getByLabel('何をするか（一つの行い）') });
    await form.getByLabel('何をするか（一つの行い）').fill('電算室の鍵を守衛から借りる');
    await form.getByLabel('担当').selectOption('system-manager');
    await send(form, '手順に加える');
    const link = sat('system-manager').getByRole('link', { name: '電算室の鍵を守衛から借りる' });
    await link.waitFor();
    await at('ciso', 'added-1').getByText('臨時', { exact: true }).waitFor();
  });

  it('shows of two offices who has agreed and who is waited for', async () => {
    await incident.complete('paper-counter.open-paper');
    await incident.complete('tell-residents.draft');
    const request = ReportedCase.at('ransomware', 'tell-residents.approve', 'request');
    await incident.do('responder', request, { reason: '文案を付けました' });
    const [ciso, press] = [
      at('ciso', 'tell-residents.approve'),
      at('public-relations', 'tell-residents.approve'),
    ];
    await approve(ciso);
    await ciso.locator('summary').first().click();
    await ciso.getByText('広報: まだ同意していません').waitFor();
    await press.getByText(/CISO: （例）副市長さんが .* に同意/).waitFor();
    await approve(press);
    await at('ciso', 'tell-residents.publish').getByText('着手できる').waitFor();
  });

  it('keeps what is typed about a step that waits when its turn comes', async () => {
    const step = at('responder', 'search-hosts');
    await step.locator('summary').click();
    await unfold(step, 'その他の操作');
    await unfold(step, '省略する');
    const reason = step.getByLabel('省略する理由');
    await reason.pressSequentially('事業者が');
    await incident.complete('count-systems');
    await incident.complete('preserve-evidence.preserve', 'system-manager');
    await step.getByText('着手できる').waitFor();
    await reason.pressSequentially('調べる');
    expect(await reason.inputValue()).toBe('事業者が調べる');
  });

  it('asks after a round whether to go on, and shows the next as the second', async () => {
    await incident.complete('search-hosts', 'system-manager');
    const question = at('system-manager', 'hunt');
    await question.getByText('もう一度', { exact: true }).click();
    await send(question, '決定する');
    await sat('ciso')
      .getByRole('heading', { name: /もう一度探すか（2回目）/ })
      .waitFor();
  });

  it('draws the same as a picture whose nodes lead to the list', async () => {
    const page = sat('ciso');
    await page.getByRole('link', { name: '図で見る' }).click();
    await page.getByRole('link', { name: /【承認】庁内ネットワーク切断.*対象外/ }).waitFor();
    await page.getByRole('link', { name: /承認された文を、住民に知らせる.*着手できる/ }).click();
    await at('ciso', 'tell-residents.publish').getByText('取り消せません（公表）').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe(
      'step-ransomware:tell-residents.publish',
    );
  });

  it('meets WCAG 2.2 AA with forms open, and fits a phone', async () => {
    const page = sat('public-relations');
    for (const button of await page
      .getByRole('button', { name: 'その他の操作', expanded: false })
      .all()) {
      if (await button.isVisible()) await button.click();
    }
    for (const name of ['わかった事実を記録する', '期限を延ばす', '引き継ぐ']) {
      await page.getByRole('button', { name, expanded: false }).first().click();
    }
    expect(await wrongWith(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
  }, 60_000);
});
