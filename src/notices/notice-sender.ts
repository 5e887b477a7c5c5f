import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MINUTE, plus, SECOND, type Instant } from '../domain/calendar/instant.js';
import { noticeAccepted, noticeUndeliverable } from '../domain/escalation/answer.js';
import { leaving } from '../domain/escalation/still-needed.js';
import { only, SYSTEM } from '../domain/incident/case.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { MailWriter, type Writing } from './mail-writer.js';
import { MailHealth } from './mail-health.js';
import { NoticeRepository, type NoticeRow, type NoticeStatus } from './notice.repository.js';
import type { SendOutcome, SendResult } from './send-result.js';
import { SmtpTransport, type OutgoingMail } from './smtp.transport.js';

/** So many conversations at a time; no more notices are taken than can be sent at once. */
export const MOST_AT_ONCE = 5;

/** At most so many copies may ever have left (reliability P4). */
const MOST_COPIES = 3;

const FIRST_RETRY = 10 * SECOND;
const LONGEST_RETRY = 5 * MINUTE;

/** What the notice becomes after each outcome, and whether a copy may have left. */
const AFTER: Record<SendOutcome, { status: NoticeStatus; left: boolean }> = {
  accepted: { status: 'accepted', left: true },
  retryable: { status: 'pending', left: false },
  'relay-fault': { status: 'pending', left: false },
  'dead-address': { status: 'undeliverable', left: false },
  rejected: { status: 'undeliverable', left: false },
  uncertain: { status: 'uncertain', left: true },
};

interface Ready {
  readonly notice: NoticeRow;
  readonly mail: OutgoingMail;
}

/** Performs notices: taken with their attempt on record, sent, settled behind a fence. */
@Injectable()
export class NoticeSender {
  private readonly log = new Logger('notices');
  private readonly owner = randomUUID();

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly incidents: IncidentRepository,
    private readonly bodies: Bodies,
    private readonly cases: Cases,
    private readonly writer: MailWriter,
    private readonly transport: SmtpTransport,
    private readonly health: MailHealth,
  ) {}

  /** Take up to `limit` due notices; each returned act sends one of them and settles it. */
  async take(limit: number): Promise<(() => Promise<void>)[]> {
    const ready = await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      await this.giveUp(tx, await this.notices.recover(tx, now, false), now);
      const claimed = await this.notices.claim(tx, { now, owner: this.owner, limit });
      const prepared: Ready[] = [];
      for (const notice of claimed) prepared.push(...(await this.prepare(tx, notice, now)));
      return prepared;
    });
    return ready.map((each) => () => this.send(each));
  }

  /** After a start on SQLite: whatever was on its way when the process died is uncertain at once. */
  recover(): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      await this.giveUp(tx, await this.notices.recover(tx, now, true), now);
    });
  }

  /** When there will be something to do. */
  next(): Promise<Instant | null> {
    return this.notices.next();
  }

  /** Look at the incident once more before the mail leaves; write the mail down as it leaves. */
  private async prepare(tx: Tx, notice: NoticeRow, now: Instant): Promise<Ready[]> {
    const { body_id: body, incident_id: id, key } = notice;
    const incident = await this.incidents.load(tx, body, id);
    const setting = await this.bodies.setting(tx, { body, plan: incident.plan, at: now });
    const given = { incident, setting, actor: SYSTEM, now, happenedAt: now };
    const verdict = leaving(given, key);
    if (!verdict.send) {
      await this.notices.settle(tx, notice, { ...superseded(now), detail: verdict.why });
      if (verdict.why !== 'over') await this.undeliverable(tx, notice, verdict.why);
      return [];
    }
    const mail = this.write({ ...given, telling: verdict.telling, notice });
    if (mail === 'unwritable') {
      // One notice that cannot be written must not hold back the others.
      const dueAt = plus(now, retryAfter(notice.attempts));
      const failed = {
        status: 'pending' as const,
        outcome: 'not-written',
        left: false,
        now,
        dueAt,
      };
      await this.notices.settle(tx, notice, { ...failed, detail: 'not-written' });
      return [];
    }
    if (!mail) {
      await this.notices.settle(tx, notice, { ...superseded(now), detail: 'no-address' });
      await this.undeliverable(tx, notice, 'no-address');
      return [];
    }
    const { to: address, subject, text } = mail.masked;
    await this.notices.rendered(tx, notice, { address, subject, text });
    return [{ notice, mail: mail.outgoing }];
  }

  private write(writing: Writing): ReturnType<MailWriter['write']> | 'unwritable' {
    try {
      return this.writer.write(writing);
    } catch (error) {
      this.log.error(`notice ${writing.notice.id} cannot be written: ${String(error)}`);
      return 'unwritable';
    }
  }

  private async send({ notice, mail }: Ready): Promise<void> {
    const result = await this.transport.send(mail);
    this.health.note(result, this.clock.now());
    if (result.outcome !== 'accepted') {
      this.log.warn(
        `notice ${notice.id} attempt ${notice.attempts}: ${result.outcome} ${result.detail}`,
      );
    }
    await this.unitOfWork.run((tx) => this.settle(tx, notice, result));
  }

  private async settle(tx: Tx, notice: NoticeRow, { outcome, detail }: SendResult): Promise<void> {
    const now = this.clock.now();
    const { status, left } = AFTER[outcome];
    const dueAt = plus(now, retryAfter(notice.attempts));
    await this.cases.hold(tx, { body: notice.body_id, incident: notice.incident_id });
    const mine = await this.notices.settle(tx, notice, {
      status,
      outcome,
      detail,
      now,
      dueAt,
      left,
    });
    if (!mine) return;
    if (outcome === 'accepted') await this.accepted(tx, notice);
    if (status === 'undeliverable') await this.undeliverable(tx, notice, detail);
    if (status === 'uncertain') await this.giveUp(tx, [{ ...notice, status }], now);
  }

  private async accepted(
    tx: Tx,
    { body_id: body, incident_id: incident, key }: NoticeRow,
  ): Promise<void> {
    await this.cases.act(tx, { body, incident }, (given) =>
      given.incident.phase === 'closed' ? only(given, []) : noticeAccepted(given, key),
    );
  }

  private async undeliverable(tx: Tx, notice: NoticeRow, why: string): Promise<void> {
    const { body_id: body, incident_id: incident, key } = notice;
    await this.cases.act(tx, { body, incident }, (given) =>
      given.incident.phase === 'closed' ? only(given, []) : noticeUndeliverable(given, key, why),
    );
  }

  /** The copies are used up: perhaps delivered, so the next person is told and the record says so. */
  private async giveUp(tx: Tx, uncertain: readonly NoticeRow[], now: Instant): Promise<void> {
    for (const notice of uncertain.filter((each) => each.copies >= MOST_COPIES)) {
      await this.notices.abandon(tx, notice, now);
      await this.undeliverable(tx, notice, 'perhaps-delivered');
    }
  }
}

function superseded(now: Instant) {
  return {
    status: 'superseded' as const,
    outcome: 'not-sent',
    now,
    dueAt: now,
    left: false,
  };
}

/** Doubling from 10 s to 5 min, shortened by up to half at random, so that nodes do not knock in step. */
function retryAfter(attempts: number): number {
  const full = Math.min(FIRST_RETRY * 2 ** Math.min(attempts - 1, 10), LONGEST_RETRY);
  return Math.round(full * (0.5 + Math.random() / 2));
}
