import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';

const MINUTES = 10;
const EACH_MINUTE = 30;
const WITHIN_MS = 60_000;

interface FirstNotice {
  readonly incident: string;
  readonly status: string;
  readonly waited: number;
}

/** F41: an earthquake at night, or one list of addresses that went to everybody. */
describe('a storm of 300 incidents in ten minutes', () => {
  let app: RunningApp;
  const incidents: ReportedCase[] = [];

  beforeAll(async () => {
    app = await startApp({ quiet: true });
    for (let minute = 0; minute < MINUTES; minute += 1) {
      const some = Array.from({ length: EACH_MINUTE }, (_, index) =>
        report(app, { playbook: 'none', summary: `停止 ${minute}-${index}` }),
      );
      incidents.push(...(await Promise.all(some)));
      await app.pass(MINUTE);
    }
  }, 240_000);
  afterAll(() => app?.stop());

  /** Of each person the first notice of each incident. */
  const firstNotices = async (): Promise<FirstNotice[]> => {
    const rows = await app.database.query<{
      incident: string;
      person: string;
      status: string;
      created: string;
      settled: string | null;
    }>(
      `SELECT incident_id AS incident, person, status, created_at AS created, settled_at AS settled
       FROM notice WHERE template = 'rung' ORDER BY created_at, id`,
    );
    const seen = new Set<string>();
    return rows
      .filter(({ incident, person }) => {
        const key = `${incident} ${person}`;
        return !seen.has(key) && Boolean(seen.add(key));
      })
      .map(({ incident, status, created, settled }) => ({
        ...{ incident, status },
        waited: settled ? Date.parse(settled) - Date.parse(created) : Infinity,
      }));
  };

  it('gets each first notice out within a minute: none is held back, none is merged away', async () => {
    const notices = await firstNotices();
    expect(new Set(notices.map(({ incident }) => incident)).size).toBe(MINUTES * EACH_MINUTE);
    const late = notices.filter(
      ({ status, waited }) => status !== 'accepted' || waited > WITHIN_MS,
    );
    expect(late).toEqual([]);
    for (const { number } of incidents) {
      const mails = app.mailbox.mails.filter(({ subject = '' }) => subject.includes(number));
      expect(mails.length).toBeGreaterThan(0);
    }
  });

  it('F17: sends a short text for the one that cannot be written, and a thousand others on time', async () => {
    const [poisoned] = incidents;
    await app.database.tamper(
      `UPDATE incident SET state = replace(state, '"place":""', '"place":7') WHERE id = ?`,
      [poisoned?.id ?? ''],
    );
    const before = (await firstNotices()).length;
    await app.pass(17 * MINUTE);
    const notices = await firstNotices();
    expect(notices.length - before).toBeGreaterThan(1000);
    const late = notices.filter(
      ({ status, waited }) => status !== 'accepted' || waited > WITHIN_MS,
    );
    expect(late).toEqual([]);
    const short = app.mailbox.mails.filter(({ text = '' }) => text.includes('短い文で送ります'));
    expect(short.length).toBeGreaterThan(0);
    expect(short.every(({ subject = '' }) => subject.includes(`[${poisoned?.number}]`))).toBe(true);
  }, 240_000);
});
