import type { Instant } from '../calendar/instant.js';
import { dutyStandings, type DutyStanding } from '../duty/on-incident.js';
import { Refusal } from '../errors.js';
import { reportDue } from '../escalation/next-report.js';
import { restartLadder, setLadder } from '../escalation/set-ladder.js';
import { tellUpdate, type UpdateInput } from '../escalation/update.js';
import { openRatifications } from '../playbook/gates.js';
import { openUndoing } from '../playbook/left-run.js';
import { viewOf } from '../playbook/standing.js';
import { standings } from '../playbook/standings.js';
import {
  factsWith,
  higher,
  isBelow,
  type Alone,
  type Impact,
  type Urgency,
} from '../severity/severity.js';
import { type Case, type Decision, inTurn, only, record } from './case.js';
import type { Harm, Incident } from './incident.js';
import { mustBeIn } from './may.js';
import { assetsAlong, nameAlong, takeBack } from './merged-assets.js';
import { watchUnknownHarm } from './report.js';
import { silenceAll } from './triage.js';

/** Why a severity was raised, where a merger did it; each language has its words. */
export const MERGED = 'merged';

export interface MergeInput {
  /** The incident it goes on in, as it was before. */
  readonly survivor: Pick<Case, 'incident' | 'setting'>;
  readonly reason: string;
  /** What is said to whoever was told of it. */
  readonly update: Omit<UpdateInput, 'next'>;
}

/**
 * 統合: the same event was reported twice. It keeps its number and its 経過; nothing leaves from it any more, and
 * whoever was told of it hears once where it goes on.
 */
export function mergeInto(given: Case, { survivor, reason, update }: MergeInput): Decision {
  mustBeIn(given, 'merge', ['triage', 'containment', 'recovery']);
  const { id, number } = survivor.incident;
  mustFit(given.incident, survivor.incident);
  mustLeaveNothing(given, survivor);
  return inTurn(
    given,
    (now) => tellUpdate(now, { ...update, next: null }),
    (now) => record(now, 'merged', { into: id, number, reason }, silenceAll(now)),
  );
}

/**
 * The other side: severity and harm are never less than those of what was merged, nor is it known later; the assets it
 * named and what staff were told go along.
 */
export function absorb(
  given: Case,
  { merged, reason }: { readonly merged: Incident; readonly reason: string },
): Decision {
  mustBeIn(given, 'merge', ['triage', 'containment', 'recovery', 'prevention']);
  const { id: from, number, summary, aware } = merged;
  const assets = assetsAlong(given, merged);
  return inTurn(
    given,
    (now) =>
      record(now, 'absorbed', {
        ...{ from, number, summary, aware, reason },
        ...(assets ? { assets } : {}),
      }),
    (now) => heedHarm(now, merged.harm),
    (now) => heedSeverity(now, merged),
    (now) => nameAlong(now, assets),
    (now) => heedBulletin(now, merged),
    setLadder,
  );
}

/** 統合を取り消す: it goes on where it stood, and whoever never answered is told again. */
export function unmerge(
  given: Case,
  { reason, update }: Pick<MergeInput, 'reason' | 'update'>,
): Decision {
  const { merged } = given.incident;
  if (!merged)
    throw new Refusal('illegal-phase', { action: 'unmerge', phase: given.incident.phase });
  const { incident: from, number } = merged;
  return inTurn(
    given,
    (now) => record(now, 'unmerged', { from, number, reason }),
    // Before anybody is told anew: who hears of this is who heard of the merger.
    (now) => tellUpdate(now, { ...update, next: reportDueIn(now) }),
    restartLadder,
    watchUnknownHarm,
  );
}

/** The other side: its assets go back; its severity and harm stay as they are now, people lower them. */
export function release(given: Case, other: Incident, reason: string): Decision {
  const { absorbed = [] } = given.incident;
  const { id: incident, number } = other;
  const mine = absorbed.find((each) => each.incident === incident);
  if (!mine) return only(given, []);
  return inTurn(
    given,
    (now) => record(now, 'released', { incident, number, reason }),
    (now) => takeBack(now, mine.assets),
  );
}

