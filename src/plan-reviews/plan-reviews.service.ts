import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import type { Instant } from '../domain/calendar/instant.js';
import { wallClock } from '../domain/calendar/jst.js';
import { openReviews, type ReviewCauses, type ReviewDuty } from '../domain/plan-review/reviews.js';
import { Once } from '../incidents/once.service.js';
import { VersionDifferences } from '../plans/version-differences.service.js';
import { ProblemError } from '../shared/errors.js';
import { InvalidInput } from '../shared/validation.js';
import type { AuditDto, ReviewDoneDto } from './plan-review.dto.js';
import { PlanReviewRepository, type PlanReviewRow } from './plan-review.repository.js';
import type { PlanReviewsView } from './plan-review.view.js';
import { doneOf, doneView, dutyView } from './review-views.js';

/** Whose plan, and what its versions changed in the organisation. */
interface Asked {
  readonly body: string;
  readonly reorganisations: ReviewCauses['reorganisations'];
}

/** 見直し of the plan in force. */
@Injectable()
export class PlanReviewsService {
  constructor(
    private readonly repository: PlanReviewRepository,
    private readonly bodies: Bodies,
    private readonly differences: VersionDifferences,
    private readonly reader: Reader,
    private readonly once: Once,
    private readonly clock: Clock,
  ) {}

  /** What is to be reviewed, and what was. */
  async list(caller: Caller): Promise<PlanReviewsView> {
    return this.view(await this.asked(caller), this.reader, this.clock.now());
  }

  /** Record an audit. @throws InvalidInput for a day that has not come. */
  async audit(caller: Caller, { day, note }: AuditDto): Promise<PlanReviewsView> {
    const asked = await this.asked(caller);
    return this.once.run(caller, async (tx, now) => {
      mustHaveBeen(day, now);
      const row = this.row(caller, now, { what: 'audit', review_key: '', day, note });
      await this.repository.add(tx, caller.body, { ...row, review_key: `audit:${row.id}` });
      return this.view(asked, tx, now);
    });
  }

  /** A review was made. @throws ProblemError when it is not, or no longer, to be made. */
  async done(caller: Caller, key: string, { note }: ReviewDoneDto): Promise<PlanReviewsView> {
    const asked = await this.asked(caller);
    return this.once.run(caller, async (tx, now) => {
      const { open } = await this.look(asked, tx, now);
      if (!open.some((each) => each.key === key))
        throw new ProblemError('not-found', { review: key });
      const row = this.row(caller, now, { what: 'done', review_key: key, day: null, note });
      await this.repository.add(tx, caller.body, row);
      return this.view(asked, tx, now);
    });
  }

  /** What is read outside of any unit of work. */
  private async asked(caller: Caller): Promise<Asked> {
    return {
      body: caller.body,
      reorganisations: await this.differences.reorganisations(caller),
    };
  }

  private async view(asked: Asked, sql: Sql, now: Instant): Promise<PlanReviewsView> {
    const { open, rows } = await this.look(asked, sql, now);
    return {
      open: open.map((duty) => dutyView(duty, now)),
      done: rows.filter(({ what }) => what === 'done').map(doneView),
    };
  }

  private async look(
    { body, reorganisations }: Asked,
    sql: Sql,
    now: Instant,
  ): Promise<{ readonly open: ReviewDuty[]; readonly rows: PlanReviewRow[] }> {
    const rows = await this.repository.rows(body, sql);
    const causes = {
      reviewBy: this.bodies.of(body).upkeep.reviewBy,
      audits: rows.flatMap(({ what, id, day, note, recorded_by, recorded_at }) =>
        what === 'audit' && day !== null
          ? [{ id, day, note, recordedBy: recorded_by, recordedAt: recorded_at }]
          : [],
      ),
      incidents: await this.repository.closed(body, sql),
      reorganisations,
    };
    const done = rows.filter(({ what }) => what === 'done').map(doneOf);
    return { open: openReviews(causes, done, wallClock(now).day), rows };
  }

  private row(
    { body, name }: Caller,
    now: Instant,
    own: Pick<PlanReviewRow, 'what' | 'review_key' | 'day' | 'note'>,
  ): PlanReviewRow {
    return {
      ...own,
      id: uuidv7({ msecs: Date.parse(now) }),
      plan_version: this.bodies.of(body).plan.version,
      recorded_by: name,
      recorded_at: now,
    };
  }
}

function mustHaveBeen(day: string, now: Instant): void {
  if (day > wallClock(now).day) {
    throw new InvalidInput([{ field: 'day', constraint: 'not-ahead', args: [] }]);
  }
}
