import { plus, type Instant } from '../calendar/instant.js';
import { wallClock } from '../calendar/jst.js';
import type { Effect, TimerKey } from '../effect.js';
import type { Case } from '../incident/case.js';
import type { Incident } from '../incident/incident.js';
import type { DueBy } from './deadlines.js';
import type { Reminded } from './duty-record.js';
import { changesDuties } from './open.js';
import { dutyStandings, dutySteps, type Dutied, type DutyStanding } from './on-incident.js';

/** A reminder that is to go out. */
export interface Reminder extends Reminded {
  readonly at: Instant;
  /** When what it tells of is due. */
  readonly dueAt: Instant;
}

/** Timer of one reminder; every one has its own key. */
export function dutyTimer({ duty, day1, kind, stage }: Reminded): TimerKey {
  return `duty:${duty}:${day1}:${kind}:${stage}`;
}

/** The timers a decision sets and drops: the next reminder of each clock, before the decision and after it. */
export function dutyTimerChanges(given: Case, after: Incident): Effect[] {
  const { incident, setting } = given;
  if (!setting.plan.duties || !touchesTimers(given, after)) return [];
  const old = new Map(nextReminders({ incident, setting }).map((each) => [dutyTimer(each), each]));
  const effects: Effect[] = [];
  for (const next of nextReminders({ incident: after, setting })) {
    const key = dutyTimer(next);
    const had = old.get(key);
    old.delete(key);
    if (had?.at !== next.at) effects.push({ kind: 'wake', key, at: next.at });
  }
  return [...effects, ...[...old.keys()].map((key): Effect => ({ kind: 'forget', key }))];
}

/** Every clock's next reminder; none once the incident is over, or where nothing has to be done any more. */
export function nextReminders(given: Dutied): Reminder[] {
  const { incident } = given;
  if (isOver(incident)) return [];
  return dutyStandings(given).flatMap((standing) =>
    running(standing, incident).flatMap((clock) => nextOf(standing, clock, incident) ?? []),
  );
}

interface Running {
  readonly day1: string;
  readonly since: Instant;
  readonly deadlines: readonly DueBy[];
}

/** Open clocks; of a duty that the law sets a day for, also the one it would have while nobody has decided. */
function running(
  { row, state, clocks, provisional, start }: DutyStanding,
  { reportedAt }: Incident,
): Running[] {
  if (state === 'undecided' && row.law) {
    return [{ day1: wallClock(start).day, since: reportedAt, deadlines: provisional }];
  }
  if (state !== 'due') return [];
  return clocks
    .filter(({ report }) => report === null)
    .map(({ day1, openedAt, deadlines }) => ({ day1, since: momentOf(openedAt), deadlines }));
}

function nextOf(
  { row }: DutyStanding,
  { day1, since, deadlines }: Running,
  incident: Incident,
): Reminder | undefined {
  const sent = new Set((incident.duties?.reminded ?? []).map(dutyTimer));
  return (
    deadlines
      .flatMap(({ kind, at: dueAt }): Reminder[] => {
        const one = { duty: row.id, day1, kind, dueAt };
        return [
          { ...one, stage: 'before', at: plus(dueAt, -row.remind.before) },
          { ...one, stage: 'at', at: dueAt },
        ];
      })
      .filter((each) => !sent.has(dutyTimer(each)))
      // Nobody is reminded of a time that was over when the clock began; that it is due is always said.
      .filter(({ stage, at }) => stage === 'at' || at > since)
      .toSorted((one, other) => one.at.localeCompare(other.at))[0]
  );
}

/** A step that fulfils a duty may have been done or taken back; everything else is among what duties look at. */
function touchesTimers({ incident, setting }: Case, after: Incident): boolean {
  if (changesDuties(incident, after) || isOver(incident) !== isOver(after)) return true;
  if (incident.runs === after.runs) return false;
  return after.runs.some((run) => dutySteps(setting.playbook(run.digest)).size > 0);
}

/** Nobody is reminded for it, or for a record of the past. */
function isOver({ phase, past }: Incident): boolean {
  return phase === 'closed' || past;
}

/** The moment of a place on record. */
function momentOf(onRecord: string): Instant {
  return onRecord.slice(0, LENGTH_OF_INSTANT);
}

const LENGTH_OF_INSTANT = '2026-11-21T00:00:00.000Z'.length;
