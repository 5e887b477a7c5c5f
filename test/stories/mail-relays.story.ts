import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTE, plus, SECOND } from '../../src/domain/calendar/instant.js';
import type { EscalationView } from '../../src/escalations/escalation.view.js';
import { MailHealth } from '../../src/notices/mail-health.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { board, report, type ReportedCase } from '../harness/case.js';
import { ScriptedSmtp, type Act, type Moment } from '../harness/scripted-smtp.js';

interface Try {
  readonly outcome: string;
  readonly relay: string;
}

/** What is counted here are the calls of the ladder; steps have mails of their own. */
const NO_STEPS = { playbook: 'none' };

/** Outcome table of T2 (reliability, section 4), row by row, with two relays. */
describe('two relays', () => {
  const first = new ScriptedSmtp();
  const second = new ScriptedSmtp();
  let app: RunningApp;
  let incident: ReportedCase;

  beforeAll(async () => {
    app = await startApp({ quiet: true, relays: [await first.start(), await second.start()] });
  });
  afterEach(async () => {
    // As they should be again, and the first has been found to be so.
    first.script = () => undefined;
    second.script = () => undefined;
    await forget();
    app.clock.jump(plus(app.clock.now(), 2 * MINUTE));
    await report(app, NO_STEPS);
    await report(app, NO_STEPS);
    await forget();
    first.messages.length = 0;
    second.messages.length = 0;
  });
  afterAll(async () => {
    await app?.stop();
    await first.stop();
    await second.stop();
  });

  const doing = (server: ScriptedSmtp, moment: Moment, act: Act): void => {
    server.script = (at) => (at === moment ? act : undefined);
  };
  const tries = (person = 'citizens-manager'): Promise<Try[]> =>
    app.database.query<Try>(
      `SELECT a.outcome, a.relay FROM attempt a JOIN notice n ON n.id = a.notice_id
       WHERE n.incident_id = ? AND n.person = ? ORDER BY n.id, a.no`,
      [incident.id, person],
    );
  const outcomes = async (person?: string): Promise<string[]> =>
    (await tries(person)).map((each) => each.outcome);
  const statusOf = async (person = 'citizens-manager'): Promise<string | undefined> => {
    const rows = await app.database.query<{ status: string }>(
      'SELECT status FROM notice WHERE incident_id = ? AND person = ? ORDER BY id',
      [incident.id, person],
    );
    return rows.at(-1)?.status;
  };
  const relays = () => app.get(MailHealth).relays();
  /** Nothing of the incidents before is due any more. */
  const forget = async (): Promise<void> => {
    await app.database.tamper(`UPDATE notice SET status = 'superseded' WHERE status <> 'accepted'`);
    await app.database.tamper('DELETE FROM timer');
  };

  it('prefers the first; which one took the mail stands in the attempt', async () => {
    incident = await report(app, NO_STEPS);
    expect(await tries()).toEqual([{ outcome: 'accepted', relay: `127.0.0.1:${first.port}` }]);
  });

  it.each<[string, Moment, Act]>([
    ['refuses the sender (5xx at MAIL)', 'MAIL', { say: '553 sender not allowed' }],
    ['refuses the text before it is said (5xx at DATA)', 'DATA', { say: '554 no' }],
    ['refuses everybody in its greeting', 'accept', { say: '554 no service' }],
    ['says 421', 'MAIL', { say: '421 shutting down' }],
    ['cuts the line', 'EHLO', 'reset'],
  ])('when the first %s, the second takes the mail at once', async (_, moment, act) => {
    doing(first, moment, act);
    incident = await report(app, NO_STEPS);
    const [one, other] = await tries();
    expect(one?.relay).toBe(`127.0.0.1:${first.port}`);
    expect(other).toEqual({ outcome: 'accepted', relay: `127.0.0.1:${second.port}` });
    expect(relays()).toMatchObject([
      { relay: { name: `127.0.0.1:${first.port}` }, failing: { since: app.clock.now() } },
      { relay: { name: `127.0.0.1:${second.port}` }, failing: null },
    ]);
    expect((await board(app)).mail.state).toBe('ok');
  });

  it('leaves the first alone while it is away, and goes back to it when it speaks again', async () => {
    await first.stop();
    await report(app, NO_STEPS);
    incident = await report(app, NO_STEPS);
    expect(await tries()).toEqual([{ outcome: 'accepted', relay: `127.0.0.1:${second.port}` }]);
    await first.start();
    await app.pass(2 * MINUTE);
    await report(app, NO_STEPS);
    incident = await report(app, NO_STEPS);
    expect(await tries()).toEqual([{ outcome: 'accepted', relay: `127.0.0.1:${first.port}` }]);
    expect(relays()[0]?.failing).toBeNull();
  });

  it('when both refuse, says so and since when, and tries both again', async () => {
    doing(first, 'MAIL', { say: '550 5.7.1 first says no' });
    doing(second, 'accept', { say: '554 second says no' });
    incident = await report(app, NO_STEPS);
    await app.pass(3 * MINUTE);
    expect((await board(app)).mail).toMatchObject({ state: 'failing' });
    expect(new Set((await tries()).map((each) => each.relay)).size).toBe(2);
    expect(await statusOf()).toBe('pending');
    second.script = () => undefined;
    // The longest wait between two tries, less up to half of it by chance.
    await app.pass(4 * MINUTE);
    expect(await statusOf()).toBe('accepted');
    expect((await board(app)).mail.state).toBe('ok');
  });

  it.each<[string, Act, string, string]>([
    ['says nobody has this address', { say: '550 5.1.1 unknown' }, 'dead-address', 'undeliverable'],
    ['says the mailbox is full (452)', { say: '452 4.2.2 full' }, 'retryable', 'pending'],
    ['says the mailbox is full (552)', { say: '552 5.2.2 full' }, 'retryable', 'pending'],
    ['says later (greylisting)', { say: '450 4.2.0 greylisted' }, 'retryable', 'pending'],
  ])('when the first %s, the mail becomes what the table says', async (_, act, outcome, status) => {
    first.script = second.script = (at, line) =>
      at === 'RCPT' && line.includes('citizens-manager@') ? act : undefined;
    incident = await report(app, NO_STEPS);
    expect((await outcomes())[0]).toBe(outcome);
    expect(await statusOf()).toBe(status);
    const deputy = await outcomes('citizens-deputy');
    expect(deputy).toEqual(status === 'undeliverable' ? ['accepted'] : []);
    if (status === 'undeliverable') return;
    first.script = second.script = () => undefined;
    await app.pass(5 * MINUTE);
    expect(await statusOf()).toBe('accepted');
  });

  it('sends the short fixed text once when the full one is refused after its dot', async () => {
    first.script = (at, text) =>
      at === 'dot' && !isShort(text) ? { say: '554 content refused' } : undefined;
    incident = await report(app, NO_STEPS);
    expect(await outcomes()).toEqual(['rejected', 'accepted']);
    expect(await statusOf()).toBe('accepted');
    expect(await outcomes('citizens-deputy')).toEqual([]);
    const ids = first.messages.map((each) => /^Message-ID: .*$/im.exec(each)?.[0]);
    expect(new Set(ids).size).toBe(1);
  });

  it('tells the deputy when that is refused too', async () => {
    first.script = (at, text) =>
      at === 'dot' && text.includes('citizens-manager@') ? { say: '554 no' } : undefined;
    incident = await report(app, NO_STEPS);
    expect(await outcomes()).toEqual(['rejected', 'rejected']);
    expect(await statusOf()).toBe('undeliverable');
    expect(await outcomes('citizens-deputy')).toEqual(['accepted']);
  });

  it.each<[string, Moment]>([
    ['in the middle of the text', 'text'],
    ['before it says that it has the mail', 'dot'],
  ])('sends again, marked 再送, what was cut %s', async (_, moment) => {
    let cuts = 0;
    first.script = (at) => (at === moment && (cuts += 1) === 1 ? 'drop' : undefined);
    incident = await report(app, NO_STEPS);
    expect(await statusOf()).toBe('uncertain');
    await app.pass(15 * SECOND);
    expect(await outcomes()).toEqual(['uncertain', 'accepted']);
  });

  it('says nothing to whom the desk has reached while the conversation was opening (P5)', async () => {
    let goOn: (value?: unknown) => void = () => undefined;
    doing(first, 'DATA', { wait: new Promise((resolve) => (goOn = resolve)) });
    const opening = first.reaches('DATA');
    const reporting = report(app, NO_STEPS);
    await opening;
    const [row] = await app.database.query<{ id: string }>(
      `SELECT incident_id AS id FROM notice WHERE status = 'sending'`,
    );
    const at = `/api/v1/incidents/${row?.id}`;
    const ladder = await app.as('desk').get<EscalationView>(`${at}/escalation`);
    const rung = ladder.json.rungs.find((each) => each.office === 'section-manager');
    const reached = { person: 'citizens-manager', choice: 'understood' };
    const answer = await app.as('desk').post(`${at}/rungs/${rung?.id}/answer`, reached);
    expect(answer.status).toBe(200);
    goOn();
    incident = await reporting;
    expect(first.messages).toEqual([]);
    expect(await outcomes()).toEqual(['not-sent']);
    expect(await statusOf()).toBe('superseded');
  });
});

/** Whether a message is the short fixed text. */
function isShort(message: string): boolean {
  const body = message.split('\r\n\r\n')[1] ?? '';
  const text = Buffer.from(body.replaceAll('\r\n', ''), 'base64').toString('utf8');
  return text.includes('短い文で送ります');
}
