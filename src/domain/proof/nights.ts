import type { Instant } from '../calendar/instant.js';
import { rowsFor } from '../escalation/ladder.js';
import type { Answer } from '../severity/severity.js';
import type { Step } from '../playbook/definition.js';
import type { ProofCase, Proven } from './case.js';
import { clockNight, type ClockNight } from './clock-night.js';
import type { DutyCase } from './duty-cases.js';
import { dutyEnd, dutyNight, isOfPersons, type DutyNight } from './duty-night.js';
import { asFarAs, failureKey, NOTHING } from './failure.js';
import { gateNight, type GateNight } from './gate-night.js';
import { ladderNight, type LadderNight } from './ladder-night.js';
import type { Stage } from './night.js';

/** The nights a case is made of: its ladder, and each approval and each clock for itself. */
export interface Nights {
  ladder(at: ProofCase, personalData: Answer): LadderNight;
  gate(at: ProofCase, step: Step): GateNight;
  clock(at: ProofCase, step: Step): ClockNight | null;
  duty(at: ProofCase, given: DutyCase): DutyNight | null;
}

/** Every night of every case is played anew, with the case's own playbook. */
export class EveryNight implements Nights {
  constructor(private readonly proven: Proven) {}

  ladder(at: ProofCase, personalData: Answer): LadderNight {
    return ladderNight({ ...stageOf(this.proven, at), personalData, playbook: at.playbook });
  }

  gate(at: ProofCase, step: Step): GateNight {
    return gateNight(aloneOn(stageOf(this.proven, at)), step);
  }

  clock(at: ProofCase, step: Step): ClockNight | null {
    return clockNight(aloneOn(stageOf(this.proven, at)), step, step.late ?? at.playbook.late);
  }

  duty(at: ProofCase, given: DutyCase): DutyNight | null {
    return dutyNight(dutyStage(this.proven, at, given), given);
  }
}

/**
 * Nights that cannot differ are played once: a ladder depends on its rows and not on the playbook, an
 * approval on its order of offices, a clock on its office and times; a failure that touches none of them is none.
 */
export class GroupedNights implements Nights {
  private readonly ladders = new Map<string, LadderNight>();
  private readonly gates = new Map<string, GateNight>();
  private readonly clocks = new Map<string, ClockNight | null>();
  private readonly duties = new Map<string, DutyNight | null>();
  private readonly ends = new Map<string, Instant | null>();

  constructor(private readonly proven: Proven) {}

  /** How many nights were really played. */
  get played(): number {
    return this.ladders.size + this.gates.size + this.clocks.size + this.duties.size;
  }

  ladder(at: ProofCase, personalData: Answer): LadderNight {
    const { level, time } = at;
    const when = `${level} ${time} ${personalData}`;
    const play = (failure: ProofCase['failure']): LadderNight =>
      ladderNight({ ...stageOf(this.proven, { ...at, failure }), personalData });
    const whole = once(this.ladders, `${when} ${at.playbook.category}`, () => play(NOTHING));
    const failure = asFarAs(at.failure, whole.offices, this.proven.directory);
    if (failure === NOTHING) return whole;
    const key = `${when} ${this.rowsOf(at, personalData)} ${failureKey(failure)}`;
    return once(this.ladders, key, () => play(failure));
  }

  /** Which rows of the ladder are used: categories that share them share their nights. */
  private rowsOf({ playbook: { category } }: ProofCase, personalData: Answer): string {
    const { plan } = this.proven;
    const harm = { counter: 'no', residents: 'no', personalData } as const;
    const rows = rowsFor(plan, { category, secondary: [], harm });
    return rows.map((row) => plan.ladder.rows.indexOf(row)).join();
  }

  gate(at: ProofCase, step: Step): GateNight {
    const { authority = [], with: others = [] } = step.gate ?? {};
    const failure = asFarAs(at.failure, [...authority, ...others], this.proven.directory);
    const key = [at.level, at.time, authority.join(), others.join(), failureKey(failure)].join(' ');
    return once(this.gates, key, () =>
      gateNight(aloneOn(stageOf(this.proven, { ...at, failure })), step),
    );
  }

  clock(at: ProofCase, step: Step): ClockNight | null {
    const late = step.late ?? at.playbook.late;
    const failure = asFarAs(at.failure, [step.office, ...late.tell], this.proven.directory);
    const { within, remind } = step.due ?? {};
    const key = JSON.stringify([at.time, step.office, within, remind, late, failureKey(failure)]);
    return once(this.clocks, key, () =>
      clockNight(aloneOn(stageOf(this.proven, { ...at, failure })), step, late),
    );
  }

  /** Whether a night comes to a duty at all is its row's matter; who hears of it, that of offices and times. */
  duty(at: ProofCase, given: DutyCase): DutyNight | null {
    const { row, as } = given;
    const { level, time, playbook } = at;
    const index = this.proven.plan.duties?.rows.indexOf(row);
    const stage = dutyStage(this.proven, { ...at, failure: NOTHING }, given);
    const which = [index, as, level, time, playbook.category].join(' ');
    const end = once(this.ends, which, () => dutyEnd(stage, given));
    if (end === null) return null;
    const failure = asFarAs(at.failure, row.remind.offices, this.proven.directory);
    const { clock, remind, law } = row;
    const key = JSON.stringify([level, time, end, law, clock, remind, failureKey(failure)]);
    return once(this.duties, key, () => dutyNight({ ...stage, failure }, given));
  }
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

function stageOf(
  { plan, directory, moments }: Proven,
  { playbook, level, time, failure }: ProofCase,
): Stage {
  const at = moments[time];
  const { category } = playbook;
  return { plan, directory, at, level, category, personalData: 'no', failure, playbook: null };
}

function dutyStage(proven: Proven, at: ProofCase, given: DutyCase): Stage {
  return { ...aloneOn(stageOf(proven, at)), personalData: isOfPersons(given) ? 'yes' : 'no' };
}

/** Nobody is on the ladder: only what the step itself brings about. */
function aloneOn(stage: Stage): Stage {
  return { ...stage, plan: { ...stage.plan, ladder: { ...stage.plan.ladder, rows: [] } } };
}
