import { describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { CHOICES } from './ack-form.js';
import { ackPage, type AckNotice, type AckView } from './ack-page.js';
import { ACK_STYLE, ACK_STYLE_SOURCE } from './ack-style.js';

const NOTICE: AckNotice = {
  number: 'R8-001',
  template: 'rung',
  facts: {
    marks: [],
    conclusion: '税務課の印刷機から、脅迫文が次々に印刷されている',
    request: {
      sentence: '受け取ったことを回答してください。',
      background: [],
      options: [],
      deadline: '02時54分',
    },
    severity: 'L4 危機　ランサムウェアを確認',
    situation: [{ label: '場所', text: '本庁2階 税務課' }],
    responding: ['いま対応している人はいません', '連絡者　税務課 当直　内線4201'],
  },
  desk: { name: '情報政策課', phone: '000-000-0000（内線2100）' },
  sentBecause: 'CISO（副市長）が不在のため、代理順位1のあなたに送っています。',
  page: null,
};

const OPEN: Extract<AckView, { state: 'open' }> = {
  state: 'open',
  notice: NOTICE,
  needsCode: true,
  choices: CHOICES,
  problem: null,
  entered: { choice: null, note: '', to: '' },
  colleagues: [],
  nonce: null,
};

const ANSWERED: Extract<AckView, { state: 'answered' }> = {
  state: 'answered',
  notice: NOTICE,
  just: false,
  answered: {
    at: '2026-11-20T17:50:00.000Z',
    choice: 'call-me',
    via: 'telephone',
    by: '当直',
    note: '移動中',
  },
};

const EVERY_PAGE: readonly AckView[] = [
  OPEN,
  { ...OPEN, problem: 'choice-missing' },
  { ...OPEN, notice: { ...NOTICE, template: 'gate', page: 'https://h.example/incidents/1' } },
  ANSWERED,
  { ...ANSWERED, just: true },
  { state: 'over', notice: NOTICE },
  { state: 'unknown', desk: null },
];

/** What a reader sees: no tags, no markup's own blanks. */
function textOf(page: string): string {
  return page
    .replace(/<style>.*<\/style>/su, '')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/\s+/gu, ' ');
}

describe('a page that waits for an answer', () => {
  const { status, html } = ackPage(OPEN);

  it('says what the mail said, and asks for one of three answers with none chosen', () => {
    expect(status).toBe(200);
    const text = textOf(html);
    const order = ['脅迫文が次々に', 'お願い', '02時54分', '重要度', '場所', '対応中', '了解した'];
    const places = order.map((each) => text.indexOf(each));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
    const values = [...html.matchAll(/type="radio"[^>]*value="([^"]+)"/gsu)].map((each) => each[1]);
    expect(values).toEqual(['understood', 'call-me', 'hand-over']);
    expect(html).not.toMatch(/\schecked/u);
  });

  it('sends the form to its own address only, so that no token stands in the page', () => {
    expect(html).toMatch(/<form[^>]*method="post"/u);
    expect(html).not.toMatch(/<form[^>]*action=/u);
  });

  it('asks for the code of the mail only where one was printed', () => {
    expect(html).toMatch(/name="code"/u);
    expect(ackPage({ ...OPEN, needsCode: false }).html).not.toMatch(/name="code"/u);
  });

  it('sends back when it was shown, if the server wants to know', () => {
    const page = ackPage({ ...OPEN, nonce: '2026~ab' }).html;
    expect(page).toMatch(/type="hidden"[^>]*name="nonce"[^>]*value="2026~ab"/su);
  });

  it('offers the telephone as an equal way', () => {
    expect(html).toContain('href="tel:0000000000"');
    expect(textOf(html)).toContain('電話でも回答できます。番号 R8-001 と伝えてください。');
  });

  it('says in a gate that an answer is no decision, and hides where it came from', () => {
    const page = 'https://h.example/incidents/1';
    const gate = ackPage({ ...OPEN, notice: { ...NOTICE, template: 'gate', page } }).html;
    expect(textOf(gate)).toContain('この画面の回答だけでは、判断したことになりません。');
    expect(gate).toMatch(/href="https:\/\/h\.example\/incidents\/1"[^>]*rel="noreferrer"/su);
  });
});

