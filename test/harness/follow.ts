import type { StepView } from '../../src/playbooks/run.view.js';
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

/** Do one step with everything it asks for. */
async function settle(
  incident: ReportedCase,
  { run, step }: { run: string; step: StepView },
  { options = {}, deciders }: Following,
): Promise<void> {
  if (step.block === 'choice') {
    const option = options[step.id] ?? step.options[0]?.id;
    await incident.do('responder', ReportedCase.at(run, step.id, 'answer'), { option });
  } else if (step.gate) {
    const office = step.gate.decider?.office ?? 'nobody';
    await pass(incident, { run, step, decider: deciders[office] ?? office });
  } else {
    await incident.complete(step.id);
  }
}

async function pass(
  incident: ReportedCase,
  { run, step, decider }: { run: string; step: StepView; decider: string },
): Promise<void> {
  const at = (action: string): string => ReportedCase.at(run, step.id, action);
  await incident.do('responder', at('request'), { reason: `${step.title}を申請します` });
  await incident.do(decider, at('decision'), { approved: true, reason: '内容を確かめました' });
}
