import { afterEach, describe, expect, it } from '@jest/globals';
import {
  HOUR,
  MINUTE,
  plus,
  SECOND,
  type Milliseconds,
} from '../../src/domain/calendar/instant.js';
import { answerLink } from '../harness/ack.js';
import { startApp, type RunningApp } from '../harness/app.js';
import { report, type ReportedCase } from '../harness/case.js';
import { beforeUnit } from '../harness/cut-short.js';
import { onPostgres } from '../harness/database.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { Backlog } from '../../src/notices/backlog.repository.js';
import type { IncidentNotice } from '../../src/notices/notice-row.js';
import { NoticeSender } from '../../src/notices/notice-sender.js';

/** An incident while no mail leaves, and a machine that then sleeps: what was due meanwhile comes all at once. */
async function outage(app: RunningApp, asleep: Milliseconds): Promise<ReportedCase> {
  await app.mailbox.stop();
  const incident = await report(app);
  await app.pass(16 * MINUTE);
  app.clock.jump(plus(app.clock.now(), asleep));
  return incident;
}

const at = (person: string): string => `${person}@aozora.example.jp`;

describe('mails that waited for a relay', () => {
  let app: RunningApp;
  afterEach(() => app?.stop());

  it('reach each person as one mail about an incident, the first notice as itself, and its answer answers all', async () => {
    app = await startApp({ quiet: true });
    await app.mailbox.stop();
    const incident = await report(app);
    await app.pass(16 * MINUTE);
    await incident.do('responder', 'updates', {
      conclusion: '端末を切り離した',
      affected: '',
      doing: '',
    });
    // The machine sleeps: what was due meanwhile comes all at once.
    app.clock.jump(plus(app.clock.now(), 6 * HOUR));
    await app.clock.advance(3 * MINUTE);
    await app.mailbox.start();
    await app.pass(5 * MINUTE);
    const got = app.mailbox.mails.map((mail) => mail.to?.[0]?.address ?? '');
    expect(new Set(got).size).toBe(got.length);
    const merged = await app.database.query('SELECT id FROM notice WHERE merged_into IS NOT NULL');
    expect(merged.length).toBeGreaterThan(3);
    expect(
      await app.database.query(
        `SELECT id FROM notice WHERE status IN ('pending', 'uncertain', 'sending')`,
      ),
    ).toEqual([]);
    const all = app.mailbox.mails.filter(({ text = '' }) => text.includes('■まとめ'));
    expect(all.length).toBeGreaterThan(0);
    for (const mail of app.mailbox.mails.filter(({ text = '' }) => text.includes('まとめました'))) {
      expect(mail.subject).toMatch(/第1報|次の続報|期限|承認|担当/u);
    }
    const chief = app.mailbox.to(at('policy-director'));
    expect(chief).toHaveLength(1);
    expect(chief[0]?.subject).toContain('第1報');
    const told = (await incident.escalation()).asked.filter(
      (each) => each.person === 'policy-director',
    );
    expect(told.every(({ acceptedAt }) => acceptedAt !== null)).toBe(true);
    await answerLink(app, chief[0], { choice: 'understood' });
    const { rungs, asked } = await incident.escalation();
    const mine = [...rungs.flatMap((rung) => rung.told), ...asked].filter(
      (each) => each.person === 'policy-director' && each.acceptedAt !== null,
    );
    expect(mine.length).toBeGreaterThan(1);
    expect(mine.every(({ answered }) => answered?.choice === 'understood')).toBe(true);
  });

  it('are on record one by one when nobody knows whether the mail that stood for them arrived', async () => {
    app = await startApp({ quiet: true });
    const incident = await outage(app, 6 * HOUR);
    await app.clock.advance(3 * MINUTE);
    app.mailbox.atTheDot = (address) => (address === at('policy-director') ? 'cut' : 'accept');
    await app.mailbox.start();
    await app.pass(20 * MINUTE);
    const merged = await app.database.query<{ key: string; carrier: string }>(
      `SELECT n.key, c.status AS carrier FROM notice n JOIN notice c ON c.id = n.merged_into
       WHERE n.person = 'policy-director'`,
    );
    expect(merged.length).toBeGreaterThan(0);
    expect(new Set(merged.map(({ carrier }) => carrier))).toEqual(new Set(['undeliverable']));
    const entries = await app.database.query<{ facts: string }>(
      `SELECT v.facts FROM timeline_entry e JOIN timeline_value v ON v.entry_id = e.id
       WHERE e.incident_id = ? AND e.kind = 'notice-undeliverable'`,
      [incident.id],
    );
    const onRecord = entries.map(({ facts }) => (JSON.parse(facts) as { key: string }).key);
    expect(merged.map(({ key }) => key).filter((key) => !onRecord.includes(key))).toEqual([]);
  });

  it('speak for themselves again when what stood for them is answered before it leaves', async () => {
    app = await startApp({ quiet: true });
    const incident = await outage(app, 3 * HOUR);
    await app.clock.advance(3 * MINUTE);
    const rows = () =>
      app.database.query<{ key: string; status: string }>(
        `SELECT key, status FROM notice WHERE person = 'policy-director' AND status NOT IN ('superseded')`,
      );
    const { id } = await incident.rung('chief');
    await incident.do('desk', `rungs/${id}/answer`, {
      person: 'policy-director',
      choice: 'understood',
    });
    const left = await rows();
    await app.mailbox.start();
    await app.pass(5 * MINUTE);
    const mails = app.mailbox.to(at('policy-director'));
    expect(mails.length).toBe(left.length > 0 ? 1 : 0);
    expect(mails.every(({ subject = '' }) => !subject.includes('第1報'))).toBe(true);
  });
});

