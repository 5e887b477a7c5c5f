import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BulletinView } from '../../src/bulletins/bulletin.view.js';
import { MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';

const PICTURES = process.env.HIKESHI_PICTURES ?? '';
const GATE = 'runs/ransomware/steps/cut-segment';
const PHONE = { width: 360 } as const;
const STOPPED = '住民票の写しを発行できません。';

/** Counts what a finger does, beyond what the page itself does. */
const COUNT_TAPS = `window.taps = 0;
addEventListener('click', (event) => { if (event.isTrusted && event.detail > 0) window.taps += 1; }, true);`;

/** How often a page that nobody touches draws within a second. */
const drawings = async (page: Page): Promise<number> => {
  await page.evaluate(`{
    const { prototype } = MessagePort;
    const post = prototype.postMessage;
    window.posted = 0;
    prototype.postMessage = function (...given) {
      window.posted += 1;
      return post.apply(this, given);
    };
  }`);
  await page.waitForTimeout(1000);
  return page.evaluate<number>('window.posted');
};

describe('an officer with a telephone', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;
  let phone: Page;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    incident = await report(app, {
      ...{ system: '住民記録システム', place: '税務課' },
      ...{ harm: { counter: 'yes', residents: 'unknown', personalData: 'unknown' } },
      contact: { name: '（例）情報政策課 山田', phone: '内線1234' },
    });
    await incident.do('responder', 'judgement', { incident: true });
    await app.pass(5 * MINUTE);
    for (const step of ['unplug', 'photograph', 'call-desk']) await incident.complete(step);
    await incident.do('responder', `${GATE}/request`, { reason: '2階の税務課を切り離す' });
    await app.pass(MINUTE);
    phone = await desktop.stranger(PHONE);
    await phone.context().addInitScript({ content: COUNT_TAPS });
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const look = async (name: string): Promise<void> => {
    expect(await wrongWith(phone)).toEqual([]);
    expect(await phone.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    if (PICTURES) await phone.screenshot({ path: `${PICTURES}/officer-${name}-360.png` });
  };
  /** The page that the mail about the decision names. */
  const placeInMail = (): { path: string; to: string } => {
    const mail = app.mailbox.mails.findLast(({ subject = '' }) => subject.includes('要判断'));
    const found = /https?:\/\/\S+?(\/incidents\/\S+)/u.exec(mail?.text ?? '');
    return { path: found?.[1] ?? '', to: mail?.to?.[0]?.address ?? '' };
  };

  it('comes from the mail through the log-in to the decision that waits', async () => {
    const { path, to } = placeInMail();
    expect([path, to]).toEqual([`/incidents/${incident.id}`, 'it-clerk@aozora.example.jp']);
    const loginId = 'system-manager';
    await phone.goto(`${path}#closure`);
    await phone.getByLabel('利用者ID').fill(loginId);
    await phone.getByLabel('パスワード').fill(app.passwordOf(loginId));
    await phone.getByRole('button', { name: 'ログイン' }).click();
    await phone.getByRole('button', { name: 'A 承認する' }).waitFor();
    const { pathname, hash } = new URL(phone.url());
    expect(pathname + hash).toBe(`${path}#closure`);
  });

  it('has the whole of it on one screen: 結論, 求めること, 影響, 対応中, 次報', async () => {
    await visit(phone, `/incidents/${incident.id}`);
    await phone.getByRole('button', { name: 'A 承認する' }).waitFor();
    const part = phone.getByRole('region', { name: 'ひと目で' });
    for (const name of ['結論', '求めること', '影響', '対応中', '次報']) {
      const box = await part.getByText(name, { exact: true }).boundingBox();
      expect([name, (box?.y ?? 0) + (box?.height ?? 0) <= 740]).toEqual([name, true]);
    }
    const box = await part.boundingBox();
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBeLessThanOrEqual(740);
    await look('overview');
  });

  it('has the decision in the first screen of 手順 too', async () => {
    await visit(phone, `/incidents/${incident.id}/steps`);
    const decide = phone.getByRole('button', { name: '承認する／見送る' }).first();
    await decide.waitFor();
    await look('steps');
    const box = await decide.boundingBox();
    expect((box?.y ?? 741) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
  });

  it('decides with a reason in at most three taps, from the link on', async () => {
    const { path } = placeInMail();
    const begun = performance.now();
    await phone.goto(path);
    await phone.getByRole('button', { name: 'A 承認する' }).click();
    await phone.keyboard.type('被害を止めるため');
    await look('decision');
    await phone.getByRole('button', { name: '「承認する」で記録する' }).click();
    await phone.getByRole('button', { name: 'A 承認する' }).waitFor({ state: 'detached' });
    expect(await phone.evaluate('window.taps')).toBeLessThanOrEqual(3);
    expect(performance.now() - begun).toBeLessThan(20_000);
    const { state, outcome } = await incident.step('cut-segment');
    expect([state, outcome?.note]).toEqual(['approved', '被害を止めるため']);
  });

  it('reads of the own step that comes next, not that nothing is asked', async () => {
    const asked = phone.getByRole('region', { name: 'ひと目で' });
    await asked.getByText('あなたの手順: ').waitFor();
    expect(await asked.getByText('求めていることはありません').count()).toBe(0);
    await look('own-step');
    await visit(phone, '/');
    await phone.getByRole('link', { name: /^あなたの手順/ }).waitFor();
    expect(await phone.getByText('待っているものはありません').count()).toBe(0);
  });

  it('tells everybody who was told, with who they are in sight', async () => {
    await visit(phone, `/incidents/${incident.id}/contacts#updates`);
    await phone.getByRole('button', { name: '続報を書く' }).click();
    await phone.getByText('この人たちに届きます').waitFor();
    await phone.getByLabel('結論').fill('税務課の回線を切り離しました。');
    await phone.getByRole('button', { name: /人に続報を送る/ }).click();
    await phone.getByText('第2報').first().waitFor();
    await visit(phone, `/incidents/${incident.id}`);
    await phone.getByText('税務課の回線を切り離しました。').first().waitFor();
  });

  it('tells the whole house what is stopped, and a mistake keeps what was typed', async () => {
    await visit(phone, `/incidents/${incident.id}/contacts`);
    await phone.getByRole('button', { name: 'お知らせ板に載せる' }).click();
    const stopped = phone.getByLabel('止まっていること');
    expect(await stopped.inputValue()).toContain('住民記録システム');
    await stopped.fill('');
    const send = phone
      .locator('#bulletin form')
      .getByRole('button', { name: 'お知らせ板に載せる' });
    await send.click();
    await phone.getByText('止まっていることを一行で書いてください。').first().waitFor();
    await stopped.fill(STOPPED);
    const instead = phone.getByLabel('代わりにすること');
    await instead.fill('連絡は 090-1234-5678 へ');
    await send.click();
    await phone.getByText('お知らせは全職員が読みます。', { exact: false }).first().waitFor();
    expect(await instead.getAttribute('aria-invalid')).toBe('true');
    expect(await stopped.inputValue()).toBe(STOPPED);
    await instead.fill('申請書を預かり、𠮷田係長へ渡してください。');
    await look('bulletin-form');
    await send.dblclick();
    await phone.getByText('お知らせを書き換える').waitFor();
    expect(await incident.entries('bulletin-posted')).toHaveLength(1);
  });

  it('shows both texts of お知らせ where a colleague was first, and lets one choose', async () => {
    const at = `/api/v1/incidents/${incident.id}/bulletin`;
    const posted = async () => (await app.as('ciso').get<BulletinView>(at)).json.posted;
    const first = async (stopped: string): Promise<void> => {
      const seen = (await posted())?.at;
      await app.pass(SECOND);
      await incident.do('chief', 'bulletin', { stopped, instead: '', seen });
    };
    await phone.getByRole('button', { name: 'お知らせを書き換える' }).click();
    const stopped = phone.getByLabel('止まっていること');
    await stopped.fill('支所でも発行できません。');
    await first('印鑑証明も止まっています。');
    await phone.getByText('先にお知らせを書き換えました').waitFor();
    expect(await stopped.inputValue()).toBe('支所でも発行できません。');
    await look('bulletin-overtaken');
    const send = phone
      .locator('#bulletin form')
      .getByRole('button', { name: 'お知らせ板に載せる' });
    await send.click();
    await phone.getByText('ほかの人が先に更新しました').waitFor();
    expect(await drawings(phone)).toBeLessThan(50);
    await phone.getByRole('button', { name: '両方を下の欄に入れて直す' }).click();
    expect(await stopped.inputValue()).toBe('印鑑証明も止まっています。支所でも発行できません。');
    await first('税証明も止まっています。');
    await phone.getByText('先にお知らせを書き換えました').waitFor();
    await stopped.fill(STOPPED);
    await phone.getByRole('button', { name: '自分の文に置き換える' }).click();
    await stopped.waitFor({ state: 'detached' });
    expect((await posted())?.stopped).toBe(STOPPED);
  });

  it('is read by the desk on お知らせ板, with and without scripts', async () => {
    const desk = await desktop.as('desk', PHONE);
    await visit(desk, '/board');
    await desk.getByRole('heading', { name: STOPPED }).waitFor();
    expect(await wrongWith(desk)).toEqual([]);
    if (PICTURES) await desk.screenshot({ path: `${PICTURES}/officer-board-360.png` });
    await desk.goto('/lite/board');
    await desk.getByRole('heading', { name: STOPPED }).waitFor();
    if (PICTURES) await desk.screenshot({ path: `${PICTURES}/officer-lite-360.png` });
  });

  it('finds on 状況盤 what waits, and what the law asks next', async () => {
    // A night's calls, which the desk makes, do not push it off the screen.
    await app.pass(30 * MINUTE);
    await visit(phone, '/');
    const top = async (name: string): Promise<number> =>
      (await phone.getByRole('heading', { name, exact: true }).boundingBox())?.y ?? 0;
    expect(await top('あなた')).toBeLessThan(await top('電話してください'));
    await look('situation');
  });
});