function reportDueIn({ incident, setting, now }: Case): Instant | null {
  return reportDue({ incident, plan: setting.plan }, now);
}

function mustFit(merged: Incident, survivor: Incident): void {
  const why =
    (merged.id === survivor.id && 'itself') ||
    (merged.drill !== survivor.drill && 'drill') ||
    // Nobody is called for a record of the past, and its times are not those of what is open now.
    ((merged.past || survivor.past) && 'past') ||
    // They were let in to this one and read nothing of the other.
    (merged.parties?.some(({ out }) => out === null) && 'parties');
  if (why) throw new Refusal('cannot-merge', { why, number: survivor.number });
}

/** What was cut has to be reconnected, what was promised kept: nobody reminds of it any more. */
function mustLeaveNothing(given: Case, survivor: MergeInput['survivor']): void {
  const ratifications = openRatifications(given);
  const undo = given.incident.runs
    .flatMap((run) => openUndoing(standings(viewOf(given, run))))
    .map(({ item }) => ({ step: item.id, title: item.title }));
  const measures = given.incident.measures.filter(({ settled }) => !settled);
  const duties = dutyStandings(given).filter((each) => isLeft(each, dutyStandings(survivor)));
  if (ratifications.length + undo.length + measures.length + duties.length === 0) return;
  throw new Refusal('open-steps', {
    ratifications,
    undo,
    measures: measures.map(({ what }) => what),
    duties: duties.map(({ row }) => row.title),
  });
}

/** A day that the law sets runs here, and not as early where it goes on. */
function isLeft({ row, state, clocks }: DutyStanding, others: readonly DutyStanding[]): boolean {
  if (!row.law || state !== 'due') return false;
  const other = others.find((each) => each.row.id === row.id);
  if (other?.state === 'reported' || other?.state === 'judged') return false;
  const day1 = clocks.map((each) => each.day1).toSorted()[0] ?? '';
  return !other?.clocks.some((each) => each.day1 <= day1);
}

function heedHarm(given: Case, others: Harm): Decision {
  const { harm } = given.incident;
  const known: Harm = {
    counter: others.counter === 'yes' ? 'yes' : harm.counter,
    residents: others.residents === 'yes' ? 'yes' : harm.residents,
    personalData: others.personalData === 'yes' ? 'yes' : harm.personalData,
  };
  const isSame = (Object.keys(known) as (keyof Harm)[]).every((key) => known[key] === harm[key]);
  return isSame ? only(given, []) : record(given, 'harm-recorded', { harm: known });
}

/** What staff were told stays on the お知らせ板, unless this one has words of its own there. */
function heedBulletin(given: Case, { bulletin }: Incident): Decision {
  if (!bulletin || given.incident.bulletin) return only(given, []);
  const { stopped, instead, next } = bulletin;
  return record(given, 'bulletin-posted', { stopped, instead, next });
}

function heedSeverity(given: Case, { severity: others }: Incident): Decision {
  const { severity } = given.incident;
  const facts = factsWith([...severity.facts, ...others.facts], []);
  const isMore = facts.length > severity.facts.length || isBelow(severity.level, others.level);
  if (!isMore) return only(given, []);
  const raised = ({ impact, level, facts: own }: Alone): Alone => ({
    impact: Math.max(impact, others.impact) as Impact,
    level: higher(level, others.level),
    facts: factsWith([...own, ...others.facts], []),
  });
  const { register } = severity;
  return record(given, 'severity-assessed', {
    ...raised(severity),
    urgency: Math.max(severity.urgency, others.urgency) as Urgency,
    floor: higher(severity.floor, others.floor),
    reason: MERGED,
    ...(register ? { register: { ...register, alone: raised(register.alone) } } : {}),
  });
}
