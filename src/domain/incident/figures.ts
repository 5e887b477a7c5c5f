import { between, MINUTE, type Instant } from '../calendar/instant.js';
import { wallClock } from '../calendar/jst.js';
import type { Category } from '../plan/category.js';
import type { Level } from '../severity/severity.js';
import type { Incident } from './incident.js';

/** What 集計 counts of one incident; minutes are null while they are not known, or cannot be. */
export interface Figures {
  /** When it was first known, in Japan: YYYY-MM, or YYYY where a record of the past knows no more. */
  readonly month: string;
  readonly category: Category | null;
  readonly kind: string | null;
  readonly level: Level;
  readonly ending: Incident['ending'];
  readonly drill: boolean;
  readonly past: boolean;
  /** From 認知 to the first answer of anybody the ladder told. */
  readonly answerMinutes: number | null;
  /** From 認知 to the confirmation that nothing spreads any more (拡大停止の確認). */
  readonly containmentMinutes: number | null;
}

/** The figures of an incident as it stands now. */
export function figuresOf(incident: Incident): Figures {
  const { category, kind, severity, ending, drill, past } = incident;
  return {
    month: monthOf(incident),
    category,
    kind,
    level: severity.level,
    ending,
    drill,
    past,
    answerMinutes: minutesTo(firstAnswer(incident), incident),
    containmentMinutes: minutesTo(incident.phaseSince.recovery, incident),
  };
}

function monthOf({ aware: { at, precision } }: Incident): string {
  const { year, day } = wallClock(at);
  return precision === 'year' ? String(year) : day.slice(0, 7);
}

function firstAnswer({ told }: Incident): Instant | undefined {
  const answers = told.flatMap(({ template, answered }) =>
    template === 'rung' && answered ? [answered.at] : [],
  );
  return answers.toSorted()[0];
}

/** Nothing is measured from a moment that is known to the day only, nor in a record of the past. */
function minutesTo(at: Instant | undefined, { aware, past }: Incident): number | null {
  if (!at || past || aware.precision !== 'minute') return null;
  const minutes = Math.floor(between(aware.at, at) / MINUTE);
  return minutes < 0 ? null : minutes;
}
