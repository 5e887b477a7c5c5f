import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Pulse } from '../clock/pulse.js';
import { Membership } from '../database/membership.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { between, plus, SECOND, type Instant } from '../domain/calendar/instant.js';
import { Metrics } from '../shared/metrics.js';
import { Signals } from '../shared/signals.js';
import type { Channel } from './channel.js';
import { Collapse } from './collapse.js';
import { LeavingMails, type Ready } from './leaving-mails.js';
import { MailHealth } from './mail-health.js';
import { MailOutcomes } from './mail-outcomes.js';
import { NoticeAttempts } from './notice-attempts.repository.js';
import type { Kept, NoticeRow } from './notice-row.js';
import { NoticeRepository } from './notice.repository.js';
import type { Relay } from './relay.js';
import { SampleMails } from './sample-mails.js';
import type { SendResult } from './send-result.js';
import { SmtpTransport } from './smtp.transport.js';
import { withoutAddresses } from './withhold.js';

/** Longer than this without an answer, and other mails go by another relay. */
const PATIENCE = SECOND;

/** What became of one attempt. */
interface Sent {
  readonly relay: Relay;
  readonly kept: Kept | null;
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
    private readonly attempts: NoticeAttempts,
    private readonly leaving: LeavingMails,
    private readonly outcomes: MailOutcomes,
    private readonly collapse: Collapse,
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
      await this.outcomes.giveUp(tx, await this.attempts.recover(tx, now, []), now);
      const taken = await this.attempts.claim(tx, 'mail', {
        now,
        owner: this.membership.name,
        limit,
      });
      return this.collapse.oneEach(tx, taken, now);
    });
    for (const { due_at } of claimed.filter((each) => each.attempts === 1)) {
      this.metrics.sendLateness.observe(between(due_at, this.clock.now()) / SECOND);
    }
    const ready = await Promise.all(claimed.map((notice) => this.leaving.prepareAlone(notice)));
    return ready.flat().map((each) => () => this.send(each));
  }

  /** Whatever was on its way when a process died, another node or our predecessor, is uncertain at once. */
  async recover(): Promise<void> {
    const names = await this.attempts.owners();
    if (names.every((name) => name === this.membership.name)) return;
    await this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const gone = await this.membership.gone(tx, names);
      const lost = await this.attempts.recover(tx, now, gone);
      await this.outcomes.giveUp(tx, lost, now);
      if (lost.length > 0) tx.afterCommit(() => this.signals.due());
    });
  }

  /** The machine's clock jumped by `by` from `before` to `now`. */
  clockJumped(tx: Tx, jump: { before: Instant; now: Instant; by: number }): Promise<void> {
    return this.attempts.moveWaiting(tx, jump);
  }

  /** When there will be something to do; null while the other nodes may hold this one for dead. */
  async next(): Promise<Instant | null> {
    return this.membership.isHeld() ? this.notices.next('mail') : null;
  }

  private async send({ notice, mail }: Ready): Promise<void> {
    const keeper = await this.samples.keeperOf(notice);
    const { relay, kept, result, isBack } = keeper
      ? await this.keep(keeper, { notice, mail })
      : await this.handOver({ notice, mail });
    this.metrics.attempts.inc({ outcome: result.outcome });
    if (result.outcome !== 'accepted') {
      this.log.warn(
        `notice ${notice.id} attempt ${notice.attempts}: ${result.outcome} ${withoutAddresses(result.detail)}`,
      );
    }
    await this.unitOfWork.run(async (tx) => {
      await this.outcomes.settle(tx, notice, { ...result, relay, kept });
      if (isBack) await this.notices.wake(tx, this.clock.now());
    });
    await this.lookAtRelays();
  }

  private async handOver({ notice, mail }: Ready): Promise<Sent> {
    const relay = this.health.choose(this.clock.now());
    const watched = this.watch(relay);
    const result = await this.transport.send(relay, mail, () => this.isOurs(notice));
    watched();
    const kept = this.health.catching() ? 'no-relay' : null;
    return { relay, kept, result, isBack: this.health.note(relay, result, this.clock.now()) };
  }

  /** What the catcher takes says nothing about the relays. */
  private async keep(relay: Relay, { notice, mail }: Ready): Promise<Sent> {
    const result = await this.transport.send(relay, mail, () => this.isOurs(notice));
    return { relay, kept: 'sample', result, isBack: false };
  }

  private async isOurs(notice: NoticeRow): Promise<boolean> {
    return this.membership.isHeld() && this.attempts.isWanted(notice);
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
}
