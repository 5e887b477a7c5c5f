import { safeText } from '../shared/safe-text.js';
import { ackForm } from './ack-form.js';
import type { AckCase } from './ack-page.js';
import { callDesk, decision, factList, layout, naming, others, requestRow } from './ack-parts.js';
import { html, NOTHING } from '../shared/html.js';

/** A notice that waits for its answer; after a refused one the form comes first. */
export function openPage(view: AckCase<'open'>): string {
  const { notice, problem } = view;
  const { facts, desk } = notice;
  const number = safeText(notice.number);
  const form = ackForm(view);
  return layout({
    title: `${problem ? '入力の誤り: ' : ''}連絡への回答 ${number}`,
    marks: facts.marks,
    body: html`<p class="number">${number}</p>
      <h1>${facts.conclusion}</h1>
      ${problem ? form : html`<a class="jump" href="#answer">回答欄へ進む</a>`}
      ${factList(facts, requestRow(facts))} ${others(notice)} ${decision(notice)}
      ${problem ? NOTHING : form} ${callDesk(desk, html`電話でも回答できます。${naming(notice)}`)}
      <footer>
        <p>${notice.sentBecause}</p>
        <p lang="en">Emergency notice. Choose one answer and press the button, or call the desk.</p>
      </footer>`,
  });
}
