import type { BulletinLine, BulletinsView } from '../bulletins/bulletin.view.js';
import { callDesk } from '../notices/ack-parts.js';
import { html, NOTHING, type Html } from '../shared/html.js';
import { STAFF_PHASE_WORDS } from '../shared/words.js';
import type { Content, Frame } from './page.js';
import { shorten, shortenLines } from './shorten.js';
import { shortTime } from './times.js';

/** So many keep the page within 14 kB, however long their words are. */
const MOST_SHOWN = 6;

/** お知らせ板 without JavaScript: what all staff are told of each open incident. */
export function bulletinsPage(frame: Frame, { now, items, desk }: BulletinsView): Content {
  const { words, language } = frame;
  const left = items.length - MOST_SHOWN;
  return {
    title: words.bulletins,
    console: '/board',
    body: html`<p>
        ${shortTime(now, now, language)} ${words.asOf}
        <a class="jump" href="/lite/board">${words.reload}</a>
      </p>
      ${items.length === 0 ? html`<p>${words.noBulletins}</p>` : NOTHING}
      <ul class="cards">
        ${items.slice(0, MOST_SHOWN).map((each) => card(frame, each, now))}
      </ul>
      ${left > 0 ? html`<p>${words.moreBulletins}: ${left}</p>` : NOTHING}
      ${callDesk(desk, html`${words.askDesk}`)}`,
  };
}

function card({ words, language }: Frame, line: BulletinLine, now: string): Html {
  const { number, phase, drill, stopped, instead, next, at } = line;
  return html`<li>
    <p>
      <span class="chip">${STAFF_PHASE_WORDS[phase][language]}</span>
      ${drill ? html`<strong>${words.drillMark}</strong>` : NOTHING} ${number}
    </p>
    <h2>${shorten(stopped, 200, words)}</h2>
    ${
      instead
        ? html`<p><strong>${words.instead}</strong></p>
            <p class="lines">${shortenLines(instead, 240, words)}</p>`
        : NOTHING
    }
    <p>${words.nextNews}: ${next ? shortTime(next, now, language) : words.noNextNews}</p>
    <p>${words.said} ${shortTime(at, now, language)}</p>
  </li>`;
}