describe('a refused answer', () => {
  it.each([
    ['choice-missing', 400, '回答を一つ選んでください。', 'choice-understood'],
    ['note-too-long', 400, '伝言は200文字以内にしてください。', 'note'],
    ['wrong-code', 403, '確認番号が違います。', 'code'],
    ['too-soon', 400, 'もう一度「回答する」を押してください。', 'send'],
    ['too-many-guesses', 429, 'しばらく受け付けられません。', 'code'],
  ] as const)('%s: %i, says what to do and leads to the field', (problem, status, says, field) => {
    const page = ackPage({
      ...OPEN,
      problem,
      entered: { choice: 'call-me', note: '移動中', to: '' },
    });
    expect(page.status).toBe(status);
    expect(textOf(page.html)).toContain(says);
    expect(textOf(page.html)).toContain('まだ回答になっていません。');
    expect(page.html).toContain(`href="#${field}"`);
    expect(page.html).toContain(`id="${field}"`);
    expect(page.html).toMatch(/value="call-me"[^>]*checked/su);
    expect(page.html).toContain('移動中</textarea>');
  });
});

describe('a page that needs no answer any more', () => {
  it('says who answered, when, by which means, and how to change it', () => {
    const { status, html } = ackPage(ANSWERED);
    expect(status).toBe(200);
    const text = textOf(html);
    for (const said of [
      '当直',
      '令和8年11月21日(土)（2026-11-21）02時50分',
      '電話（代理確認）',
      '移動中',
    ])
      expect(text).toContain(said);
    expect(text).toContain('この画面では変えられません。受付へ電話し、');
    expect(html).not.toContain('<form');
  });

  it('tells what follows from the answer just given', () => {
    const text = textOf(ackPage({ ...ANSWERED, just: true }).html);
    expect(text).toContain('受付からの電話をお待ちください。');
  });

  it('is gone when it is over, and says nothing of an unknown link', () => {
    expect(ackPage({ state: 'over', notice: NOTICE }).status).toBe(410);
    const unknown = ackPage({ state: 'unknown', desk: null });
    expect(unknown.status).toBe(404);
    expect(unknown.html).not.toContain('R8-001');
  });
});

describe('every page', () => {
  it.each(EVERY_PAGE.map((view) => [view.state, view] as const))(
    '(%s) works without JavaScript and loads nothing but letters, last',
    (_, view) => {
      const { html } = ackPage(view);
      expect(html).toMatch(/^<!doctype html>\s*<html lang="ja">/u);
      expect(html).toContain('<meta name="robots" content="noindex, nofollow" />');
      expect(html).toMatch(
        /<\/main>\s*<link rel="stylesheet" href="\/ack\/font.css" referrerpolicy="no-referrer" \/>\s*<\/body>/u,
      );
      const rest = html.replace(
        '<link rel="stylesheet" href="/ack/font.css" referrerpolicy="no-referrer" />',
        '',
      );
      expect(rest).not.toMatch(/<script|<link|<img|src=|url\(|@import|style="|\son\w+=/iu);
    },
  );

  it('has the one style that the policy allows by its hash', () => {
    const style = /<style>(.*)<\/style>/su.exec(ackPage(OPEN).html)?.[1];
    expect(style).toBe(ACK_STYLE);
    expect(ACK_STYLE_SOURCE).toBe(`'sha256-${hash('sha256', style ?? '', 'base64')}'`);
  });

  it('escapes whatever a user wrote', () => {
    const plain = ackPage(OPEN).html.match(/<[a-z!/][^>]*>/giu);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const facts = { ...NOTICE.facts, conclusion: `</title><b x='"${text}`, severity: text };
        const view = {
          ...OPEN,
          notice: { ...NOTICE, facts },
          entered: { choice: null, note: text, to: '' },
        };
        expect(ackPage(view).html.match(/<[a-z!/][^>]*>/giu)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });
});
