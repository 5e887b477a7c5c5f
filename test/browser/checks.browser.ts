import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { Mailbox } from '../harness/mailbox.js';
import { wrongWith } from './axe.js';
import { Desktop, visit } from './desktop.js';
import { spilled } from './looks.js';

const PICTURES = process.env.HIKESHI_PICTURES ?? '';

/** Of the twenty checks of docs/console-checks.md: those of the queue without a connection, and the binder. */
const WAITING = [6, 7, 8, 18];

describe('the console', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    incident = await report(app);
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const heightOf = async (page: Page, name: string): Promise<number> => {
    const box = await page.getByRole('button', { name, exact: true }).first().boundingBox();
    return box?.height ?? 0;
  };

  it('is proven by a test of its number for each check that does not wait', () => {
    const files = readdirSync('test/browser').filter((name) => name.endsWith('.browser.ts'));
    const named = files.flatMap((name) => {
      const text = readFileSync(`test/browser/${name}`, 'utf8');
      return [...text.matchAll(/\b(?:it\(|\.each\(.*\)\()\s*[`']checks? ([\d, ]+):/gu)];
    });
    const numbers = new Set(named.flatMap(([, list = '']) => list.split(', ').map(Number)));
    const all = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(all.filter((each) => !numbers.has(each))).toEqual(WAITING);
  });

  it('check 5: has ticks and answers that a cold finger hits, 44 px high', async () => {
    const page = await desktop.as('responder', { width: 360 });
    await visit(page, `/incidents/${incident.id}/steps`);
    expect(await heightOf(page, '完了にする')).toBeGreaterThanOrEqual(44);
    const [mail] = app.mailbox.to('citizens-manager@aozora.example.jp');
    await page.goto(Mailbox.linkIn(mail));
    expect(await heightOf(page, '回答する')).toBeGreaterThanOrEqual(44);
    for (const choice of await page.locator('label.choice').all()) {
      expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });

  it('check 9: leaves text, caret and a half-composed word alone while somebody else writes', async () => {
    const page = await desktop.as('responder');
    await visit(page, `/incidents/${incident.id}/timeline`);
    const box = page.getByLabel('何があったか');
    await box.fill('前半後半');
    await page.keyboard.press('Home');
    for (const step of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(step);
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.imeSetComposition', {
      ...{ text: 'かなの', selectionStart: 3, selectionEnd: 3 },
    });
    await incident.do('desk', 'entries', { text: '別の人が書いた' });
    await page.getByText('別の人が書いた').waitFor();
    const chip = page.getByRole('status').filter({ hasText: /（例）夜間受付 が .* に記録/u });
    const place = await chip.getByRole('link').boundingBox();
    // In sight of who types, without a scroll.
    expect((place?.y ?? Infinity) + (place?.height ?? 0)).toBeLessThanOrEqual(768);
    expect(await box.inputValue()).toBe('前半かなの後半');
    await keys.send('Input.insertText', { text: '仮名の' });
    expect(await box.inputValue()).toBe('前半仮名の後半');
    await page.keyboard.type('。');
    expect(await box.inputValue()).toBe('前半仮名の。後半');
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await spilled(page)).toEqual([]);
    await chip.getByRole('link').click();
    await page.locator(':focus').getByText('別の人が書いた').waitFor();
    expect(await box.inputValue()).toBe('前半仮名の。後半');
  });

  it('check 10: never sends a report or a note with the Enter that ends a word', async () => {
    const page = await desktop.as('responder');
    const sent: string[] = [];
    page.on('request', (request) => {
      // What the page asks or says by itself is nobody's report or note.
      const byItself = /\/(proposals|presence)$/.test(request.url());
      if (request.method() === 'POST' && !byItself) sent.push(request.url());
    });
    const keys = await page.context().newCDPSession(page);
    const places = [
      ['/report', '4 場所・部署'],
      [`/incidents/${incident.id}/timeline`, '何があったか'],
    ] as const;
    for (const [path, label] of places) {
      await visit(page, path);
      await page.getByLabel(label).focus();
      const composed = { text: 'にかい', selectionStart: 3, selectionEnd: 3 };
      await keys.send('Input.imeSetComposition', composed);
      for (const code of [229, 13]) {
        const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: code };
        await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
        await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      }
      expect(await page.getByLabel(label).inputValue()).toContain('にかい');
    }
    expect(sent).toEqual([]);
  });

  it('check 11: says in words that what it shows is old, and catches up once it hears again', async () => {
    const page = await desktop.as('responder');
    await page.clock.install();
    await visit(page, `/incidents/${incident.id}/timeline`);
    await page.getByText('更新・接続中').waitFor();
    let cut = true;
    await page.route('**/api/v1/events', (route) => (cut ? route.abort() : route.continue()));
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.clock.runFor(30 * SECOND);
    await page.locator('[data-freshness="amber"]').waitFor();
    await page.clock.runFor(2 * MINUTE);
    await page.locator('[data-freshness="red"]').waitFor();
    await incident.do('desk', 'entries', { text: '切れている間に書いた' });
    cut = false;
    await page.clock.runFor(10 * SECOND);
    await page.getByText('切れている間に書いた').waitFor();
    expect(await page.getByText('切れている間に書いた').count()).toBe(1);
    await page.locator('[data-freshness="live"]').waitFor();
  });

  it('check 15: sorts by when it happened, shows when it was recorded, prints what was struck', async () => {
    const happenedAt = new Date(Date.parse(app.clock.now()) - 90 * MINUTE).toISOString();
    await incident.do('desk', 'entries', { text: '警備員が音を聞いた', happenedAt });
    await incident.do('desk', 'entries', { text: '書き間違い' });
    const wrong = (await incident.timeline()).find(({ text }) => text === '書き間違い');
    await incident.do('desk', `entries/${wrong?.id ?? ''}/strike`, { reason: '別の事案だった' });
    const page = await desktop.as('responder');
    await visit(page, `/incidents/${incident.id}/timeline`);
    const lines = await page.locator('ol li').allInnerTexts();
    const at = (text: string): number => lines.findIndex((line) => line.includes(text));
    expect(at('警備員が音を聞いた')).toBeGreaterThan(at('書き間違い'));
    expect(lines[at('警備員が音を聞いた')]).toMatch(/00:43[\s\S]*02:13/u);
    const system = lines.length;
    await page.getByLabel('システム記録を表示').check();
    await page
      .locator(`ol li:nth-child(${system + 1})`)
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('system')).toBe('on');
    await page.goBack();
    await page.getByLabel('システム記録を表示').and(page.locator(':not(:checked)')).waitFor();
    expect(await page.locator('ol li').count()).toBe(system);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('p.line-through', { hasText: '書き間違い' }).isVisible()).toBe(true);
    expect(await page.getByText('に取り消し: 別の事案だった').isVisible()).toBe(true);
  });

  it('check 15: filters the 経過 by an address that can be passed on, and a link leads to one entry', async () => {
    const page = await desktop.as('responder', { width: 360 });
    await visit(page, `/incidents/${incident.id}/timeline`);
    await page.getByLabel('種類').selectOption('notes');
    await page.getByLabel('記録した人').selectOption('（例）夜間受付');
    await page.getByText('警備員が音を聞いた').waitFor();
    expect(await page.getByText(/^受付（/u).count()).toBe(0);
    const { search } = new URL(page.url());
    expect(new URLSearchParams(search).get('kind')).toBe('notes');
    await page.goBack();
    await page.goBack();
    await page.getByText(/^受付（/u).waitFor();
    const [first] = await incident.entries('reported');
    // What the filter leaves out is shown all the same where the link is about it.
    await visit(page, `/incidents/${incident.id}/timeline${search}#entry-${first?.id ?? ''}`);
    await page.getByText(/^受付（/u).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe(`entry-${first?.id ?? ''}`);
    expect(await wrongWith(page)).toEqual([]);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/timeline-360.png` });
  });

  it('check 16: stops a closure while a required step is open, lists it and takes a reason for leaving it out', async () => {
    const late = await report(app, { playbook: 'none' });
    await late.do('responder', 'judgement', { incident: true });
    for (const confirmation of ['広がっていない', '安全に動いている']) {
      await late.do('responder', 'phase', { confirmation });
    }
    await late.do('responder', 'runs', { playbook: 'misdelivery' });
    const closure = { lessons: '宛先を二人で読む', retentionYears: 5 };
    const answer = await late.refused('responder', 'closure-request', closure);
    expect(answer).toEqual([409, 'open-steps']);
    const page = await desktop.as('chief', { width: 360 });
    await visit(page, `/incidents/${late.id}`);
    const part = page.locator('#closure');
    await part.getByText('必須の手順が残っているため、終結を申請できません。').waitFor();
    expect(await part.getByRole('button', { name: '終結を申請する' }).count()).toBe(0);
    const open = part.getByRole('listitem').filter({ has: page.getByRole('link') });
    const [first = ''] = await open.getByRole('link').allInnerTexts();
    await open.first().getByRole('button', { name: '省略する' }).click();
    const send = open.first().locator('form').getByRole('button', { name: '省略する' });
    await send.click();
    const summary = open.first().getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((box) => box.matches(':focus'))).toBe(true);
    await summary.getByRole('link').click();
    expect(await page.locator(':focus').getAttribute('name')).toBe('reason');
    await page.keyboard.type('紙の通知だけで、宛先は一件だった');
    await send.click();
    await part.getByRole('link', { name: first, exact: true }).waitFor({ state: 'detached' });
    const skipped = (await late.entries('step-skipped')).at(-1)?.text;
    expect(skipped).toContain('紙の通知だけで、宛先は一件だった');
  });

  it('check 19: takes one day in four ways of writing, and says it in both calendars', async () => {
    const page = await desktop.as('desk');
    await visit(page, '/report');
    const day = page.getByLabel('日付').first();
    for (const typed of ['R8.11.21', '令和8年11月21日', '2026-11-21', '1121']) {
      await day.fill(typed);
      await page.getByText(/^令和8年11月21日\(土\)/u).waitFor();
    }
    await day.fill('2019-05-01');
    await page.getByText(/^令和元年5月1日/u).waitFor();
    const english = await desktop.as('desk', { language: 'en' });
    await visit(english, '/report');
    await english.getByText(/^2026-11-21/u).waitFor();
  });
});
