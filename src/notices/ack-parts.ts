import { JA } from '../words/ja/labels.js';
import { safeText } from '../shared/safe-text.js';
import { ACK_STYLE } from './ack-style.js';
import type { AckNotice } from './ack-page.js';
import { html, NOTHING, type Html } from '../shared/html.js';
import type { NoticeFacts } from './notice-facts.js';

export interface Desk {
  readonly name: string;
  readonly phone: string;
}

/** Last, so that the page is read before it is loaded; whoever keeps logs on the way must not read the token there. */
const LETTERS = html`<link rel="stylesheet" href="/ack/font.css" referrerpolicy="no-referrer" />`;

/** A whole page around its body. */
export function layout(page: {
  readonly title: string;
  readonly marks: readonly string[];
  readonly body: Html;
}): string {
  const style: Html = { markup: `<style>${ACK_STYLE}</style>` };
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="only light" />
        <meta name="format-detection" content="telephone=no" />
        <title>${page.title}</title>
        ${style}
      </head>
      <body>
        ${
          page.marks.length > 0
            ? html`<header>${page.marks.map((mark) => html`<p class="mark">${mark}</p>`)}</header>`
            : NOTHING
        }
        <main>${page.body}</main>
        ${LETTERS}
      </body>
    </html> `.markup;
}

/** What the reader is asked: the first row, until it is answered. Another body has no time set for its answer. */
export function requestRow({ request: { sentence, deadline, background } }: NoticeFacts): Html {
  return row(
    'お願い',
    html`<p>${sentence}</p>
      ${deadline ? html`<p><span class="sub">回答期限</span> ${deadline}</p>` : NOTHING}
      ${background.map((line) => html`<p>${line}</p>`)}`,
  );
}

/** The mail's facts, in the mail's order. */
export function factList({ severity, situation, responding }: NoticeFacts, first: Html): Html {
  return html`<dl>
    ${first} ${row(JA.severity, html`${severity}`)}
    ${situation.map(({ label, text }) => row(label, html`${text}`))}
    ${responding.length > 0 ? row(JA.doing, html`${responding.map((line) => html`<p>${line}</p>`)}`) : NOTHING}
  </dl>`;
}

/** The desk's telephone, which a telephone dials. */
export function callDesk({ name, phone }: Desk, sentence: Html): Html {
  const digits = /^\+?[\d()-]{6,}/u.exec(safeText(phone))?.[0].replaceAll(/[^\d+]/gu, '');
  const number = digits
    ? html`<a class="tel" href="tel:${digits}">${safeText(phone)}</a>`
    : html`<span class="tel">${safeText(phone)}</span>`;
  return html`<section class="call" aria-label="電話">
    <p>${sentence}</p>
    <p>${number}</p>
    <p>${safeText(name)}</p>
  </section>`;
}

/** One label and what it says. */
export function row(label: string, content: Html): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;
}

/** Whose answers are waited for beside the reader's: an answer here stands for none of them. */
export function others({ waitingFor = [] }: AckNotice): Html {
  return waitingFor.length > 0
    ? html`<p>ほかに${waitingFor.length}名の確認を待っています（${waitingFor.join('、')}）。</p>`
    : NOTHING;
}

/** How to name the incident on the telephone. */
export function naming({ number }: AckNotice): Html {
  return html`番号 <strong>${safeText(number)}</strong> と伝えてください。`;
}

/** An answer here is no decision: that needs a log-in, so that nobody decides by a forwarded mail. */
export function decision({ template, page }: AckNotice): Html {
  if (template === 'rung') return NOTHING;
  if (template === 'party') {
    return html`<p>依頼の内容は、ログインして確かめてください。</p>
      ${page ? html`<p><a class="jump" href="${page}" rel="noreferrer">ログインして見る</a></p>` : NOTHING}`;
  }
  if (template === 'update-due') {
    return html`<p>続報は、ログインして書いてください。</p>
      ${page ? html`<p><a class="jump" href="${page}" rel="noreferrer">ログインして書く</a></p>` : NOTHING}`;
  }
  return html`<h2>判断（承認・見送り）の入力</h2>
    <p>この画面の回答だけでは、判断したことになりません。ログインして入力してください。</p>
    ${page ? html`<p><a class="jump" href="${page}" rel="noreferrer">ログインして判断する</a></p>` : NOTHING}`;
}
