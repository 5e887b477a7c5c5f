import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';

describe('a machine whose clock is set, or which slept', () => {
  let app: RunningApp;
  beforeAll(async () => (app = await startApp()));
  afterAll(() => app.stop());

  /** Somebody sets the clock of the machine, and the engine looks. */
  async function set(by: number): Promise<void> {
    app.clock.set(by);
    await app.clock.advance(0);
  }

  /** Who was called for 統一的な窓口 so far, in order. */
  async function called(incident: ReportedCase): Promise<string[]> {
    const { told } = await incident.rung('contact-point');
    return told.map(({ person }) => person);
  }

  it.each([-2 * HOUR, 8 * HOUR, 30 * DAY])(
    'by %i ms calls one after another, each with the time to answer, not sooner and not later',
    async (by) => {
      const incident = await report(app);
      await app.pass(15 * MINUTE);
      expect(await called(incident)).toEqual(['it-manager']);
      await app.pass(4 * MINUTE);
      await set(by);
      await app.clock.advance(6 * MINUTE - SECOND);
      expect(await called(incident)).toEqual(['it-manager']);
      await app.clock.advance(SECOND);
      expect(await called(incident)).toEqual(['it-manager', 'it-deputy']);
      await app.clock.advance(10 * MINUTE - SECOND);
      expect(await called(incident)).toHaveLength(2);
      await incident.do('chief', 'stand-down', { reason: '時計の話はここまで' });
    },
  );

  it('tells nobody twice, and keeps on record when it was set and by how much', async () => {
    const ids = app.mailbox.mails.map((mail) => String(mail.messageId));
    expect(new Set(ids).size).toBe(ids.length);
    const rows = await app.database.query<{ by_ms: number | string }>(
      'SELECT by_ms FROM clock_jump ORDER BY at',
    );
    const jumps = rows.map(({ by_ms: by }) => Number(by)).toSorted((one, other) => one - other);
    expect(jumps).toEqual([-2 * HOUR, 8 * HOUR, 30 * DAY]);
  });
});
