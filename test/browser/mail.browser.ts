import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Email } from 'postal-mime';
import type { Page } from 'playwright-core';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import { columns } from '../../src/notices/wrap.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { Desktop, visit } from './desktop.js';

const MANAGER = 'citizens-manager@aozora.example.jp';
const DEPUTY = 'citizens-deputy@aozora.example.jp';
const WIDEST = 70;
const IN_ORDER = [
  ...['結論', 'お願い', '重要度', '状況', '対応中'],
  ...['確認方法', 'これまで', '次報', '番号'],
] as const;

/** What a municipal gateway leaves of a mail: no tag, no address that can be pressed, no attachment. */
function sanitised({ text = '' }: Email): string {
  return text
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/https?:\/\/\S+/gu, '［リンクは削除されました］');
}

describe('the mail that wakes somebody', () => {
  let app: RunningApp;
  let desktop: Desktop;
  let desk: Page;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp();
    desktop = await Desktop.open(app);
    await report(app, { drill: true });
    incident = await report(app);
    desk = await desktop.as('desk', { width: 360 });
  });
  afterAll(async () => {
    await desktop?.close();
    await app?.stop();
  });

  const mail = (): Email => {
    const found = app.mailbox.to(MANAGER).at(-1);
    if (!found) throw new Error('no mail to the section manager');
    return found;
  };

  it('check 13: says what and how grave in 20 letters, and the nine items in their order, in plain lines', () => {
    const { subject = '', text = '', html } = mail();
    expect([...subject].slice(0, 20).join('')).toMatch(/^【緊急・要確認】L4ランサムウェア/u);
    expect(subject).toMatch(/\[R8-001\]$/u);
    const items = [...text.matchAll(/^■([^　\n]+)/gmu)].map(([, name]) => name);
    expect(items).toEqual([...IN_ORDER]);
    expect(text).toMatch(/■番号[\s\S]*送信理由[\s\S]*差出/u);
    expect(text).not.toContain('<');
    expect(html ?? '').toBe('');
    const lines = text.split(/\r?\n/u);
    expect(lines.filter((line) => !/^https?:/u.test(line) && columns(line) > WIDEST)).toEqual([]);
    const withLink = lines.filter((line) => line.includes('://'));
    expect(withLink.length).toBeGreaterThan(0);
    expect(withLink.filter((line) => !/^https?:\/\/\S+$/u.test(line))).toEqual([]);
    const [drill] = app.mailbox.to(MANAGER);
    expect(drill?.subject).toMatch(/^【訓練】【緊急・要確認】L4ランサムウェア/u);
    expect(drill?.text).toMatch(/^これは訓練です。/u);
  });

  it('check 13: stands in 送信箱 as it was sent, without the secrets in it', async () => {
    await visit(desk, '/outbox');
    const card = desk.getByRole('listitem').filter({ hasText: mail().subject ?? '' });
    await card.first().getByText('本文を見る').click();
    const shown = (await card.first().getByLabel('本文（送ったとおり）').innerText())
      .trim()
      .split('\n');
    const sent = (mail().text ?? '').trim().split(/\r?\n/u);
    const differing = sent.filter((line, index) => line !== shown[index]);
    expect(shown).toHaveLength(sent.length);
    expect(differing.every((line) => /^https?:|確認番号/u.test(line))).toBe(true);
  });

  it('check 14: still says number, deadline and telephone without tags and links, and the answer by telephone stops the calls', async () => {
    const left = sanitised(mail());
    expect(left).not.toContain('http');
    const [, number = ''] = /番号 (R8-\d+) と伝えて/u.exec(left) ?? [];
    expect(number).toBe(incident.number);
    expect(left).toMatch(/回答期限　\d{2}時\d{2}分/u);
    expect(left).toContain('000-000-0000');
    // The manager telephones and says the number; the desk finds the incident by it.
    await visit(desk, '/');
    await desk.keyboard.press('/');
    await desk.locator('input[name="q"]').fill(number);
    await desk.keyboard.press('Enter');
    await desk.getByRole('link', { name: /^連絡/u }).first().click();
    const button = (name: string | RegExp) => desk.getByRole('button', { name, exact: true });
    await button('代理確認（電話で聞いた回答を記録）').first().click();
    await desk.getByLabel('電話に出た人').selectOption({ index: 1 });
    await desk.getByRole('radio', { name: '了解した' }).check();
    await button('回答を記録する').click();
    await desk.getByText('回答を記録しました。').waitFor();
    await app.settled();
    expect((await incident.rung('section-manager')).state).toBe('answered');
    expect((await incident.entries('acknowledged')).at(-1)?.text).toContain('（例）市民課長');
    // Past the time of the answer: whoever comes next in the drill, which nobody answers, is told meanwhile.
    await app.pass(12 * MINUTE);
    const about = app.mailbox
      .to(DEPUTY)
      .filter(({ subject = '' }) => subject.includes(`[${number}]`));
    expect(about.map(({ subject }) => subject)).toEqual([]);
    expect(app.mailbox.to(DEPUTY).length).toBeGreaterThan(0);
  });
});