// An SQLite file is one process's.
if (onPostgres) {
  describe('two nodes that take what waited at the same moment', () => {
    let app: RunningApp;
    let other: RunningApp;
    afterEach(async () => {
      await other?.halt();
      await app?.stop();
    });

    it('tell each person with one mail: of two that claim, one takes up what the other has', async () => {
      app = await startApp({ quiet: true });
      const incident = await outage(app, 6 * HOUR);
      // What comes now is no backlog yet, and three minutes later it is.
      await app.clock.advance(MINUTE);
      other = await app.beside();
      const later = plus(app.clock.now(), 3 * MINUTE);
      app.clock.jump(later);
      other.clock.jump(later);
      const nodes = [app, other];
      const people = await app.database.query<{ person: string }>(
        `SELECT person FROM notice WHERE incident_id = ? AND status = 'pending'
         GROUP BY person HAVING count(*) > 1`,
        [incident.id],
      );
      expect(people.length).toBeGreaterThan(1);
      const hold = `UPDATE notice SET status = 'parked' WHERE status = 'pending' AND person <> ?`;
      const free = `UPDATE notice SET status = 'pending' WHERE status = 'parked' AND person = ?`;
      for (const { person } of people) {
        await app.database.tamper(hold, [person]);
        await app.database.tamper(free, [person]);
        const first = await Promise.all(nodes.map((node) => node.get(NoticeSender).take(1)));
        // Each may find the other at it; then both let go, and one takes it up two seconds later.
        nodes.forEach((node) => node.clock.jump(plus(node.clock.now(), 3 * SECOND)));
        const again = await Promise.all(nodes.map((node) => node.get(NoticeSender).take(1)));
        expect([person, first.flat().length + again.flat().length]).toEqual([person, 1]);
        const left = await app.database.query(
          `SELECT key FROM notice WHERE person = ? AND status = 'pending'`,
          [person],
        );
        expect(left).toEqual([]);
      }
    });

    /** A backlog of one person on two nodes: the first call waits alone, what they have beside it is kept back. */
    const backlog = async () => {
      app = await startApp({ quiet: true });
      await outage(app, 6 * HOUR);
      await app.clock.advance(MINUTE);
      other = await app.beside();
      pass(3 * MINUTE);
      const rows = await app.database.query<{ id: string; person: string; template: string }>(
        `SELECT id, person, template FROM notice WHERE status = 'pending' ORDER BY id`,
      );
      const others = ({ id, person }: { id: string; person: string }) =>
        rows.filter((each) => each.person === person && each.id !== id);
      const first = rows.find((each) => each.template === 'rung' && others(each).length > 0);
      if (!first) throw new Error('nobody has two mails waiting');
      await park([first.id]);
      return { first: first.id, beside: others(first).map(({ id }) => id) };
    };
    const pass = (by: number): void => {
      for (const node of [app, other]) node.clock.jump(plus(node.clock.now(), by));
    };
    const park = (but: readonly string[]): Promise<void> =>
      app.database.tamper(
        `UPDATE notice SET status = CASE WHEN id IN (${but.map(() => '?').join()}) THEN 'pending' ELSE 'parked' END
         WHERE status IN ('pending', 'parked')`,
        but,
      );
    const waiting = () =>
      app.database.query<{ id: string }>(
        `SELECT id FROM notice WHERE status = 'pending' ORDER BY id`,
      );

    it('lose no call where one stands still between its claim and its mail', async () => {
      const { first, beside } = await backlog();
      beforeUnit(app, 2, async () => {
        // Longer than its lease: the other one takes the mail and writes it; then more has waited long enough.
        pass(3 * MINUTE);
        expect(await other.get(NoticeSender).take(1)).toHaveLength(1);
        await park(beside);
      });
      const acts = await app.get(NoticeSender).take(1);
      // Merged into a mail that the other one has written without them, they would reach nobody.
      expect(await waiting()).toEqual(beside.map((id) => ({ id })));
      expect(acts).toEqual([]);
      const sending = await app.database.query(`SELECT id FROM notice WHERE status = 'sending'`);
      expect(sending).toEqual([{ id: first }]);
    });

    it('cannot take a call while the other is taking it up: it would be told of as said, and not be said', async () => {
      const { first, beside } = await backlog();
      pass(3 * MINUTE);
      const read = `SELECT * FROM notice WHERE id = ?`;
      const [notice] = await app.database.query<IncidentNotice>(read, [first]);
      if (!notice) throw new Error('it is gone');
      await app.database.tamper(
        `UPDATE notice SET status = 'pending' WHERE id IN (${beside.map(() => '?').join()})`,
        beside,
      );
      // It is on its way here, and has been for longer than the other one waits for it.
      await app.database.tamper(
        `UPDATE notice SET status = 'sending', owner = 'here', locked_until = ? WHERE id = ?`,
        [plus(app.clock.now(), MINUTE), first],
      );
      await app.get(UnitOfWork).run(async (tx) => {
        const found = await app.get(Backlog).beside(tx, notice, app.clock.now());
        expect(found.map(({ id }) => id)).toEqual(beside);
        await other.get(NoticeSender).take(20);
        const taken = await app.database.query<{ id: string }>(
          `SELECT id FROM notice WHERE status = 'sending' OR status = 'superseded'`,
        );
        const gone = taken.map(({ id }) => id).filter((id) => beside.includes(id));
        expect(gone).toEqual([]);
      });
    });
  });
}
