import type { EscalationView, RungView } from '../escalations/escalation.view.js';
import type { IncidentView } from '../incidents/incident.view.js';
import type { RunView } from '../playbooks/run.view.js';
import type { StepView } from '../playbooks/step.view.js';
import { html, NOTHING, type Html } from '../shared/html.js';
import { ANSWER_WORDS, LEVEL_WORDS, PHASE_WORDS, STEP_STATE_WORDS } from '../shared/words.js';
import type { Content, Frame } from './page.js';
import { shorten, shortenLines } from './shorten.js';
import { fullTime, shortTime } from './times.js';

/** Beyond these the page would outgrow 14 kB. */
const MOST_STEPS = 12;
const MOST_RUNGS = 8;

/** What just happened, as its address says it. */
export const DONE = ['reported', 'ticked', 'answered'] as const;
export type Done = (typeof DONE)[number];

/** An incident as it stands. */
export interface Seen {
  readonly incident: IncidentView;
  readonly runs: readonly RunView[];
  readonly escalation: EscalationView;
  readonly now: string;
  readonly done: Done | null;
}

/** One incident without JavaScript: how it stands, the steps to do now, and whose answer is waited for. */
export function incidentPage(frame: Frame, seen: Seen): Content {
  const { words, language } = frame;
  const { incident, done } = seen;
  const { id, number, summary, drill, severity, phase } = incident;
  return {
    title: `${number} ${shorten(summary, 80, words)}`,
    drill,
    console: `/incidents/${id}`,
    body: html`${done ? html`<p class="done" role="status"><strong>${words[done]}</strong></p>` : NOTHING}
      <p>
        <span class="chip">${LEVEL_WORDS[severity.level][language]}</span>
        ${PHASE_WORDS[phase][language]}
        <a class="jump" href="/lite/incidents/${id}">${words.reload}</a>
      </p>
      <h2>${words.ready}</h2>
      ${steps(frame, seen)}
      <h2>${words.calls}</h2>
      ${rungs(frame, seen)}
      <h2>${words.summary.slice(2)}</h2>
      ${facts(frame, incident)}`,
  };
}

function facts({ words, language }: Frame, incident: IncidentView): Html {
  const { summary, aware, place, system, harm, done } = incident;
  const harmText = (['counter', 'residents', 'personalData'] as const)
    .map((each) => `${words[each]}: ${ANSWER_WORDS[harm[each]][language]}`)
    .join(' / ');
  const rows: readonly (readonly [string, string])[] = [
    [words.summary, shortenLines(summary, 400, words)],
    [words.awareAt, fullTime(aware.at, language)],
    [words.place, shorten(place, 120, words)],
    [words.system, shorten(system, 120, words)],
    [words.harmNow, harmText],
    [words.actions, shortenLines(done, 400, words)],
  ];
  return html`<dl>
    ${rows
      .filter(([, text]) => text)
      .map(
        ([name, text]) =>
          html`<div>
            <dt>${name.replace(/^\d /u, '')}</dt>
            <dd class="lines">${text}</dd>
          </div>`,
      )}
  </dl>`;
}

function steps(frame: Frame, { incident, runs, now }: Seen): Html {
  const { words } = frame;
  const all = runs.flatMap((run) =>
    run.left === null ? run.steps.map((step) => ({ step, run: run.run })) : [],
  );
  const ready = all
    .filter(({ step }) => step.state === 'ready' || step.state === 'begun')
    .toSorted((one, other) => (one.step.dueAt ?? '9').localeCompare(other.step.dueAt ?? '9'));
  const { done, open, overdue } = incident.steps;
  const more = ready.length - MOST_STEPS;
  return html`<p>
      ${words.steps} ${words.stepsDone} ${done} / ${words.stepsLeft}
      ${open}${overdue > 0 ? html` <strong>${words.late} ${overdue}</strong>` : NOTHING}
    </p>
    ${ready.length === 0 ? html`<p>${words.noReady}</p>` : NOTHING}
    <ul class="cards">
      ${ready.slice(0, MOST_STEPS).map(({ step, run }) => stepCard(frame, { step, run, id: incident.id, now }))}
    </ul>
    ${more > 0 ? html`<p>${words.moreSteps}: ${more}</p>` : NOTHING}`;
}

function stepCard(
  { words, language }: Frame,
  { step, run, id, now }: { step: StepView; run: string; id: string; now: string },
): Html {
  const { state, dueAt, overdue, officeTitle } = step;
  const due = dueAt ? ` ${words.due} ${shortTime(dueAt, now, language)}` : '';
  return html`<li>
    <p>
      <a class="jump" href="/lite/incidents/${id}/steps/${run}/${step.id}"
        >${shorten(titleOf(step, language), 80, words)}</a
      >
    </p>
    <p>
      ${officeTitle}
      ${STEP_STATE_WORDS[state][language]}${due}${overdue ? html` <strong>${words.late}</strong>` : NOTHING}
    </p>
  </li>`;
}

function rungs(frame: Frame, { incident, escalation }: Seen): Html {
  const { words } = frame;
  const waiting = escalation.rungs.filter(isWaitedFor).slice(0, MOST_RUNGS);
  return html`${waiting.length === 0 ? html`<p>${words.noCalls}</p>` : NOTHING}
    <ul class="cards">
      ${waiting.map(
        ({ id, officeTitle, alarm, told }) =>
          html`<li>
            <p>
              <a class="jump" href="/lite/incidents/${incident.id}/rungs/${encodeURIComponent(id)}"
                >${officeTitle}</a
              >
              ${alarm ? html`<strong>${words.nobodyAnswers}</strong>` : html`${words.unanswered} ${told.at(-1)?.personName ?? ''}`}
            </p>
          </li>`,
      )}
    </ul>
    <p>${words.byMail}: <a class="jump" href="/ack">${words.ackPage}</a></p>`;
}

/** Somebody was told and has not answered. */
function isWaitedFor({ state, alarm }: RungView): boolean {
  return alarm || state === 'calling';
}

/** The title of a step in the reader's language, where the playbook has it. */
export function titleOf({ title, en }: StepView, language: Frame['language']): string {
  return (language === 'en' && en?.title) || title;
}
