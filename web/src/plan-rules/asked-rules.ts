import type { Body, Level, PlanRules, RungRules } from '../api/types';

export type LadderRules = PlanRules['ladder'];
type AskedRung = Body<'LadderDto'>['rows'][number];

/** A row of the draft with the place it has there; null: a new one. */
export interface PlacedRung {
  readonly was: number | null;
  readonly row: RungRules;
}

/** The rows of a draft, in their places. */
export function placed({ rows }: LadderRules): PlacedRung[] {
  return rows.map((row, was) => ({ was, row }));
}

/** A ladder as it is to be, from the rows of the draft and its times. */
export function askedLadder(
  { answerWithin, actWithin, nextReport, roundTheClock, each }: Omit<LadderRules, 'rows'>,
  rows: readonly PlacedRung[],
): Body<'LadderDto'> {
  return {
    ...{ answerWithin, actWithin, nextReport },
    roundTheClock: [...roundTheClock],
    each: each.map(({ offices, levels }) => ({ offices: [...offices], levels: [...levels] })),
    rows: rows.map(askedRung),
  };
}

function askedRung({ was, row }: PlacedRung): AskedRung {
  const { office, delays, channels, roundTheClock, categories, onlyWithPersonalData } = row;
  return {
    ...(was === null ? {} : { was }),
    office,
    delays: Object.fromEntries(
      Object.entries(delays).map(([level, { kind, minutes }]) => [
        level,
        { kind, ...(minutes === null ? {} : { minutes }) },
      ]),
    ),
    channels: [...channels],
    ...(roundTheClock ? { roundTheClock: [...roundTheClock] } : {}),
    ...(categories ? { categories: [...categories] } : {}),
    onlyWithPersonalData,
  };
}

/** Rows with one in another place. */
export function moved<T>(rows: readonly T[], from: number, by: -1 | 1): T[] {
  return rows.toSpliced(from, 1).toSpliced(from + by, 0, ...rows.slice(from, from + 1));
}

export const LEVELS = ['L1', 'L2', 'L3', 'L4'] as const satisfies readonly Level[];

type Spans = LadderRules['actWithin'];

/** Spans as a form has them; it shows no L0, and what the draft says of it stays. */
export function spansKept(before: Spans, spans: Spans): Spans {
  return before.L0 === undefined ? spans : { L0: before.L0, ...spans };
}

/** Levels as a form has them; L0 as above. */
export function levelsKept(before: readonly Level[], levels: readonly Level[]): Level[] {
  return [...before.filter((level) => level === 'L0'), ...levels];
}
