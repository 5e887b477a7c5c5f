import { plus, type Instant } from '../calendar/instant.js';
import { leavePhase, TO_BE_THROUGH } from '../incident/phases.js';
import { judge } from '../incident/triage.js';
import type { Plan } from '../plan/plan.js';
import type { Playbook } from '../playbook/definition.js';
import type { Script } from '../playbook/script.js';
import { isHolding, type StepStanding } from '../playbook/standing.js';
import { Cast, RefusedAct } from './cast.js';
import { Stage } from './stage.js';
import { timetableOf, type TimetableLine } from './timetable.js';

/** A script played to its end, or to where it stuck. */
export interface Simulation {
  readonly script: string;
  readonly ended: boolean;
  /** What the script does that the playbook refuses; it plays no further than this. */
  readonly refused: RefusedAct | null;
  /** What still holds when nothing more can be done, with what blocks it. */
  readonly stuck: readonly StepStanding[];
  readonly timetable: readonly TimetableLine[];
  readonly standings: readonly StepStanding[];
  readonly stage: Stage;
}

/** Moments after which a script that has not ended never will. */
const MOST_MOMENTS = 20_000;

/**
 * Play a script on a virtual clock, through the same decisions that a real incident takes. Offices work side by
 * side, each on one step at a time; phases are left when nothing required is open.
 */
export function simulate(playbook: Playbook, script: Script, plan: Plan): Simulation {
  const stage = new Stage(plan, playbook, script);
  stage.act('contact-point', (given) => judge(given, { incident: true, reason: '' }));
  const result = (refused: RefusedAct | null): Simulation =>
    resultOf({ stage, script, playbook, refused });
  try {
    playOn(stage, script);
    return result(null);
  } catch (error) {
    if (error instanceof RefusedAct) return result(error);
    throw error;
  }
}

/** Until nothing more can be done. @throws RefusedAct at the first command that the playbook refuses. */
function playOn(stage: Stage, script: Script): void {
  const cast = new Cast(stage, script);
  const events = [...script.events].toSorted((one, other) => one.at - other.at);
  for (let moment = 0; moment < MOST_MOMENTS; moment += 1) {
    cast.takeUp();
    if (cast.isIdle() && leave(stage)) continue;
    const at = earliest(cast.nextEnd(), events[0] && plus(script.aware, events[0].at));
    if (at === undefined) return;
    passTo(stage, at);
    for (; events[0] && plus(script.aware, events[0].at) <= stage.now; events.shift()) {
      cast.hear(events[0].facts);
    }
    cast.finish();
  }
}

interface Played {
  readonly stage: Stage;
  readonly script: Script;
  readonly playbook: Playbook;
  readonly refused: RefusedAct | null;
}

function resultOf({ stage, script, playbook, refused }: Played): Simulation {
  const standings = stage.standings();
  const stuck = standings.filter(isHolding);
  return {
    script: script.name,
    ended: refused === null && stuck.length === 0 && stage.incident.phase === 'prevention',
    refused,
    stuck,
    timetable: timetableOf(stage, playbook),
    standings,
    stage,
  };
}

/** Timers run out on the way. */
function passTo(stage: Stage, at: Instant): void {
  for (let next = stage.nextTimer(); next !== undefined && next <= at; next = stage.nextTimer()) {
    stage.now = next > stage.now ? next : stage.now;
    stage.wakeDue();
  }
  stage.now = at > stage.now ? at : stage.now;
}

/** Leave containment or recovery once nothing required is open in it. */
function leave(stage: Stage): boolean {
  const { phase } = stage.incident;
  if (phase !== 'containment' && phase !== 'recovery') return false;
  const inside = TO_BE_THROUGH[phase];
  if (stage.standings().some((each) => inside.includes(each.phase) && isHolding(each)))
    return false;
  stage.act('chief', (given) => leavePhase(given, { confirmation: '台本' }));
  return true;
}

function earliest(...moments: (Instant | undefined)[]): Instant | undefined {
  return moments.filter((each) => each !== undefined).toSorted()[0];
}
