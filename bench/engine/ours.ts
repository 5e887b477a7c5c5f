import { NO_DUTIES } from '../../src/domain/duty/duty.js';
import type { Effect } from '../../src/domain/effect.js';
import { carryOut } from '../../src/domain/incident/carry-out.js';
import type { Actor, Case, Decision } from '../../src/domain/incident/case.js';
import { BLANK, type Incident } from '../../src/domain/incident/incident.js';
import { leavePhase } from '../../src/domain/incident/phases.js';
import { report } from '../../src/domain/incident/report.js';
import { judge } from '../../src/domain/incident/triage.js';
import type { Plan, Setting } from '../../src/domain/plan/plan.js';
import type { Playbook } from '../../src/domain/playbook/definition.js';
import { answerChoice, completeStep } from '../../src/domain/playbook/follow.js';
import { decideGate, requestGate } from '../../src/domain/playbook/gates.js';
import type { Act } from './night.js';

const NIGHT = '2026-11-20T17:13:00.000Z';
const RUN = 'night';

/** Hikeshi's engine on one incident: state as JSON in and out, one act at a time. */
export class Ours {
  private readonly setting: Setting;
  /** Rows the acts would write; counted so that no work can be left out. */
  effects = 0;

  constructor(plan: Plan, playbook: Playbook) {
    this.setting = settingOf(plan, playbook);
  }

  /** The state at the beginning of a phase, as JSON. */
  start(phase: 'containment' | 'recovery', before: string | null): string {
    if (phase === 'recovery') {
      return this.turn(before ?? '', 'chief', (given) =>
        leavePhase(given, { confirmation: '確かめた' }),
      );
    }
    const blank = JSON.stringify({ ...BLANK, id: 'bench' });
    const reported = this.turn(blank, null, (given) => report(given, REPORT, REGISTRATION));
    return this.turn(reported, 'chief', (given) => judge(given, { incident: true, reason: '' }));
  }

  /** One act: parse the state, decide and evolve with all that follows, and write it again. */
  act(state: string, { kind, step }: Act): string {
    const at = { run: RUN, step };
    switch (kind) {
      case 'complete':
        return this.turn(state, 'system-manager', (given) =>
          completeStep(given, { ...at, evidence: {}, facts: {}, note: '済み' }),
        );
      case 'answer':
        return this.turn(state, 'chief', (given) =>
          answerChoice(given, { ...at, option: 'yes', note: '' }),
        );
      case 'request':
        return this.turn(state, 'system-manager', (given) =>
          requestGate(given, { ...at, reason: '必要' }),
        );
      case 'approve':
        return this.turn(state, 'ciso', (given) =>
          decideGate(given, { ...at, approved: true, reason: '妥当', conflict: '' }),
        );
    }
  }

  private turn(state: string, person: string | null, decide: (given: Case) => Decision): string {
    const incident = JSON.parse(state) as Incident;
    const actor: Actor = { ref: `account:${person}`, name: '（例）係長', person };
    const given = { incident, setting: this.setting, actor, now: NIGHT, happenedAt: NIGHT };
    const decision = carryOut(given, decide);
    this.keep(decision.effects);
    return JSON.stringify(decision.incident);
  }

  private keep(effects: readonly Effect[]): void {
    this.effects += effects.length;
  }
}

const REGISTRATION = { number: 'R8-001', plan: 'plan' };
const REPORT = {
  ...{ summary: '脅迫文が出た', kind: null, place: '税務課', system: '', done: '' },
  ...{ aware: { at: NIGHT, precision: 'minute' as const }, contact: { name: '', phone: '' } },
  harm: { counter: 'no', residents: 'no', personalData: 'no' } as const,
  ...{ category: 'intentional' as const, playbook: RUN, level: 'L3' as const },
  ...{ drill: false, past: false },
};

/** Everybody is there, each office held by one person; nobody is on the ladder. */
function settingOf(plan: Plan, playbook: Playbook): Setting {
  const ids = plan.offices.map(({ id }) => id);
  const people = ids.map((id) => ({
    ...{ id, name: id, post: '', email: null, phone: null, mobile: null },
  }));
  const appointments = ids.map((id) => ({
    ...{ office: id, person: id, order: 1, from: '2000-01-01', to: null },
  }));
  const playbooks = [{ id: playbook.id, digest: 'night' }];
  return {
    // What has to be reported outside is no part of a playbook, and XState has none of it.
    plan: { ...plan, playbooks, ladder: { ...plan.ladder, rows: [] }, duties: NO_DUTIES },
    directory: { offices: plan.offices, people, appointments, absences: [] },
    inForce: playbooks,
    playbook: () => playbook,
  };
}
