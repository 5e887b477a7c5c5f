import type { CandidateView, RungView } from '../escalations/escalation.view.js';
import type { IncidentView } from '../incidents/incident.view.js';
import { CHOICES } from '../notices/ack-form.js';
import { html, NOTHING, type Html } from '../shared/html.js';
import { CHOICE_WORDS } from '../shared/words.js';
import { Fields, form, type Typed, type Wrong } from './fields.js';
import type { Content, Frame } from './page.js';
import { shorten } from './shorten.js';

/** 代理確認: whom to telephone for an office, and the form for what was answered. */
export function rungPage(
  frame: Frame,
  given: {
    readonly incident: IncidentView;
    readonly rung: RungView;
    readonly may: boolean;
    readonly typed: Typed;
    readonly wrong: Wrong | null;
  },
): Content {
  const { words, key, language } = frame;
  const { incident, rung, may, typed, wrong } = given;
  const { id, number, summary, drill } = incident;
  const fields = new Fields(words, typed, wrong);
  const isOpen = rung.alarm || rung.state === 'calling';
  return {
    title: `${wrong ? `${words.wrongInput}: ` : ''}${rung.officeTitle} ${words.proxy}`,
    drill,
    console: `/incidents/${id}/contacts`,
    body: html`<p>
        <a class="jump" href="/lite/incidents/${id}">${number} ${shorten(summary, 40, words)}</a>
      </p>
      ${fields.summary()}
      <p>${words.proxyLead}</p>
      <ul class="cards">
        ${rung.candidates.map((each) => candidate(frame, each))}
      </ul>
      ${
        isOpen && may
          ? form({
              action: `/lite/incidents/${id}/rungs/${encodeURIComponent(rung.id)}`,
              key,
              submit: words.record,
              body: html`${fields.radios('person', words.who, people(rung))}
              ${fields.radios(
                'choice',
                words.answer,
                CHOICES.map((value) => ({ value, label: CHOICE_WORDS[value][language] })),
              )}
              ${fields.area('note', words.note, { max: 500 })}`,
            })
          : html`<p><strong>${may ? words.notWaiting : words.notYou}</strong></p>`
      }`,
  };
}

function people({ candidates }: RungView) {
  return candidates.map(({ person, name }) => ({ value: person, label: name }));
}

function candidate({ words }: Frame, each: CandidateView): Html {
  const { name, post, absent, phone, mobile, outOfHours } = each;
  return html`<li>
    <p>${name}（${post}）${absent ? html` <strong>${words.absent}</strong>` : NOTHING}</p>
    ${[phone, mobile, outOfHours].map((number) => (number ? dial(number) : NOTHING))}
  </li>`;
}

/** A number that a telephone dials; 内線 is read. */
function dial(number: string): Html {
  const digits = /^\+?[\d()-]{6,}/u.exec(number)?.[0].replaceAll(/[^\d+]/gu, '');
  return digits
    ? html`<p><a class="tel" href="tel:${digits}">${number}</a></p>`
    : html`<p>${number}</p>`;
}
