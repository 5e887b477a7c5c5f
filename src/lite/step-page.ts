import type { IncidentView } from '../incidents/incident.view.js';
import type { FactNeed } from '../domain/playbook/definition.js';
import type { FactValue } from '../domain/playbook/run.js';
import type { StepView } from '../playbooks/step.view.js';
import { html, NOTHING, type Html } from '../shared/html.js';
import { STEP_STATE_WORDS } from '../shared/words.js';
import { Fields, form, type Typed, type Wrong } from './fields.js';
import { titleOf } from './incident-page.js';
import type { Content, Frame } from './page.js';
import { shorten, shortenLines } from './shorten.js';
import { dayText, shortTime, timeText } from './times.js';

/** A step under the hands of somebody. */
export interface StepSeen {
  readonly incident: IncidentView;
  readonly run: string;
  readonly step: StepView;
  /** What is known of its facts already. */
  readonly known: Readonly<Record<string, FactValue>>;
  readonly may: boolean;
  readonly now: string;
  readonly typed: Typed;
  readonly wrong: Wrong | null;
}

/** The value of 不明 among radio buttons; no option of a playbook may be called so. */
export const UNKNOWN = '?';

/** One step with the form that ticks it. */
export function stepPage(frame: Frame, seen: StepSeen): Content {
  const { words, language } = frame;
  const { incident, run, step, may, now, typed, wrong } = seen;
  const { id, drill } = incident;
  const fields = new Fields(words, typed, wrong);
  const how = (language === 'en' && step.en?.how) || step.how;
  const isOpen = step.state === 'ready' || step.state === 'begun';
  return {
    title: `${wrong ? `${words.wrongInput}: ` : ''}${shorten(titleOf(step, language), 80, words)}`,
    drill,
    console: `/incidents/${id}/steps`,
    body: html`<p>
        <a class="jump" href="/lite/incidents/${id}"
          >${incident.number} ${shorten(incident.summary, 40, words)}</a
        >
      </p>
      ${fields.summary()}
      <dl>
        <div>
          <dt>${words.office}</dt>
          <dd>${step.officeTitle}</dd>
        </div>
        <div>
          <dt>${words.state}</dt>
          <dd>${STEP_STATE_WORDS[step.state][language]}</dd>
        </div>
        ${
          step.dueAt
            ? html`<div>
                <dt>${words.due}</dt>
                <dd>${shortTime(step.dueAt, now, language)}</dd>
              </div>`
            : NOTHING
        }
      </dl>
      ${
        how
          ? html`<h2>${words.how}</h2>
              <p class="lines">${shortenLines(how, 1200, words)}</p>`
          : NOTHING
      }
      ${
        isOpen && may && isTickable(step)
          ? form({
              action: `/lite/incidents/${id}/steps/${run}/${step.id}`,
              key: frame.key,
              submit: words.complete,
              body: html`${asked(frame, seen, fields)}`,
            })
          : why(frame, seen, isOpen)
      }
      <p>${words.undone}</p>`,
  };
}

/** What needs an approval, an answer or a wait is done where its whole state is shown. */
export function isTickable({ block, kind, gate, notBefore }: StepView): boolean {
  return block === 'step' && kind !== 'approve' && kind !== 'wait' && gate === null && !notBefore;
}

function why({ words }: Frame, { may }: StepSeen, isOpen: boolean): Html {
  if (!isOpen) return NOTHING;
  return html`<p><strong>${may ? words.notHere : words.notYou}</strong></p>`;
}

function asked(frame: Frame, { step, known, now }: StepSeen, fields: Fields): Html {
  const { words } = frame;
  const note = step.kind === 'decide' ? words.decided : words.note;
  return html`${step.evidence.map(({ id, what }) =>
    fields.text(`evidence.${id}`, `${words.evidence}: ${what}`, {
      hint: words.evidenceHint,
      required: true,
      max: 4000,
    }),
  )}
  ${step.facts.map((fact) => factField(frame, fields, { fact, value: known[fact.id] ?? null, now }))}
  ${fields.area('note', note, { required: step.kind === 'decide' })}`;
}

function factField(
  { words }: Frame,
  fields: Fields,
  { fact, value, now }: { fact: FactNeed; value: FactValue; now: string },
): Html {
  const { id, label, type, options } = fact;
  const name = `facts.${id}`;
  const initial = value === null ? '' : String(value);
  if (type === 'yes-no' || type === 'one-of') {
    const answers =
      type === 'one-of'
        ? options.map((each) => ({ value: each.id, label: each.label }))
        : [
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ];
    const all = [...answers, { value: UNKNOWN, label: words.unknown }];
    return fields.radios(name, label, all, initial || UNKNOWN);
  }
  if (type === 'time') {
    const known = initial || now;
    return html`${fields.text(name, `${label} ${words.day}`, { initial: initial && dayText(known), hint: words.dayHint, max: 40 })}
    ${fields.text(`${name}.time`, `${label} ${words.time}`, { initial: initial && timeText(known), hint: words.timeHint, max: 20 })}`;
  }
  const isNumber = type === 'number' || type === 'count';
  return fields.text(name, label, {
    initial,
    hint: isNumber ? words.number : '',
    max: isNumber ? 20 : 4000,
  });
}
