import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Pulse } from '../clock/pulse.js';
import { Membership } from '../database/membership.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import {
  between,
  MINUTE,
  plus,
  SECOND,
  type Instant,
  type Milliseconds,
} from '../domain/calendar/instant.js';
import { noticeAccepted, noticeUndeliverable } from '../domain/escalation/answer.js';
import { isGivenUp } from '../domain/escalation/not-accepted.js';
import { leaving } from '../domain/escalation/still-needed.js';
import { type Case, inTurn, SYSTEM } from '../domain/incident/case.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { Metrics } from '../shared/metrics.js';
import { Signals } from '../shared/signals.js';
import { AFTER, LONGEST_RETRY, MOST_COPIES, retryAfter, type After } from './after-attempt.js';
import type { Channel } from './channel.js';
import { MailWriter, type Writing, type Written } from './mail-writer.js';
import { MailHealth } from './mail-health.js';
import { Matters } from './matters.js';
import { isOfParty, PartyNotices } from './party-notices.js';
import {
  isOfIncident,
  NoticeRepository,
  type IncidentNotice,
  type MatterNotice,
  type NoticeRow,
} from './notice.repository.js';
import { Backlog } from './backlog.repository.js';
import { tellingKeys } from './carrier.js';
import { Collapse } from './collapse.js';
import type { Relay } from './relay.js';
import type { SendResult } from './send-result.js';
import { SampleMails } from './sample-mails.js';
import { SmtpTransport, type OutgoingMail } from './smtp.transport.js';
import { isOfUpdate, UpdateNotices } from './update-notices.js';
import { UpdateRows } from './update-rows.repository.js';
import { withoutAddresses } from './withhold.js';

/** A mail that could not be written so often is sent as a short fixed text (reliability F17). */
const MOST_WRITINGS = 3;

/** While the relay is away: the first mail it takes wakes all the others, five minutes after its return at most. */
const LONGEST_RETRY_OF_RELAY = 4 * MINUTE;
/** Longer than this without an answer, and other mails go by another relay. */
const PATIENCE = SECOND;

const GIVEN_UP: After = { status: 'undeliverable', left: false };

/** The relay did not want the text: the same notice leaves once more, in the short fixed words. */
const PLAIN_NEXT: After = { status: 'pending', left: false };

interface Ready {
  readonly notice: NoticeRow;
  readonly mail: OutgoingMail;
}

interface Sent {
  readonly relay: Relay;
  readonly result: SendResult;
  /** Mails leave again after they did not. */
  readonly isBack: boolean;
}

