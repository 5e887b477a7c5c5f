import type { StepView } from '../../src/playbooks/step.view.js';
import { ReportedCase } from './case.js';

export interface Following {
  /** The option of each choice; the first one where nothing is said. */
  readonly options?: Readonly<Record<string, string>>;
  /** Who decides for an office, by its title; an account of the same person. */
  readonly deciders: Readonly<Record<string, string>>;
}

/**
 * Do everything a playbook asks for in the phase the incident is in, in the order in which steps become ready.
 * Returns the ids of what was done, so that the story can say what that must be.
 */
export async function followPhase(incident: ReportedCase, following: Following): Promise<string[]> {
  const done: string[] = [];
  for (;;) {
    const [run] = (await incident.runs()).filter((each) => each.left === null);
    const { phase } = await incident.view();
    const next = run?.steps.find((each) => each.state === 'ready' && each.phase === phase);
    if (!run || !next) return done;
    await settle(incident, { run: run.run, step: next }, following);
    done.push(next.id);
  }
}

/** The same for all three phases, confirming what leaving each asks for; the incident is then ready to be closed. */
export async function followPlaybook(
  incident: ReportedCase,
  following: Following,
): Promise<Record<'containment' | 'recovery' | 'prevention', string[]>> {
  const containment = await followPhase(incident, following);
  await incident.do('responder', 'phase', { confirmation: '広がりが止まったことを確かめた' });
  const recovery = await followPhase(incident, following);
  await incident.do('responder', 'phase', { confirmation: '安全を確かめた' });
  const prevention = await followPhase(incident, following);
  return { containment, recovery, prevention };
}

/** Do one step with everything it asks for. */
async function settle(
  incident: ReportedCase,
  { run, step }: { run: string; step: StepView },
  following: Following,
): Promise<void> {
  const at = (action: string): string => ReportedCase.at(run, step.id, action);
  if (step.block === 'choice') {
    await incident.do('responder', at('answer'), { option: optionOf(step, following) });
  } else if (step.gate) {
    await incident.do('responder', at('request'), { reason: `${step.title}を申請します` });
    const decision = { approved: true, reason: '内容を確かめました' };
    await incident.do(deciderOf(step, following), at('decision'), decision);
  } else {
    await incident.complete(step.id);
  }
}

function optionOf(step: StepView, { options }: Following): string {
  return options?.[step.id] ?? step.options[0]?.id ?? '';
}

function deciderOf({ id, gate }: StepView, { deciders }: Following): string {
  const office = gate?.decider?.office ?? 'nobody';
  const decider = deciders[office];
  if (!decider) throw new Error(`${id}: the story does not say who decides for ${office}`);
  return decider;
}
