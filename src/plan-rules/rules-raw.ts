import { DAY, HOUR, MINUTE, type Milliseconds } from '../domain/calendar/instant.js';
import {
  CHANNEL_WORDS,
  type Delay,
  type LadderRow,
  type LadderRules,
} from '../domain/plan/plan.js';
import { LEVELS, type Floor, type Level, type SeverityRules } from '../domain/severity/severity.js';
import type { Raw, RawMap } from './yaml-patch.js';

/** A ladder as its file says it, without its rows. */
export function ladderRaw(ladder: LadderRules): RawMap {
  const { answerWithin, actWithin, nextReport, roundTheClock, each, named } = ladder;
  return compact({
    answerWithin: byLevel(answerWithin, spanText),
    ...{ actWithin: actWithin && byLevel(actWithin, spanText) },
    ...{ nextReport: nextReport && byLevel(nextReport, spanText) },
    roundTheClock,
    each: each?.map(({ offices, levels }) => ({ offices, levels })),
    named: named && {
      responsible: byLevel(named.responsible, delayText),
      vendor: byLevel(named.vendor, delayText),
    },
  });
}

/** A row of a ladder as its file says it. */
export function rowRaw(row: LadderRow): RawMap {
  const { office, delays, channels, roundTheClock, categories, onlyWithPersonalData, assets } = row;
  return compact({
    ...{ office, delays: byLevel(delays, delayText) },
    channels: channels?.map((each) => CHANNEL_WORDS[each]),
    ...{ roundTheClock, categories: categories ?? undefined },
    onlyWithPersonalData: onlyWithPersonalData || undefined,
    assets: assets && compact({ ...assets }),
  });
}

/** Severity as its file says it, without its floors and what is about assets. */
export function severityRaw({ matrix, unknownRaisesAfter }: SeverityRules): RawMap {
  const rows = ([1, 2, 3, 4] as const).map((impact) => [String(impact), [...matrix[impact]]]);
  return {
    matrix: Object.fromEntries(rows) as RawMap,
    unknownRaisesAfter: spanText(unknownRaisesAfter),
  };
}

/** A floor as its file says it. */
export function floorRaw({ fact, label, level }: Floor): RawMap {
  return { fact, label, level };
}

/** 15分, 2時間, 5日: the largest unit that it can be counted in; below two of them, the smaller one. */
export function spanText(span: Milliseconds): string {
  if (span >= 2 * DAY && span % DAY === 0) return `${span / DAY}日`;
  if (span >= 2 * HOUR && span % HOUR === 0) return `${span / HOUR}時間`;
  return `${span / MINUTE}分`;
}

function delayText(delay: Delay): string {
  return delay.kind === 'after' ? spanText(delay.span) : delay.kind;
}

function byLevel<T>(values: Partial<Record<Level, T>>, text: (value: T) => string): RawMap {
  return Object.fromEntries(
    LEVELS.flatMap((level) => {
      const value = values[level];
      return value === undefined ? [] : [[level, text(value)]];
    }),
  );
}

function compact(values: Readonly<Record<string, Raw | undefined>>): RawMap {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
