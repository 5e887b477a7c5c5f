import type { MonthResult } from './month.js';

/** What many months came to. */
export class Sum {
  months = 0;
  readonly failed: number[] = [];
  private readonly counts = {
    incidents: 0,
    calls: 0,
    copies: 0,
    duplicates: 0,
    starts: 0,
    jumps: 0,
  };

  add(month: MonthResult): void {
    this.months += 1;
    if (month.complaints.length > 0) this.failed.push(month.seed);
    for (const name of Object.keys(this.counts) as (keyof typeof this.counts)[]) {
      this.counts[name] += month[name];
    }
  }

  figures(): Readonly<Record<string, number>> {
    return { months: this.months, ...this.counts, failed: this.failed.length };
  }
}