/** Performs notices: taken with their attempt on record, sent, settled behind a fence. */
@Injectable()
export class NoticeSender implements Channel, OnModuleInit {
  private readonly log = new Logger('notices');

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly incidents: IncidentRepository,
    private readonly bodies: Bodies,
    private readonly cases: Cases,
    private readonly writer: MailWriter,
    private readonly parties: PartyNotices,
    private readonly matters: Matters,
    private readonly updates: UpdateNotices,
    private readonly backlog: Backlog,
    private readonly collapse: Collapse,
    private readonly updateRows: UpdateRows,
    private readonly transport: SmtpTransport,
    private readonly health: MailHealth,
    private readonly samples: SampleMails,
    private readonly metrics: Metrics,
    private readonly membership: Membership,
    private readonly pulse: Pulse,
    private readonly signals: Signals,
  ) {}

  /** With every tick: what other nodes had on its way when they died. */
  onModuleInit(): void {
    this.pulse.onBeat(() =>
      this.recover().catch((error: unknown) => this.log.error(`recovery: ${String(error)}`)),
    );
  }

  /** Take up to `limit` due notices; each returned act sends one of them and settles it. */
  async take(limit: number): Promise<(() => Promise<void>)[]> {
    const claimed = await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      await this.giveUp(tx, await this.notices.recover(tx, now, []), now);
      const taken = await this.notices.claim(tx, 'mail', {
        now,
        owner: this.membership.name,
        limit,
      });
      return this.collapse.oneEach(tx, taken, now);
    });
    for (const { due_at } of claimed.filter((each) => each.attempts === 1)) {
      this.metrics.sendLateness.observe(between(due_at, this.clock.now()) / SECOND);
    }
    const ready = await Promise.all(claimed.map((notice) => this.prepareAlone(notice)));
    return ready.flat().map((each) => () => this.send(each));
  }

  /** Whatever was on its way when a process died, another node or our predecessor, is uncertain at once. */
  async recover(): Promise<void> {
    const names = await this.notices.owners();
    if (names.every((name) => name === this.membership.name)) return;
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const gone = await this.membership.gone(tx, names);
      const lost = await this.notices.recover(tx, now, gone);
      await this.giveUp(tx, lost, now);
      if (lost.length > 0) tx.afterCommit(() => this.signals.due());
    });
  }

  /** The machine's clock jumped by `by` from `before` to `now`. */
  clockJumped(tx: Tx, jump: { before: Instant; now: Instant; by: number }): Promise<void> {
    return this.notices.moveWaiting(tx, jump);
  }

  /** When there will be something to do; null while the other nodes may hold this one for dead. */
  async next(): Promise<Instant | null> {
    return this.membership.isHeld() ? this.notices.next('mail') : null;
  }

  /** In a unit of its own: one notice that cannot be prepared must not hold back the others. */
  private async prepareAlone(notice: NoticeRow): Promise<Ready[]> {
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
    if (!(await this.notices.isHeld(tx, notice))) return [];
    if (isOfMatter(notice))
      return this.leaveAs(tx, notice, await this.matters.of(notice.template).write(tx, notice));
    if (isOfUpdate(notice)) {
      return this.leaveAs(tx, notice, await this.updates.write(tx, notice));
    }
    if (!isOfIncident(notice)) throw new Error('it is about nothing');
    const given = await this.caseOf(tx, notice);
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
    await this.notices.rendered(tx, notice, { address, subject, text });
    return [{ notice, mail: mail.outgoing }];
  }

  private async caseOf(tx: Tx, { body_id: body, incident_id: id }: IncidentNotice): Promise<Case> {
    const now = this.clock.now();
    const incident = await this.incidents.load(tx, body, id);
    const setting = await this.bodies.setting(tx, { body, plan: incident.plan, at: now });
    return { incident, setting, actor: SYSTEM, now, happenedAt: now };
  }

  /** The notice does not leave; unless nothing waits for it any more, the next person is told. */
  private async drop(tx: Tx, notice: NoticeRow, why: string): Promise<[]> {
    const now = this.clock.now();
    await this.notices.settle(tx, notice, { ...superseded(now), detail: why });
    await this.backlog.release(tx, notice, now);
    if (why !== 'over') await this.undeliverable(tx, notice, why);
    return [];
  }

  private async writeLater(tx: Tx, notice: NoticeRow): Promise<[]> {
    const now = this.clock.now();
    const failed = { status: 'pending', outcome: 'not-written', detail: 'not-written' } as const;
    const dueAt = plus(now, retryAfter(notice.attempts));
    await this.notices.settle(tx, notice, { ...failed, left: false, now, dueAt });
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

  private async send({ notice, mail }: Ready): Promise<void> {
    const kept = await this.samples.keeperOf(notice);
    const { relay, result, isBack } = kept
      ? await this.keep(kept, { notice, mail })
      : await this.handOver({ notice, mail });
    this.metrics.attempts.inc({ outcome: result.outcome });
    if (result.outcome !== 'accepted') {
      this.log.warn(
        `notice ${notice.id} attempt ${notice.attempts}: ${result.outcome} ${withoutAddresses(result.detail)}`,
      );
    }
    await this.unitOfWork.run(async (tx) => {
      await this.settle(tx, notice, { ...result, relay });
      if (isBack) await this.notices.wake(tx, this.clock.now());
    });
    await this.lookAtRelays();
  }

  private async handOver({ notice, mail }: Ready): Promise<Sent> {
    const relay = this.health.choose(this.clock.now());
    const watched = this.watch(relay);
    const result = await this.transport.send(relay, mail, () => this.isOurs(notice));
    watched();
    return { relay, result, isBack: this.health.note(relay, result, this.clock.now()) };
  }

  /** What the catcher takes says nothing about the relays. */
  private async keep(relay: Relay, { notice, mail }: Ready): Promise<Sent> {
    const result = await this.transport.send(relay, mail, () => this.isOurs(notice));
    return { relay, result, isBack: false };
  }

  private async isOurs(notice: NoticeRow): Promise<boolean> {
    return this.membership.isHeld() && this.notices.isWanted(notice);
  }

  /** A relay that keeps one mail waiting gets no others while there is another; returns the end of watching. */
  private watch(relay: Relay): () => void {
    let hangs = false;
    const cancel = this.clock.at(plus(this.clock.now(), PATIENCE), () => {
      hangs = true;
      this.health.hangs(relay, 1);
    });
    return () => {
      cancel();
      if (hangs) this.health.hangs(relay, -1);
    };
  }

  /** No mail waits for a relay that may still be away: it is asked without one. */
  private async lookAtRelays(): Promise<void> {
    const relay = this.health.toLookAt(this.clock.now());
    if (relay && (await this.transport.greet(relay)).outcome === 'accepted') {
      this.health.looksBack(relay);
    }
  }

  private async settle(
    tx: Tx,
    notice: NoticeRow,
    result: SendResult & { readonly relay: Relay },
  ): Promise<void> {
    if (isOfIncident(notice)) {
      await this.cases.hold(tx, { body: notice.body_id, incident: notice.incident_id });
    }
    const givenUp = await this.isGivenUp(tx, notice, result);
    const plain =
      result.outcome === 'rejected' &&
      notice.plain === 0 &&
      isOfIncident(notice) &&
      !isOfParty(notice);
    const after = givenUp ? GIVEN_UP : plain ? PLAIN_NEXT : AFTER[result.outcome];
    const { outcome, detail, cause, relay } = result;
    const now = this.clock.now();
    const dueAt = plain ? now : plus(now, this.retryAfter(notice, result));
    const ended = { ...after, outcome, detail, cause, now, dueAt, relay: relay.name, plain };
    if (!(await this.notices.settle(tx, notice, ended))) return;
    if (after.status === 'superseded') await this.backlog.release(tx, notice, now);
    if (after.status === 'accepted') await this.accepted(tx, notice);
    if (after.status === 'undeliverable')
      await this.undeliverable(tx, notice, givenUp ? 'not-accepted' : (cause ?? detail));
    if (after.status === 'uncertain')
      await this.giveUp(tx, [{ ...notice, status: 'uncertain' }], now);
  }

  /** At once by another relay, where one works; else later and later. */
  private retryAfter(
    { attempts }: NoticeRow,
    { outcome, deferred, relay }: SendResult & { readonly relay: Relay },
  ): Milliseconds {
    const isOfRelay = (outcome === 'retryable' && !deferred) || outcome === 'relay-fault';
    if (isOfRelay && this.health.another(relay)) return 0;
    return retryAfter(attempts, isOfRelay ? LONGEST_RETRY_OF_RELAY : LONGEST_RETRY);
  }

  /** Not taken once more, too late for its rung, while the relay takes the mails of others. */
  private async isGivenUp(
    tx: Tx,
    notice: NoticeRow,
    { outcome, deferred }: SendResult,
  ): Promise<boolean> {
    if (!isOfIncident(notice)) return false;
    if (outcome !== 'retryable' && outcome !== 'relay-fault') return false;
    const since = deferred ? notice.created_at : plus(this.clock.now(), -LONGEST_RETRY);
    if (!this.health.acceptedSince(since)) return false;
    return isGivenUp(await this.caseOf(tx, notice), notice.key);
  }

  private async accepted(tx: Tx, notice: NoticeRow): Promise<void> {
    if (isOfUpdate(notice)) return this.updateRows.rest(tx, notice, this.clock.now());
    // Nothing counts from a party's mail: it answers when it can, and the lead sees that it has not.
    if (!isOfIncident(notice) || isOfParty(notice)) return;
    const { body_id: body, incident_id: incident, key } = notice;
    const carried = await this.backlog.carriedBy(tx, notice);
    await this.cases.act(tx, { body, incident }, (given) =>
      inTurn(
        given,
        ...[key, ...tellingKeys(given.incident, carried)].map(
          (each) => (now: Case) => noticeAccepted(now, each),
        ),
      ),
    );
  }

  private async undeliverable(tx: Tx, notice: NoticeRow, why: string): Promise<void> {
    // Nobody waits for what a chat room was told beside the mails.
    if (notice.destination !== null) return;
    if (isOfMatter(notice)) return this.matters.of(notice.template).unreached(tx, notice);
    if (!isOfIncident(notice)) return;
    if (isOfParty(notice)) return this.parties.unreached(tx, notice, why);
    const { body_id: body, incident_id: incident, key } = notice;
    const carried = await this.backlog.carriedBy(tx, notice);
    await this.cases.act(tx, { body, incident }, (given) =>
      inTurn(
        given,
        ...[key, ...tellingKeys(given.incident, carried)].map(
          (each) => (now: Case) => noticeUndeliverable(now, each, why),
        ),
      ),
    );
  }

  /** The copies are used up: perhaps delivered, so the next person is told and the record says so. */
  private async giveUp(tx: Tx, uncertain: readonly NoticeRow[], now: Instant): Promise<void> {
    this.metrics.uncertain.inc(uncertain.length);
    for (const notice of uncertain.filter((each) => each.copies >= MOST_COPIES)) {
      await this.notices.abandon(tx, notice, now);
      await this.undeliverable(tx, notice, 'perhaps-delivered');
    }
  }
}

function isOfMatter(notice: NoticeRow): notice is MatterNotice {
  return notice.incident_id === null && notice.about !== null;
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
