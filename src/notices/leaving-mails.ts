import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { plus, type Instant } from '../domain/calendar/instant.js';
import { leaving } from '../domain/escalation/still-needed.js';
import { retryAfter } from './after-attempt.js';
import { Backlog } from './backlog.repository.js';
import { Collapse } from './collapse.js';
import { MailOutcomes } from './mail-outcomes.js';
import { MailWriter, type Writing, type Written } from './mail-writer.js';
import { Matters } from './matters.js';
import { NoticeAttempts } from './notice-attempts.repository.js';
import { isOfIncident, isOfMatter, type NoticeRow } from './notice-row.js';
import { isOfParty, PartyNotices } from './party-notices.js';
import type { OutgoingMail } from './smtp.transport.js';
import { isOfUpdate, UpdateNotices } from './update-notices.js';

/** A mail that could not be written so often is sent as a short fixed text (reliability F17). */
const MOST_WRITINGS = 3;

/** A mail as it leaves. */
export interface Ready {
  readonly notice: NoticeRow;
  readonly mail: OutgoingMail;
}

/** Mails about to leave: asked once more whether they are needed, written, and kept as they are written. */
@Injectable()
export class LeavingMails {
  private readonly log = new Logger('notices');

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: NoticeAttempts,
    private readonly writer: MailWriter,
    private readonly parties: PartyNotices,
    private readonly matters: Matters,
    private readonly updates: UpdateNotices,
    private readonly backlog: Backlog,
    private readonly collapse: Collapse,
    private readonly outcomes: MailOutcomes,
  ) {}

  /** In a unit of its own: one notice that cannot be prepared must not hold back the others. */
  async prepareAlone(notice: NoticeRow): Promise<Ready[]> {
    try {
      return await this.unitOfWork.run((tx) => this.prepare(tx, notice));
    } catch (error) {
      this.log.error(`notice ${notice.id} cannot be prepared: ${String(error)}`);
      await this.unitOfWork.run((tx) => this.writeLater(tx, notice));
      return [];
    }
  }

  /** Look at what it is about once more before the mail leaves; write the mail down as it leaves. */
  private async prepare(tx: Tx, notice: NoticeRow): Promise<Ready[]> {
    // Whoever stood still since the claim may not speak for it any more: another node has it.
    if (!(await this.attempts.isHeld(tx, notice))) return [];
    if (isOfMatter(notice))
      return this.leaveAs(tx, notice, await this.matters.of(notice.template).write(tx, notice));
    if (isOfUpdate(notice)) {
      return this.leaveAs(tx, notice, await this.updates.write(tx, notice));
    }
    if (!isOfIncident(notice)) throw new Error('it is about nothing');
    const given = await this.outcomes.caseOf(tx, notice);
    if (isOfParty(notice)) {
      return this.leaveAs(tx, notice, await this.parties.write(tx, given, notice));
    }
    const verdict = leaving(given, notice.key);
    if (!verdict.send) return this.drop(tx, notice, verdict.why);
    const carried = await this.collapse.into(tx, given, notice);
    if (!carried) return [];
    const also = carried.map(({ key }) => key);
    const mail = this.write({ ...given, telling: verdict.telling, notice, also });
    if (mail === 'later') return this.writeLater(tx, notice);
    return this.leaveAs(tx, notice, mail);
  }

  private async leaveAs(tx: Tx, notice: NoticeRow, mail: Written | string): Promise<Ready[]> {
    if (typeof mail === 'string') return this.drop(tx, notice, mail);
    const { to: address, subject, text } = mail.masked;
    await this.attempts.rendered(tx, notice, { address, subject, text });
    return [{ notice, mail: mail.outgoing }];
  }

  /** The notice does not leave; unless nothing waits for it any more, the next person is told. */
  private async drop(tx: Tx, notice: NoticeRow, why: string): Promise<[]> {
    const now = this.clock.now();
    await this.attempts.settle(tx, notice, { ...superseded(now), detail: why });
    await this.backlog.release(tx, notice, now);
    if (why !== 'over') await this.outcomes.undeliverable(tx, notice, why);
    return [];
  }

  private async writeLater(tx: Tx, notice: NoticeRow): Promise<[]> {
    const now = this.clock.now();
    const failed = { status: 'pending', outcome: 'not-written', detail: 'not-written' } as const;
    const dueAt = plus(now, retryAfter(notice.attempts));
    await this.attempts.settle(tx, notice, { ...failed, left: false, now, dueAt });
    return [];
  }

  private write(writing: Writing): Written | 'no-address' | 'later' | 'not-written' {
    if (writing.notice.plain === 1) return this.writePlain(writing);
    try {
      return this.writer.write(writing) ?? 'no-address';
    } catch (error) {
      this.log.error(`notice ${writing.notice.id} cannot be written: ${String(error)}`);
      return writing.notice.attempts < MOST_WRITINGS ? 'later' : this.writePlain(writing);
    }
  }

  private writePlain(writing: Writing): Written | 'no-address' | 'not-written' {
    try {
      return this.writer.plain(writing) ?? 'no-address';
    } catch (error) {
      this.log.error(`notice ${writing.notice.id} cannot be written at all: ${String(error)}`);
      return 'not-written';
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
