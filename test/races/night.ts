import { setTimeout as sleep } from 'node:timers/promises';
import { between as span, HOUR, plus, SECOND } from '../../src/domain/calendar/instant.js';
import type { RungView } from '../../src/escalations/escalation.view.js';
import { between } from '../crash/random.js';
import type { RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { Mailbox } from '../harness/mailbox.js';
import type { TimedSink } from '../harness/timed-sink.js';
import { until } from '../harness/until.js';

/** The next call falls due this long after the start; answers come at any moment of the whole. */
const DUE_AFTER_MS = 60;
const WHOLE_MS = 900;
/** The relay takes up to so long at the recipient: longer than an answer may be late. */
const SLOWEST_MS = 400;

export interface Scene {
  readonly app: RunningApp;
  readonly sink: TimedSink;
  readonly random: () => number;
}

/** An answer of somebody who was called, in milliseconds of `performance.now()`. */
export interface Given {
  readonly person: string;
  readonly posted: number;
  /** When the person heard that it is recorded: the commit lies before. */
  readonly heard: number;
  readonly via: 'link' | 'telephone';
  readonly status: number;
}

/** A call of a rung's next person, and the answers it raced against. */
export interface Race {
  readonly incident: ReportedCase;
  readonly rung: RungView;
  readonly given: Given;
}

/** The rungs of one incident whose next call falls due at the same moment: each is raced against an answer. */
export async function night(scene: Scene): Promise<Race[]> {
  const { app, sink } = scene;
  const at = plus(app.clock.now(), -4 * HOUR);
  const harm = { counter: 'no', residents: 'no', personalData: 'no' };
  const shaken = { summary: '震度6強', kind: 'earthquake', playbook: 'none', aware: { at }, harm };
  const incident = await report(app, shaken);
  const { rungs } = await incident.escalation();
  const open = rungs.filter(
    ({ state, nextAt, told, candidates }) =>
      state === 'calling' && nextAt && told.length === 1 && candidates.length > 1,
  );
  const [due] = open.map(({ nextAt }) => nextAt ?? '').toSorted();
  if (!due) throw new Error('nobody is called');
  const together = open.filter(({ nextAt }) => nextAt === due);
  const people = [...new Set(together.map(({ told }) => told[0]?.person ?? ''))];
  const answers = await Promise.all(people.map((person) => answerOf(scene, incident, person)));
  // Until just before: whoever opened the page has read it.
  await app.pass(span(app.clock.now(), due) - SECOND);
  sink.slowest = SLOWEST_MS;
  const [given] = await Promise.all([
    Promise.all(answers.map((answer) => answer())),
    sleep(DUE_AFTER_MS).then(() => {
      app.clock.jump(due);
      return app.clock.advance(0);
    }),
  ]);
  await app.settled();
  sink.slowest = 0;
  return together.flatMap((rung) => {
    const mine = given.find(({ person }) => person === rung.told[0]?.person);
    return mine ? [{ incident, rung, given: mine }] : [];
  });
}

/** Open the page of the first mail, or take up the telephone; what is returned gives the answer at a random moment. */
async function answerOf(
  { app, sink, random }: Scene,
  incident: ReportedCase,
  person: string,
): Promise<() => Promise<Given>> {
  const rung = (await incident.escalation()).rungs.find(({ told }) => told[0]?.person === person);
  const wait = between(random, 0, WHOLE_MS);
  const byLink = random() < 0.5;
  const [{ id } = { id: '' }] = await app.database.query<{ id: string }>(
    'SELECT id FROM notice WHERE incident_id = ? AND key = ?',
    [incident.id, rung?.told[0]?.key ?? ''],
  );
  const mail = sink.arrived.get(id)?.[0]?.mail;
  const link = Mailbox.linkIn(mail);
  const page = byLink ? await pageOf(app, link) : '';
  const nonce = /name="nonce" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const form = { nonce, code: Mailbox.codeIn(mail), choice: 'understood' };
  const send = async (): Promise<number> => {
    if (!byLink) {
      const path = `/api/v1/incidents/${incident.id}/rungs/${rung?.id}/answer`;
      return (await app.as('desk').post(path, { person, choice: 'understood' })).status;
    }
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(form).toString();
    return (await app.stranger().once(link, { method: 'POST', headers, body })).status;
  };
  return async () => {
    await sleep(wait);
    const posted = performance.now();
    const status = await again(send);
    const via = byLink ? 'link' : 'telephone';
    return { person, posted, heard: performance.now(), via, status };
  };
}

/** The page behind a link; asked for again while the server has no database. */
async function pageOf(app: RunningApp, link: string): Promise<string> {
  let text = '';
  await until(async () => {
    const page = await again(() => app.stranger().once(link, { method: 'GET' }));
    text = page.text;
    return page.status === 200;
  }, 30);
  return text;
}

/** As browsers do where the line they kept open has been closed meanwhile. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return ask();
  }
}
