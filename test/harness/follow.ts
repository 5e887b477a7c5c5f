import type { StepView } from '../../src/playbooks/step.view.js';
import { ReportedCase } from './case.js';

export interface Following {
  /** The option of each choice a person answers; else the first, and after a round: enough. */
  readonly options?: Readonly<Record<string, string>>;
  /** What is known of the facts a step asks for; else 不明. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /** Who decides for an office, by its title, where it is not the sample account of its holder. */
  readonly deciders?: Readonly<Record<string, string>>;
}

/** The sample accounts of those who decide. */
const DECIDERS: Readonly<Record<string, string>> = {
  システム管理者: 'system-manager',
  統括責任者: 'chief',
  CISO: 'ciso',
  総括保護管理者: 'privacy-chief',
  部長: 'privacy-chief',
  '危機管理・防災': 'crisis-management',
  市長: 'mayor',
  広報: 'public-relations',
};

const MEASURE = { what: '手順の見直し', owner: '情報政策課長', due: '2027-03-31' };
/** Time for a test that follows a playbook to its end. */
export const LONG = 120_000;
/** More steps than any playbook has, rounds included. */
const MOST_STEPS = 200;

/**
 * Do everything a playbook asks for until nothing can be done in this phase, in the order in which steps become
 * ready. Returns the ids of what was done, so that the story can say what must be among them.
 */
export async function followPhase(
  incident: ReportedCase,
  following: Following = {},
): Promise<string[]> {
  const done: string[] = [];
  while (done.length < MOST_STEPS) {
    const [run] = (await incident.runs()).filter((each) => each.left === null);
    const next = run?.steps.find((each) => each.state === 'ready' || each.state === 'begun');
    if (run && next) {
      await settle(incident, { run: run.run, step: next }, following);
      done.push(next.id);
    } else if (run?.steps.some(waitsForMeasure)) {
      await incident.do('responder', 'measures', MEASURE);
    } else {
      return done;
    }
  }
  throw new Error(`${incident.number}: the playbook does not end: ${done.slice(-5).join(', ')}`);
}

/** The same to its end, confirming what leaving each phase asks for; the incident is then ready to be closed. */
export async function followPlaybook(
  incident: ReportedCase,
  following: Following = {},
): Promise<Record<'containment' | 'recovery' | 'prevention', string[]>> {
  // Days pass below; nobody has to be called again and again on the way.
  const { rungs } = await incident.escalation();
  if (rungs.some(({ state }) => state !== 'answered' && state !== 'stood-down')) {
    await incident.do('chief', 'stand-down', { reason: '全員に電話で伝えた' });
  }
  const containment = await followPhase(incident, following);
  await incident.do('responder', 'phase', { confirmation: '広がりが止まったことを確かめた' });
  const recovery = await followPhase(incident, following);
  await incident.do('responder', 'phase', { confirmation: '安全を確かめた' });
  const prevention = await followPhase(incident, following);
  return { containment, recovery, prevention };
}

/** Every 再発防止策 is done, so that nothing keeps the incident from being closed. */
export async function settleMeasures(incident: ReportedCase): Promise<void> {
  for (const { id, settled } of (await incident.view()).measures) {
    if (!settled) await incident.do('responder', `measures/${id}/settlement`, { how: 'done' });
  }
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
    await open(incident, { at: at('decision'), step }, following);
  } else {
    await incident.complete(step.id, 'responder', following.facts);
  }
}

/** The authority decides, then every office that has to agree too. */
async function open(
  incident: ReportedCase,
  { at, step: { id, gate } }: { at: string; step: StepView },
  { deciders = {} }: Following,
): Promise<void> {
  for (const office of [gate?.decider?.office ?? 'nobody', ...(gate?.with ?? [])]) {
    const decider = deciders[office] ?? DECIDERS[office];
    if (!decider) throw new Error(`${id}: no sample account decides for ${office}`);
    await incident.do(decider, at, { approved: true, reason: '内容を確かめました' });
  }
}

function waitsForMeasure({ blockers }: StepView): boolean {
  return blockers.length > 0 && blockers.every(({ kind }) => kind === 'measures');
}

function optionOf({ id, options }: StepView, following: Following): string {
  const written = id.replace(/~\d+$/, '');
  const ends = options.find((option) => option.id === 'enough');
  return following.options?.[written] ?? ends?.id ?? options[0]?.id ?? '';
}
