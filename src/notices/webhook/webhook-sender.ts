import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { Membership } from '../../database/membership.js';
import type { Tx } from '../../database/sql.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { plus, SECOND, type Instant } from '../../domain/calendar/instant.js';
import { AFTER, MOST_COPIES, retryAfter } from '../after-attempt.js';
import type { Channel } from '../channel.js';
import type { NoticeRow } from '../notice-row.js';
import { NoticeAttempts } from '../notice-attempts.repository.js';
import { NoticeRepository } from '../notice.repository.js';
import { Metrics } from '../../shared/metrics.js';
import { SECRET } from '../../shared/secret.js';
import { Signals } from '../../shared/signals.js';
import { DestinationRepository, type DestinationRow } from './destination.repository.js';
import { secretsOf } from './secrets-of.js';
import { signedHeaders } from './signature.js';
import { WebhookNotices } from './webhook-notices.js';
import { WebhookRows } from './webhook-rows.repository.js';
import { WebhookTransport, type OutgoingWebhook, type WebhookResult } from './webhook.transport.js';

interface Ready {
  readonly notice: NoticeRow;
  readonly destination: DestinationRow;
  readonly message: OutgoingWebhook;
}

/** The webhook as a channel beside mail: same rows, same attempts, same outcomes; it moves no ladder. */
@Injectable()
export class WebhookSender implements Channel {
  private readonly log = new Logger('webhooks');

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly attempts: NoticeAttempts,
    private readonly destinations: DestinationRepository,
    private readonly rows: WebhookRows,
    private readonly writer: WebhookNotices,
    private readonly transport: WebhookTransport,
    private readonly metrics: Metrics,
    private readonly membership: Membership,
    private readonly signals: Signals,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  async take(limit: number): Promise<(() => Promise<void>)[]> {
    const claimed = await this.unitOfWork.run((tx) =>
      this.attempts.claim(tx, 'webhook', {
        ...{ now: this.clock.now(), owner: this.membership.name, limit },
      }),
    );
    const ready = await Promise.all(claimed.map((notice) => this.prepareAlone(notice)));
    return ready.flatMap((each) => (each ? [() => this.send(each)] : []));
  }

  async next(): Promise<Instant | null> {
    return this.membership.isHeld() ? this.notices.next('webhook') : null;
  }

  /** In a unit of its own: one that cannot be prepared must not hold back the others. */
  private async prepareAlone(notice: NoticeRow): Promise<Ready | null> {
    try {
      return await this.unitOfWork.run((tx) => this.prepare(tx, notice));
    } catch (error) {
      this.log.error(`notice ${notice.id} cannot be prepared: ${String(error)}`);
      const now = this.clock.now();
      const dueAt = plus(now, retryAfter(notice.attempts));
      const failed = { status: 'pending', outcome: 'not-written', detail: 'not-written' } as const;
      await this.unitOfWork.run((tx) =>
        this.attempts.settle(tx, notice, { ...failed, left: false, now, dueAt }),
      );
      return null;
    }
  }

  private async prepare(tx: Tx, notice: NoticeRow): Promise<Ready | null> {
    const now = this.clock.now();
    const { body_id: body, id, about } = notice;
    const destination = await this.destinations.find(tx, body, notice.destination ?? '');
    const isTaken =
      destination?.state === 'on' || (about === 'test' && destination?.state !== 'removed');
    const payload = destination && isTaken ? await this.writer.write(tx, notice) : null;
    if (!destination || !payload) {
      const over = { status: 'superseded', outcome: 'not-sent', detail: 'over' } as const;
      await this.attempts.settle(tx, notice, { ...over, left: false, now, dueAt: now });
      return null;
    }
    const text = JSON.stringify(payload);
    const shown = { address: destination.name, subject: payload.data.text, text: text };
    await this.attempts.rendered(tx, notice, shown);
    const timestamp = Math.floor(Date.parse(now) / SECOND);
    const signed = signedHeaders(
      { id, timestamp, body: text },
      secretsOf(this.secret, destination, now),
    );
    const headers = { ...signed, 'content-type': 'application/json; charset=utf-8' };
    return { notice, destination, message: { url: destination.url, body: text, headers } };
  }

  private async send({ notice, destination, message }: Ready): Promise<void> {
    const result = await this.transport.send(message, () => this.isOurs(notice));
    this.metrics.webhooks.inc({ outcome: result.outcome });
    if (result.outcome !== 'accepted') {
      const { id, attempts } = notice;
      this.log.warn(`notice ${id} attempt ${attempts}: ${result.outcome} ${result.detail}`);
    }
    await this.unitOfWork.run((tx) => this.settle(tx, { notice, destination, result }));
  }

  private async isOurs(notice: NoticeRow): Promise<boolean> {
    return this.membership.isHeld() && this.attempts.isWanted(notice);
  }

  private async settle(
    tx: Tx,
    ended: { notice: NoticeRow; destination: DestinationRow; result: WebhookResult },
  ): Promise<void> {
    const { notice, destination, result } = ended;
    const { outcome, detail, cause } = result;
    const now = this.clock.now();
    const dueAt = plus(now, retryAfter(notice.attempts));
    const after = { ...AFTER[outcome], outcome, detail, cause, now, dueAt };
    if (!(await this.attempts.settle(tx, notice, after))) return;
    if (outcome === 'uncertain') await this.giveUp(tx, notice, now);
    if (outcome === 'not-sent') return;
    if (outcome !== 'accepted') {
      const gone = cause === 'webhook-gone';
      const shown = { cause: cause ?? '', said: detail, gone };
      return this.destinations.failed(tx, destination, shown, now);
    }
    await this.destinations.accepted(tx, destination, now);
    await this.rows.wake(tx, destination.id, now);
    tx.afterCommit(() => this.signals.due());
  }

  /** The copies are used up: perhaps delivered. The mails go their own way; the destination counts as failing. */
  private async giveUp(tx: Tx, notice: NoticeRow, now: Instant): Promise<void> {
    this.metrics.uncertain.inc();
    if (notice.copies >= MOST_COPIES) await this.attempts.abandon(tx, notice, now);
  }
}
