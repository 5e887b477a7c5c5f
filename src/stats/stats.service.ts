import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Bodies } from '../bodies/bodies.service.js';
import { Clock } from '../clock/clock.js';
import { monthsOf, yearsSince } from '../domain/statistics/period.js';
import { categoriesOf, kindsOf, perMonth } from './series.js';
import type { StatsDto } from './stats.dto.js';
import { StatsRepository } from './stats.repository.js';
import type { StatsView } from './stats.view.js';
import { timesOf } from './times.js';

/** 集計: how many incidents there were, of what kind, and how long it took. */
@Injectable()
export class StatsService {
  constructor(
    private readonly rows: StatsRepository,
    private readonly bodies: Bodies,
    private readonly clock: Clock,
  ) {}

  async read({ body }: Caller, { fiscalYear, counted }: StatsDto): Promise<StatsView> {
    const now = this.clock.now();
    const drills = counted === 'drills';
    const months = monthsOf(fiscalYear ?? null, now);
    const looked = { body, months, drills };
    const [counts, answers, containments, leftOut, yearOnly, first] = await Promise.all([
      this.rows.counts(looked),
      this.rows.times(looked, 'answer_minutes'),
      this.rows.times(looked, 'containment_minutes'),
      this.rows.leftOut(looked),
      this.rows.yearOnly(looked),
      this.rows.firstMonth(looked),
    ]);
    const { kinds } = this.bodies.of(body).plan;
    const ended = (as: string): number => leftOut.find(({ ending }) => ending === as)?.count ?? 0;
    return {
      now,
      fiscalYear: fiscalYear ?? null,
      fiscalYears: yearsSince(first, now),
      drills,
      months,
      totals: perMonth(counts, months),
      past: perMonth(
        counts.filter(({ is_past }) => is_past === 1),
        months,
      ),
      categories: categoriesOf(counts, months),
      kinds: kindsOf(counts, months, kinds),
      times: timesOf(answers, containments),
      notIncidents: ended('not-an-incident'),
      merged: ended('merged'),
      yearOnly,
    };
  }
}
