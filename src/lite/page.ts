import type { Language } from '../accounts/caller.js';
import { html, NOTHING, type Html } from '../shared/html.js';
import { LITE_STYLE } from './style.js';
import type { Words } from './words.js';

/** Who looks at a page, and in which words. */
export interface Frame {
  readonly language: Language;
  readonly words: Words;
  /** For the forms of the page; see FormKeys. */
  readonly key: string;
  /** Name, and what the body is called; null before the log-in. */
  readonly who: {
    readonly name: string;
    readonly bodyName: string;
    readonly sample: boolean;
  } | null;
}

/** A page without its frame. */
export interface Content {
  readonly title: string;
  readonly body: Html;
  /** Whether the incident is a drill: then every page of it says so. */
  readonly drill?: boolean;
  /** What the same thing is in the full console. */
  readonly console?: string;
}

const STYLE: Html = { markup: `<style>${LITE_STYLE}</style>` };

/** A whole page that needs no script: navigation, content, and the way to the full console. */
export function page(frame: Frame, content: Content): string {
  const { language, words, who } = frame;
  const { title, body, drill = false, console = '/' } = content;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="only light" />
        <title>${title} | ${words.app} ${words.lite}</title>
        ${STYLE}
      </head>
      <body>
        <header>
          ${drill ? mark(words.drillMark) : NOTHING}${who?.sample ? mark(words.sample) : NOTHING}
        </header>
        <main>
          ${who ? navigation(frame, console) : languages(language)}
          <h1>${title}</h1>
          ${body} ${who ? leaving(frame, who.name) : NOTHING}
        </main>
        <link rel="stylesheet" href="/ack/font.css" referrerpolicy="no-referrer" />
      </body>
    </html> `.markup;
}

const mark = (text: string): Html => html`<p class="mark">${text}</p>`;

function navigation({ words, language, who }: Frame, console: string): Html {
  return html`<nav aria-label="${words.lite}">
    <p>${who?.bodyName ?? ''} ${words.app} ${words.lite}</p>
    <a href="/lite">${words.board}</a> <a href="/lite/report">${words.report}</a>
    <a href="/lite/board">${words.bulletins}</a>
    <a href="${console}">${words.console}</a> ${other(language)}
  </nav>`;
}

const languages = (language: Language): Html =>
  html`<nav aria-label="Language">${other(language)}</nav>`;

/** The other language: a link that says so in itself. */
function other(language: Language): Html {
  return language === 'ja'
    ? html`<a href="/lite/language/en" lang="en" hreflang="en">English</a>`
    : html`<a href="/lite/language/ja" lang="ja" hreflang="ja">日本語</a>`;
}

function leaving({ key, words }: Frame, name: string): Html {
  return html`<footer>
    <form method="post" action="/lite/logout" accept-charset="utf-8">
      <input type="hidden" name="key" value="${key}" />
      <p>${name} <button class="plain" type="submit">${words.logOut}</button></p>
    </form>
  </footer>`;
}
