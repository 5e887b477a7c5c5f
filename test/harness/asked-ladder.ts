import type { LadderRulesView } from '../../src/plan-rules/plan-rules.view.js';

/** A ladder as it is read, asked for as it is. */
export function askedLadder({ rows, ...rest }: LadderRulesView) {
  return {
    ...rest,
    rows: rows.map(({ officeTitle: _title, assets: _assets, ...row }, was) => {
      const { delays, roundTheClock, categories, ...same } = row;
      const spans = Object.entries(delays).map(([level, { kind, minutes }]) => [
        level,
        { kind, ...(minutes === null ? {} : { minutes }) },
      ]);
      return {
        ...{ ...same, was, delays: Object.fromEntries(spans) as Record<string, object> },
        ...(roundTheClock ? { roundTheClock } : {}),
        ...(categories ? { categories } : {}),
      };
    }),
  };
}
