import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AlarmsView } from '../../src/alarms/alarm.view.js';
import { HOUR, MINUTE } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';

const OUTAGE = 6 * HOUR;
const INCIDENTS = 4;
const LONGEST_MS = 300_000;

interface Waiting {
  readonly incident: string;
  readonly person: string;
}

/** F3, T2: nobody answers at the relay for a whole night. */
describe('a mail server that is away for six hours', () => {
  let app: RunningApp;
  const incidents: ReportedCase[] = [];
  /** Keys of the calls that were answered by telephone meanwhile. */
  const answered: string[] = [];
  /** Who had not been told when it came back. */
  let waiting: Waiting[];
  let before: number;

  const standing = async (): Promise<string[]> =>
    (await app.as('desk').get<AlarmsView>('/api/v1/alarms')).json.items
      .filter(({ state }) => state === 'open')
      .map(({ kind }) => kind);
  const unsent = (): Promise<Waiting[]> =>
    app.database.query<Waiting>(
      `SELECT DISTINCT i.number AS incident, n.person FROM notice n JOIN incident i ON i.id = n.incident_id
       WHERE n.status IN ('pending', 'sending', 'uncertain') ORDER BY 1, 2`,
    );
  /** What the mails since its return are about. */
  const came = async (): Promise<(Waiting & { readonly call: string })[]> => {
    const ids = app.mailbox.mails
      .slice(before)
      .map(({ messageId = '' }) => /\.([0-9a-f-]{36})\./.exec(messageId)?.[1] ?? '');
    const rows = await app.database.query<Waiting & { id: string; call: string }>(
      `SELECT n.id, i.number AS incident, n.person, i.number || n.key AS call
       FROM notice n JOIN incident i ON i.id = n.incident_id`,
    );
    return ids.flatMap((id) => rows.filter((row) => row.id === id));
  };

  beforeAll(async () => {
    app = await startApp({ quiet: true });
    // Told before: who comes next falls due while nothing leaves.
    incidents.push(await report(app, { playbook: 'none' }));
    await app.pass(5 * MINUTE);
    await app.mailbox.stop();
  }, LONGEST_MS);
  afterAll(() => app?.stop());

  it('is an alarm within 120 s of the first mail that it does not take', async () => {
    incidents.push(await report(app, { playbook: 'none' }));
    await app.clock.advance(2 * MINUTE);
    expect(await standing()).toEqual(['mail-failing']);
  });

  it(
    'loses nothing of what is reported and answered meanwhile',
    async () => {
      while (incidents.length < INCIDENTS) {
        await app.pass(OUTAGE / INCIDENTS);
        incidents.push(await report(app, { playbook: 'none' }));
      }
      for (const incident of incidents) {
        const { id, told } = await incident.rung('section-manager');
        const { person = '', key = '' } = told.at(-1) ?? {};
        await incident.do('desk', `rungs/${id}/answer`, { person, choice: 'understood' });
        answered.push(incident.number + key);
      }
      await app.pass(OUTAGE / INCIDENTS);
      waiting = await unsent();
      expect(waiting.length).toBeGreaterThan(INCIDENTS);
      expect(await standing()).toContain('mail-failing');
    },
    LONGEST_MS,
  );

  it(
    'has everything within five minutes of its return, each person one mail about each incident',
    async () => {
      before = app.mailbox.mails.length;
      await app.mailbox.start();
      await app.pass(5 * MINUTE);
      expect(await unsent()).toEqual([]);
      const told = (await came()).map(({ incident, person }) => `${incident} ${person}`);
      expect(told.toSorted()).toEqual(waiting.map((each) => `${each.incident} ${each.person}`));
      expect(await standing()).toEqual([]);
    },
    LONGEST_MS,
  );

  it('is not asked to send what was answered meanwhile', async () => {
    expect(answered).toHaveLength(INCIDENTS);
    const calls = (await came()).map(({ call }) => call);
    expect(answered.filter((each) => calls.includes(each))).toEqual([]);
  });
});
