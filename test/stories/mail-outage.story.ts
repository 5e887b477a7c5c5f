import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { between, MINUTE, plus, SECOND, type Instant } from '../../src/domain/calendar/instant.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { board, report, type ReportedCase } from '../harness/case.js';
import { until } from '../harness/until.js';

const at = (person: string): string => `${person}@aozora.example.jp`;
const MANAGER = at('citizens-manager');
const DEPUTY = at('citizens-deputy');

interface Try {
  readonly outcome: string;
  readonly detail: string;
}

/** What is counted here are the calls of the ladder; steps have mails of their own. */
const NO_STEPS = { playbook: 'none' };

describe('when mails do not leave', () => {
  let app: RunningApp;
  let incident: ReportedCase;

  beforeEach(async () => {
    app = await startApp({ quiet: true });
  });
  afterEach(() => app?.stop());

  const tries = (): Promise<Try[]> =>
    app.database.query(
      `SELECT outcome, detail FROM attempt a JOIN notice n ON n.id = a.notice_id
       WHERE n.person = 'citizens-manager' ORDER BY a.no`,
    );
  const outcomes = async (): Promise<string[]> => (await tries()).map((each) => each.outcome);
  const statusOf = async (person: string): Promise<string | undefined> => {
    const rows = await app.database.query<{ status: string }>(
      'SELECT status FROM notice WHERE person = ? ORDER BY created_at',
      [person],
    );
    return rows.at(-1)?.status;
  };

  describe('because the relay is down', () => {
    it('stores everything and tells the desk whom to telephone', async () => {
      await app.mailbox.stop();
      incident = await report(app, NO_STEPS);
      expect(incident.number).toBe('R8-001');
      await app.pass(16 * MINUTE);
      const { mail, calls } = await board(app);
      expect(mail).toMatchObject({
        ...{ state: 'failing', waiting: 4, why: '中継サーバーに接続できません' },
        error: expect.stringMatching(/ECONNREFUSED 127\.0\.0\.1:\d+/),
      });
      expect(calls.map((each) => each.officeTitle)).toEqual([
        '課長',
        '統一的な窓口',
        'システム管理者',
        '統括責任者',
      ]);
      const { nextAt, told } = await incident.rung('section-manager');
      expect(told[0]?.mail).toMatchObject({
        status: 'pending',
        why: '中継サーバーに接続できません',
      });
      // The time to answer runs from the moment a mail is taken.
      expect(nextAt).toBeNull();
      expect(calls[0]?.candidates[0]).toMatchObject({ name: '（例）市民課長', phone: '内線4101' });
    });

    it('sends one mail to each when it returns, and none to whom the desk has reached', async () => {
      await app.mailbox.stop();
      incident = await report(app, NO_STEPS);
      await app.pass(16 * MINUTE);
      const { id } = await incident.rung('contact-point');
      const reached = { person: 'it-manager', choice: 'understood' };
      await incident.do('desk', `rungs/${id}/answer`, reached);
      await app.pass(90 * MINUTE);
      const people = await app.database.query(
        `SELECT DISTINCT person FROM notice WHERE status = 'pending' AND template = 'rung'`,
      );
      await app.mailbox.start();
      await app.pass(5 * MINUTE);
      // What waited for one person about one incident is one mail.
      const got = app.mailbox.fresh();
      expect(got).toHaveLength(people.length);
      expect(new Set(got).size).toBe(got.length);
      expect(got).not.toContain(at('it-manager'));
      // Nothing has left before: nobody looks for an earlier mail.
      expect(app.mailbox.mails.filter(({ subject }) => subject?.includes('再送'))).toEqual([]);
      expect((await board(app)).mail).toMatchObject({ state: 'ok', waiting: 0, since: null });
      expect(new Set(await outcomes())).toEqual(new Set(['retryable', 'accepted']));
    });

    it('does not lose the mails of a process that ends meanwhile', async () => {
      await app.mailbox.stop();
      await report(app, NO_STEPS);
      await app.restart();
      await app.mailbox.start();
      await app.pass(5 * MINUTE);
      expect(app.mailbox.fresh()).toEqual([MANAGER]);
    });
  });

  it('goes to the deputy at once when the relay says that nobody has this address', async () => {
    app.mailbox.refuse = (address) =>
      address === MANAGER ? { code: 550, text: 'no such user' } : null;
    incident = await report(app, NO_STEPS);
    expect(app.mailbox.fresh()).toEqual([DEPUTY]);
    const [, told] = (await incident.rung('section-manager')).told;
    expect(told?.passedOver).toMatchObject([{ order: 1, why: 'undeliverable' }]);
    const [entry] = await incident.entries('notice-undeliverable');
    expect(entry?.text).toContain('（理由: 宛先のアドレスが受け付けられません）');
    expect(await statusOf('citizens-manager')).toBe('undeliverable');
    expect((await board(app)).mail.state).toBe('ok');
  });

  it('goes to the deputy when the relay refuses what the mail says', async () => {
    app.mailbox.atTheDot = (address) =>
      address === MANAGER ? { code: 554, text: 'content refused' } : 'accept';
    await report(app, NO_STEPS);
    expect(app.mailbox.fresh()).toEqual([DEPUTY]);
    // The full text, then the short fixed one.
    expect(await outcomes()).toEqual(['rejected', 'rejected']);
  });

  it('tries again after a temporary refusal; the answer time runs from the acceptance', async () => {
    app.mailbox.refuse = (address) =>
      address === MANAGER ? { code: 451, text: 'greylisted' } : null;
    incident = await report(app, NO_STEPS);
    await app.pass(14 * MINUTE);
    expect(app.mailbox.fresh()).toEqual([]);
    app.mailbox.refuse = () => null;
    await app.pass(5 * MINUTE);
    const [told] = (await incident.rung('section-manager')).told;
    expect(app.mailbox.to(MANAGER)).toHaveLength(1);
    expect(app.mailbox.to(DEPUTY)).toHaveLength(0);
    expect((await incident.rung('section-manager')).nextAt).toBe(
      plus(told?.acceptedAt ?? '', 10 * MINUTE),
    );
    await app.pass(10 * MINUTE);
    const [, deputy] = (await incident.rung('section-manager')).told;
    expect(between(told?.acceptedAt ?? '', deputy?.at ?? '')).toBe(10 * MINUTE);
  });

  it('is taken by a server that greylists for five minutes, and nobody else is called meanwhile', async () => {
    let seen: Instant | null = null;
    app.mailbox.refuse = (address) => {
      if (address !== MANAGER) return null;
      seen ??= app.clock.now();
      const isEarly = between(seen, app.clock.now()) < 5 * MINUTE;
      return isEarly ? { code: 451, text: 'greylisted, come back in 5 minutes' } : null;
    };
    incident = await report(app, NO_STEPS);
    await app.pass(10 * MINUTE);
    const [told] = (await incident.rung('section-manager')).told;
    const waited = between(seen ?? '', told?.acceptedAt ?? '');
    expect(waited).toBeGreaterThanOrEqual(5 * MINUTE);
    expect(waited).toBeLessThanOrEqual(10 * MINUTE);
    expect([app.mailbox.to(MANAGER).length, app.mailbox.to(DEPUTY).length]).toEqual([1, 0]);
  });

  it('goes to the deputy when one server puts its mail off for ever while others are taken', async () => {
    app.mailbox.refuse = (address) =>
      address === MANAGER ? { code: 452, text: 'mailbox full' } : null;
    incident = await report(app, NO_STEPS);
    await app.pass(21 * MINUTE);
    expect(app.mailbox.to(DEPUTY)).toHaveLength(1);
    expect(await statusOf('citizens-manager')).toBe('undeliverable');
    const [, told] = (await incident.rung('section-manager')).told;
    expect(told?.passedOver).toMatchObject([{ order: 1, why: 'undeliverable' }]);
  });

  it('sends a short fixed text when a mail cannot be written, and all the others as ever', async () => {
    const poisoned = await report(app, NO_STEPS);
    await report(app, { ...NO_STEPS, kind: 'power-outage' });
    await app.database.tamper(
      `UPDATE incident SET state = replace(state, '"place":""', '"place":7') WHERE id = ?`,
      [poisoned.id],
    );
    await app.pass(17 * MINUTE);
    const mails = app.mailbox.to(at('it-manager'));
    const short = mails.find((each) => each.text?.includes('短い文で送ります'));
    expect(short?.subject).toContain(`[${poisoned.number}]`);
    expect(short?.text).not.toContain('脅迫文');
    expect(short?.text).toMatch(/\/ack\//);
    expect((await board(app)).mail).toMatchObject({ state: 'ok', waiting: 0 });
  });

  it('says failing, not dead, when the relay refuses the sender', async () => {
    app.mailbox.refuseAll = { code: 553, text: 'sender not allowed' };
    await report(app, NO_STEPS);
    await app.pass(MINUTE);
    expect(await statusOf('citizens-manager')).toBe('pending');
    expect((await board(app)).mail).toMatchObject({ state: 'failing', waiting: 1 });
    app.mailbox.refuseAll = null;
    await app.pass(5 * MINUTE);
    expect(app.mailbox.fresh()).toEqual([MANAGER]);
  });

  describe('and nobody knows whether one arrived', () => {
    it('sends the same mail again and says 再送', async () => {
      let copies = 0;
      app.mailbox.atTheDot = () => ((copies += 1) === 1 ? 'cut' : 'accept');
      await report(app, NO_STEPS);
      expect(await statusOf('citizens-manager')).toBe('uncertain');
      await app.pass(15 * SECOND);
      const [first, second] = app.mailbox.to(MANAGER);
      expect(second?.messageId).toBe(first?.messageId);
      expect(first?.subject).not.toContain('再送');
      expect(second?.subject).toContain('再送');
      expect(second?.text).toContain('再送です');
      expect(await outcomes()).toEqual(['uncertain', 'accepted']);
    });

    it('sends at most three copies, then tells the deputy and says why', async () => {
      app.mailbox.atTheDot = (address) => (address === MANAGER ? 'cut' : 'accept');
      incident = await report(app, NO_STEPS);
      await app.pass(9 * MINUTE);
      expect(app.mailbox.to(MANAGER)).toHaveLength(3);
      expect(new Set(app.mailbox.to(MANAGER).map((each) => each.messageId)).size).toBe(1);
      expect(await outcomes()).toEqual(['uncertain', 'uncertain', 'uncertain']);
      expect(app.mailbox.to(DEPUTY)).toHaveLength(1);
      const [entry] = await incident.entries('notice-undeliverable');
      expect(entry?.text).toBeTruthy();
    });

    it('hangs up after 100 seconds on a relay that never answers', async () => {
      app.mailbox.atTheDot = () => 'hang';
      await report(app, NO_STEPS);
      expect(await statusOf('citizens-manager')).toBe('sending');
      app.mailbox.atTheDot = () => 'accept';
      await app.clock.advance(100 * SECOND);
      await until(async () => (await statusOf('citizens-manager')) === 'uncertain');
      await app.pass(15 * SECOND);
      expect(await outcomes()).toEqual(['uncertain', 'accepted']);
      expect(app.mailbox.to(MANAGER)).toHaveLength(2);
    });

    it('lets one mail that hangs delay nobody else', async () => {
      app.mailbox.atTheDot = (address) => (address === MANAGER ? 'hang' : 'accept');
      await report(app, NO_STEPS);
      await report(app, { ...NO_STEPS, kind: 'power-outage' });
      app.mailbox.atTheDot = () => 'accept';
      await app.clock.advance(15 * MINUTE);
      await until(async () => app.mailbox.to(at('it-manager')).length === 1);
    });
  });
});
