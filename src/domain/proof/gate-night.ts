import type { Instant } from '../calendar/instant.js';
import { Refusal } from '../errors.js';
import { answerBy } from '../escalation/ladder.js';
import type { Entry } from '../incident/entry.js';
import { candidates } from '../plan/authority.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import type { Step } from '../playbook/definition.js';
import { decideGate, requestGate } from '../playbook/gates.js';
import { mailUnder } from './failure.js';
import type { Reached } from './ladder-night.js';
import { asActor, DESK, Night, type Stage } from './night.js';
import { probe } from './probe.js';

/** An approval asked for at the moment of awareness, and nothing else going on. */
export interface GateNight {
  /** Who decided by the mail that asked. */
  readonly reached: readonly Reached[];
  /** Those who may decide, office group by office group, in their order: each group has to be reached. */
  readonly parts: readonly (readonly PersonId[])[];
  /** From when on the desk telephones those who may decide: it waits longer than the answer time (判断待ち). */
  readonly telephoneFrom: Instant;
  readonly entries: readonly Entry[];
}

/** Ask for an approval and see who decides by mail. */
export function gateNight(stage: Omit<Stage, 'playbook'>, step: Step): GateNight {
  const late = { after: 0, tell: [] };
  const night = new Night({ ...stage, playbook: probe(step, stage.category, late) });
  const [run] = night.incident.runs;
  const { gate } = step;
  if (!run || !gate) throw new Error(`${step.id} asks for no approval`);
  const ref = { run: run.id, step: step.id };
  night.act(DESK, (given) => requestGate(given, { ...ref, reason: '検証' }));
  const reached: Reached[] = [];
  while (night.hasAnswers()) {
    night.now = night.next() ?? night.now;
    for (const { person } of night.takeAnswers()) {
      if (decides(night, person, ref)) reached.push({ at: night.now, person, via: 'mail' });
    }
    night.wakeDue();
  }
  const { directory, plan } = night.setting;
  const { incident } = night;
  const [office = step.office] = gate.authority;
  const order = (offices: readonly OfficeId[]): PersonId[] =>
    candidates(directory, offices, stage.at).map(({ person }) => person);
  const isDown = mailUnder(stage.failure) === 'down';
  return {
    reached,
    parts: [order(gate.authority), ...gate.with.map((office) => order([office]))],
    telephoneFrom: isDown ? stage.at : answerBy(plan, { incident, office }, stage.at),
    entries: night.entries,
  };
}

/** The engine decides whether they may. */
function decides(night: Night, person: PersonId, ref: { run: string; step: string }): boolean {
  const input = { ...ref, approved: true, reason: '検証', conflict: '' };
  try {
    night.act(asActor(person), (given) => decideGate(given, input));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
