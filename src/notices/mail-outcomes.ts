import { Injectable } from '@nestjs/common';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import type { Tx } from '../database/sql.js';
import { MINUTE, plus, type Instant, type Milliseconds } from '../domain/calendar/instant.js';
import { noticeAccepted, noticeUndeliverable } from '../domain/escalation/answer.js';
import { isGivenUp } from '../domain/escalation/not-accepted.js';
import { type Case, type Decision, inTurn, SYSTEM } from '../domain/incident/case.js';
import { Cases } from '../incidents/cases.service.js';
import { IncidentRepository } from '../incidents/incident.repository.js';
import { Metrics } from '../shared/metrics.js';
import { AFTER, LONGEST_RETRY, MOST_COPIES, retryAfter, type After } from './after-attempt.js';
import { Backlog } from './backlog.repository.js';
import { tellingKeys } from './carrier.js';
import { MailHealth } from './mail-health.js';
import { Matters } from './matters.js';
import { NoticeAttempts } from './notice-attempts.repository.js';
import {
  isOfIncident,
  isOfMatter,
  type IncidentNotice,
  type Kept,
  type NoticeRow,
} from './notice-row.js';
import { isOfParty, PartyNotices } from './party-notices.js';
import type { Relay } from './relay.js';
import type { SendResult } from './send-result.js';
import { isOfUpdate } from './update-notices.js';
import { UpdateRows } from './update-rows.repository.js';

/** While the relay is away: the first mail it takes wakes all the others, five minutes after its return at most. */
const LONGEST_RETRY_OF_RELAY = 4 * MINUTE;
const GIVEN_UP: After = { status: 'undeliverable', left: false };

/** The relay did not want the text: the same notice leaves once more, in the short fixed words. */
const PLAIN_NEXT: After = { status: 'pending', left: false };

/** What an attempt to send comes to: tried again, taken, or given up, so that the next person is told. */
@Injectable()
export class MailOutcomes {
  constructor(
    private readonly clock: Clock,
    private readonly attempts: NoticeAttempts,
    private readonly incidents: IncidentRepository,
    private readonly bodies: Bodies,
    private readonly cases: Cases,
    private readonly parties: PartyNotices,
    private readonly matters: Matters,
    private readonly backlog: Backlog,
    private readonly updateRows: UpdateRows,
    private readonly health: MailHealth,
    private readonly metrics: Metrics,
  ) {}

  /** What one attempt came to, and what follows from it. */
  async settle(
    tx: Tx,
    notice: NoticeRow,
    result: SendResult & { readonly relay: Relay; readonly kept: Kept | null },
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
    const { outcome, detail, cause, relay, kept } = result;
    const now = this.clock.now();
    const dueAt = plain ? now : plus(now, this.retryAfter(notice, result));
    const ended = { ...after, outcome, detail, cause, now, dueAt, relay: relay.name, kept, plain };
    if (!(await this.attempts.settle(tx, notice, ended))) return;
    if (after.status === 'superseded') await this.backlog.release(tx, notice, now);
    if (after.status === 'accepted') await this.accepted(tx, notice);
    if (after.status === 'undeliverable')
      await this.undeliverable(tx, notice, givenUp ? 'not-accepted' : (cause ?? detail));
    if (after.status === 'uncertain')
      await this.giveUp(tx, [{ ...notice, status: 'uncertain' }], now);
  }

  /** It reaches nobody: whoever comes next is told. */
  async undeliverable(tx: Tx, notice: NoticeRow, why: string): Promise<void> {
    // Nobody waits for what a chat room was told beside the mails.
    if (notice.destination !== null) return;
    if (isOfMatter(notice)) return this.matters.of(notice.template).unreached(tx, notice);
    if (!isOfIncident(notice)) return;
    if (isOfParty(notice)) return this.parties.unreached(tx, notice, why);
    await this.ofEach(tx, notice, (now, key) => noticeUndeliverable(now, key, why));
  }

  /** The copies are used up: perhaps delivered, so the next person is told and the record says so. */
  async giveUp(tx: Tx, uncertain: readonly NoticeRow[], now: Instant): Promise<void> {
    this.metrics.uncertain.inc(uncertain.length);
    for (const notice of uncertain.filter((each) => each.copies >= MOST_COPIES)) {
      await this.attempts.abandon(tx, notice, now);
      await this.undeliverable(tx, notice, 'perhaps-delivered');
    }
  }

  /** The incident a notice is about, as it is now. */
  async caseOf(tx: Tx, { body_id: body, incident_id: id }: IncidentNotice): Promise<Case> {
    const now = this.clock.now();
    const incident = await this.incidents.load(tx, body, id);
    const setting = await this.bodies.setting(tx, { body, plan: incident.plan, at: now });
    return { incident, setting, actor: SYSTEM, now, happenedAt: now };
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
    await this.ofEach(tx, notice, noticeAccepted);
  }

  /** What became of a mail became of all that it says: its own telling, and those collapsed into it. */
  private async ofEach(
    tx: Tx,
    notice: IncidentNotice,
    decide: (given: Case, key: string) => Decision,
  ): Promise<void> {
    const { body_id: body, incident_id: incident, key } = notice;
    const carried = await this.backlog.carriedBy(tx, notice);
    await this.cases.act(tx, { body, incident }, (given) =>
      inTurn(
        given,
        ...[key, ...tellingKeys(given.incident, carried)].map(
          (each) => (now: Case) => decide(now, each),
        ),
      ),
    );
  }
}
