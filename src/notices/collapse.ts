import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/sql.js';
import { plus, type Instant } from '../domain/calendar/instant.js';
import { leaving } from '../domain/escalation/still-needed.js';
import type { Case } from '../domain/incident/case.js';
import { Backlog, TAKES_UP } from './backlog.repository.js';
import { carrierOf } from './carrier.js';
import { isOfIncident, type IncidentNotice, type NoticeRow } from './notice-row.js';
import { NoticeAttempts } from './notice-attempts.repository.js';
import { isOfUpdate } from './update-notices.js';

/** It did not leave: another mail says it. */
const MERGED = { outcome: 'not-sent', detail: 'merged', left: false } as const;

/** After a standstill, all that waits for one person about one incident leaves as one mail. */
@Injectable()
export class Collapse {
  constructor(
    private readonly backlog: Backlog,
    private readonly attempts: NoticeAttempts,
  ) {}

  /** Of those taken together that will be one mail, one; the others wait until it takes them up, on whichever node. */
  async oneEach(tx: Tx, claimed: readonly NoticeRow[], now: Instant): Promise<NoticeRow[]> {
    const stale = claimed
      .filter(isOfIncident)
      .filter((each) => each.party === null && this.backlog.isStale(each, now));
    const groups = new Map<string, IncidentNotice[]>();
    for (const each of stale) {
      const key = `${each.incident_id} ${each.person}`;
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    const waiting = new Set<NoticeRow>();
    for (const [first, ...others] of groups.values()) {
      if (!first) continue;
      const elsewhere = await this.backlog.isTakenUp(tx, first, now);
      const carrier = elsewhere ? null : carrierOf([first, ...others]);
      const dueAt = elsewhere ? plus(now, TAKES_UP) : now;
      for (const each of [first, ...others].filter((one) => one !== carrier)) {
        waiting.add(each);
        await this.attempts.settle(tx, each, { ...MERGED, status: 'pending', now, dueAt });
      }
    }
    return claimed.filter((each) => !waiting.has(each));
  }

  /** What this mail says beside its own; null when another one speaks for it. */
  async into(tx: Tx, given: Case, notice: IncidentNotice): Promise<IncidentNotice[] | null> {
    const { now } = given;
    if (!this.backlog.isStale(notice, now)) return this.backlog.carriedBy(tx, notice);
    const others = (await this.backlog.beside(tx, notice, now)).filter(
      (each) => isOfUpdate(each) || leaving(given, each.key).send,
    );
    const carrier = carrierOf([notice, ...others]);
    const rows = [notice, ...others].filter((each) => each !== carrier);
    if (carrier !== notice) {
      await this.attempts.settle(tx, notice, { ...MERGED, status: 'superseded', now, dueAt: now });
    }
    await this.backlog.merge(tx, carrier, { rows, now });
    return carrier === notice ? this.backlog.carriedBy(tx, notice) : null;
  }
}
