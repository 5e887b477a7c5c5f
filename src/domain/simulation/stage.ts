import type { Instant } from '../calendar/instant.js';
import type { Effect, TimerKey } from '../effect.js';
import type { Actor, Case, Decision } from '../incident/case.js';
import { SYSTEM } from '../incident/case.js';
import { carryOut } from '../incident/carry-out.js';
import type { Entry } from '../incident/entry.js';
import { BLANK, type Incident } from '../incident/incident.js';
import { report, type Report } from '../incident/report.js';
import { wake } from '../incident/wake.js';
import type { OfficeId, Plan, Setting } from '../plan/plan.js';
import type { Playbook } from '../playbook/definition.js';
import { factNeeds } from '../playbook/facts.js';
import type { Run } from '../playbook/run.js';
import type { Script } from '../playbook/script.js';
import { type StepStanding, viewOf } from '../playbook/standing.js';
import { standings } from '../playbook/standings.js';
import { allBlocks } from '../playbook/walk.js';
import { LEVELS, type Answer, type Level } from '../severity/severity.js';

const DIGEST = 'simulated';

/** One incident that follows one playbook on a clock of its own; nobody is told, nothing is stored. */
export class Stage {
  now: Instant;
  incident: Incident = { ...BLANK, id: 'simulated' };
  readonly entries: Entry[] = [];
  readonly timers = new Map<TimerKey, Instant>();
  private readonly setting: Setting;

  /** The report comes at the moment of awareness, with what the script says is known then. */
  constructor(plan: Plan, playbook: Playbook, script: Script) {
    this.now = script.aware;
    this.setting = settingOf(plan, playbook);
    this.act(null, (given) => report(given, reportOf(playbook, script), REGISTRATION));
  }

  get run(): Run {
    const [run] = this.incident.runs;
    if (!run) throw new Error('the simulated incident follows no playbook');
    return run;
  }

  standings(): readonly StepStanding[] {
    return standings(viewOf({ incident: this.incident, setting: this.setting }, this.run));
  }

  /** A command of whoever holds an office; null: the desk. */
  act(office: OfficeId | null, decide: (given: Case) => Decision): void {
    this.carry(office === null ? DESK : holderOf(office), decide);
  }

  /** The timers that are due now run out. */
  wakeDue(): void {
    for (const [key, at] of [...this.timers].toSorted(([, a], [, b]) => a.localeCompare(b))) {
      if (at > this.now) return;
      this.timers.delete(key);
      this.carry(SYSTEM, (given) => wake(given, key, [...this.timers.keys()]));
    }
  }

  /** The next moment something falls due by itself; undefined when nothing does. */
  nextTimer(): Instant | undefined {
    return [...this.timers.values()].toSorted()[0];
  }

  private carry(actor: Actor, decide: (given: Case) => Decision): void {
    const { incident, setting, now } = this;
    const decision = carryOut({ incident, setting, actor, now, happenedAt: now }, decide);
    this.incident = decision.incident;
    this.entries.push(...decision.entries);
    decision.effects.forEach((effect) => this.keep(effect));
  }

  private keep(effect: Effect): void {
    if (effect.kind === 'wake') this.timers.set(effect.key, effect.at);
    if (effect.kind === 'forget') this.timers.delete(effect.key);
  }
}

const DESK: Actor = { ref: 'desk', name: '受付', person: null };
const REGISTRATION = { number: 'S-001', plan: DIGEST };

function holderOf(office: OfficeId): Actor {
  return { ref: office, name: office, person: office };
}

/** Every office is held by one person who is always there; nobody is on the ladder. */
function settingOf(plan: Plan, playbook: Playbook): Setting {
  const ids = [...new Set([...plan.offices.map(({ id }) => id), ...officesOf(playbook)])];
  const offices = ids.map(
    (id) =>
      plan.offices.find((office) => office.id === id) ?? {
        ...{ id, title: id, fullTitle: id, outside: false },
      },
  );
  const people = ids.map((id) => ({
    ...{ id, name: id, post: '', email: null, phone: '', mobile: null },
  }));
  const appointments = ids.map((id) => ({
    ...{ office: id, person: id, order: 1, from: '2000-01-01', to: null },
  }));
  const playbooks = [{ id: playbook.id, digest: DIGEST }];
  const simulated: Plan = { ...plan, offices, playbooks, ladder: { ...plan.ladder, rows: [] } };
  return {
    plan: simulated,
    directory: { offices, people, appointments, absences: [] },
    inForce: playbooks,
    playbook: () => playbook,
  };
}

function officesOf(playbook: Playbook): OfficeId[] {
  return allBlocks(playbook).flatMap((block) => {
    if (block.block === 'parallel' || block.block === 'use') return [];
    const gate = block.block === 'step' ? block.gate : null;
    return [block.office, ...(gate?.authority ?? []), ...(gate?.with ?? [])];
  });
}

function reportOf(playbook: Playbook, { aware, facts }: Script): Report {
  const { id, category } = playbook;
  const asked = factNeeds(playbook);
  // What a step asks for is not known before it; the desk's own answers are.
  const answer = (fact: string): Answer => {
    const value = asked.has(fact) ? null : facts[fact];
    return value === 'yes' || value === 'no' ? value : 'unknown';
  };
  const harm = {
    counter: answer('counter-stopped'),
    residents: answer('residents-affected'),
    personalData: answer('personal-data'),
  };
  return {
    ...{ summary: id, kind: null, place: '', system: '', done: '' },
    ...{ aware: { at: aware, precision: 'minute' as const }, harm },
    ...{ contact: { name: '', phone: '' }, category, playbook: id },
    ...{ level: levelOf(facts.severity), drill: false, past: false },
  };
}

function levelOf(value: unknown): Level | null {
  return LEVELS.find((level) => level === value) ?? null;
}
