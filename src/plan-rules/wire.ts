import { MINUTE } from '../domain/calendar/instant.js';
import type { Delay, LadderRow, LadderRules } from '../domain/plan/plan.js';
import { matchText } from '../domain/register/asset.js';
import { LEVELS, type Level, type SeverityRules } from '../domain/severity/severity.js';
import type { DelayDto, LadderDto, RungDto, SeverityDto } from './plan-rules.dto.js';
import type { LadderRulesView, RungDelayView, SeverityRulesView } from './plan-rules.view.js';
import type { NewLadder } from './rules-files.js';

/** A ladder in minutes, with the titles of its offices. */
export function ladderView(
  ladder: LadderRules,
  title: (office: string) => string,
): LadderRulesView {
  const { rows, answerWithin, actWithin = {}, nextReport = {}, roundTheClock, each = [] } = ladder;
  return {
    rows: rows.map((row) => ({
      ...{ office: row.office, officeTitle: title(row.office) },
      delays: byLevel(row.delays, delayView),
      channels: row.channels ?? [],
      roundTheClock: row.roundTheClock ?? null,
      ...{ categories: row.categories, onlyWithPersonalData: row.onlyWithPersonalData },
      assets: row.assets ? matchText(row.assets) : null,
    })),
    answerWithin: byLevel(answerWithin, minutes),
    actWithin: byLevel(actWithin, minutes),
    nextReport: byLevel(nextReport, minutes),
    ...{ roundTheClock, each },
  };
}

/** Severity in minutes, its matrix in one list. */
export function severityView({
  matrix,
  floors,
  unknownRaisesAfter,
}: SeverityRules): SeverityRulesView {
  return {
    matrix: [...matrix[1], ...matrix[2], ...matrix[3], ...matrix[4]],
    floors,
    unknownRaisesAfter: minutes(unknownRaisesAfter),
  };
}

/** The ladder that a form asks for; what a form does not show stays as it was. */
export function ladderOf(asked: LadderDto, before: LadderRules): NewLadder {
  const { answerWithin, actWithin, nextReport, roundTheClock, each } = asked;
  const { actWithin: _act, nextReport: _next, each: _each, ...kept } = before;
  return {
    rules: {
      ...kept,
      rows: asked.rows.map((row) => rowOf(row, before.rows[row.was ?? -1])),
      answerWithin: { ...before.answerWithin, ...byLevel(answerWithin, span) },
      ...(saysAny(actWithin) ? { actWithin: byLevel(actWithin, span) } : {}),
      ...(saysAny(nextReport) ? { nextReport: byLevel(nextReport, span) } : {}),
      roundTheClock,
      ...(each.length > 0 ? { each } : {}),
    },
    was: asked.rows.map(({ was }) => (was !== undefined && before.rows[was] ? was : null)),
  };
}

/** The criteria that a form asks for; what a form does not show stays as it was. */
export function severityOf(asked: SeverityDto, before: SeverityRules): SeverityRules {
  const row = (impact: number): [Level, Level, Level] => {
    const [one, two, three] = asked.matrix.slice((impact - 1) * 3);
    return [one ?? 'L4', two ?? 'L4', three ?? 'L4'];
  };
  return {
    ...before,
    matrix: { 1: row(1), 2: row(2), 3: row(3), 4: row(4) },
    floors: asked.floors.map(({ fact, label, level }) => ({ fact, label, level })),
    unknownRaisesAfter: span(asked.unknownRaisesAfter),
  };
}

function rowOf(asked: RungDto, before: LadderRow | undefined): LadderRow {
  const { office, delays, channels, roundTheClock, categories, onlyWithPersonalData } = asked;
  return {
    office,
    delays: byLevel(delays, delayOf),
    ...(channels.length > 0 ? { channels } : {}),
    ...(roundTheClock ? { roundTheClock } : {}),
    categories: categories ?? null,
    onlyWithPersonalData,
    ...(before?.assets ? { assets: before.assets } : {}),
  };
}

function delayOf({ kind, minutes: count = 0 }: DelayDto): Delay {
  return kind === 'after' ? { kind, span: span(count) } : { kind };
}

function delayView(delay: Delay): RungDelayView {
  return { kind: delay.kind, minutes: delay.kind === 'after' ? minutes(delay.span) : null };
}

function minutes(span: number): number {
  return span / MINUTE;
}

function span(count: number): number {
  return count * MINUTE;
}

function saysAny(values: object): boolean {
  return Object.values(values).some((value) => value !== undefined);
}

function byLevel<T, U>(
  values: Partial<Record<Level, T>>,
  made: (value: T) => U,
): Partial<Record<Level, U>> {
  return Object.fromEntries(
    LEVELS.flatMap((level) => {
      const value = values[level];
      return value === undefined ? [] : [[level, made(value)]];
    }),
  );
}
