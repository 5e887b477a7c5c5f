import type { BoardLine, BoardView } from '../board/board.view.js';
import { html, NOTHING, type Html } from '../shared/html.js';
import { LEVEL_WORDS, PHASE_WORDS } from '../shared/words.js';
import { shorten } from './shorten.js';
import type { Content, Frame } from './page.js';
import { shortTime } from './times.js';

/** So many incidents keep the page within 14 kB, however long their words are. */
const MOST_SHOWN = 10;

/** 状況盤 without JavaScript: the worst open incidents and what each of them waits for. */
export function boardPage(frame: Frame, board: BoardView): Content {
  const { words, language } = frame;
  const { now, open, more, mail } = board;
  const shown = open.slice(0, MOST_SHOWN);
  const left = open.length - shown.length + more;
  return {
    title: words.board,
    body: html`<p>
        ${shortTime(now, now, language)} ${words.asOf}
        <a class="jump" href="/lite">${words.reload}</a>
      </p>
      ${mail.state === 'failing' ? html`<p class="error"><strong>${words.mailFails}</strong></p>` : NOTHING}
      ${shown.length === 0 ? html`<p>${words.none}</p>` : NOTHING}
      <ul class="cards">
        ${shown.map((line) => card(frame, line, now))}
      </ul>
      ${left > 0 ? html`<p>${words.moreIncidents}: ${left}</p>` : NOTHING}`,
  };
}

function card(frame: Frame, line: BoardLine, now: string): Html {
  const { words, language } = frame;
  const { incident, drill, openSteps, overdueSteps, next, nextReport, alarms, unanswered } = line;
  const { id, number, level, phase, summary } = incident;
  const due = next?.dueAt ? ` ${words.due} ${shortTime(next.dueAt, now, language)}` : '';
  return html`<li>
    <p>
      <span class="chip">${LEVEL_WORDS[level][language]}</span>
      ${PHASE_WORDS[phase][language]}${drill ? ` ${words.drillMark}` : ''} ${number}
    </p>
    <p><a class="jump" href="/lite/incidents/${id}">${shorten(summary, 60, words)}</a></p>
    ${alarms.length > 0 ? html`<p><strong>${words.nobodyAnswers}: ${named(alarms)}</strong></p>` : NOTHING}
    ${unanswered.length > 0 ? html`<p>${words.unanswered}: ${named(unanswered)}</p>` : NOTHING}
    ${line.waitingGates.length > 0 ? html`<p>${words.gate}: ${line.waitingGates.length}</p>` : NOTHING}
    ${next ? html`<p>${words.next}: ${shorten(next.title, 60, words)}（${next.officeTitle}）${due}</p>` : NOTHING}
    <p>
      ${words.open}
      ${openSteps}${overdueSteps > 0 ? html` <strong>${words.late} ${overdueSteps}</strong>` : NOTHING}${
        nextReport ? html` ${words.nextReport} ${shortTime(nextReport.at, now, language)}` : NOTHING
      }
    </p>
  </li>`;
}

/** The first few offices, and how many more. */
function named(offices: readonly string[]): string {
  const [shown, more] = [offices.slice(0, 4).join('・'), offices.length - 4];
  return more > 0 ? `${shown} +${more}` : shown;
}
