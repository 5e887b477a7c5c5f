import { plus, type Instant } from '../calendar/instant.js';
import { Refusal } from '../errors.js';
import type { Case, Decision } from '../incident/case.js';
import { addMeasure } from '../incident/notes.js';
import type { OfficeId } from '../plan/plan.js';
import type { Choice, Step } from '../playbook/definition.js';
import { answerChoice, completeStep, skipStep, type StepRef } from '../playbook/follow.js';
import { actFirst, decideGate, ratifyGate, requestGate } from '../playbook/gates.js';
import { writtenId } from '../playbook/rounds.js';
import type { FactValue } from '../playbook/run.js';
import type { Script, Verdict } from '../playbook/script.js';
import type { StepStanding, StepState } from '../playbook/standing.js';
import { beginStep, recordFacts } from '../playbook/work.js';
import type { Stage } from './stage.js';

/** Something an office is at, until then. */
interface Task {
  readonly key: string;
  readonly office: OfficeId;
  readonly end: Instant;
  /** A wait keeps nobody from other work. */
  readonly busy: boolean;
  /** The step's states in which it still makes sense when it ends. */
  readonly during: readonly StepState[];
  readonly act: () => void;
}

const OPEN: readonly StepState[] = ['ready', 'begun'];
const ASKED: readonly StepState[] = ['requested'];
const REQUESTABLE: readonly StepState[] = ['ready', 'begun', 'rejected'];
const ACTED: readonly StepState[] = ['approved', 'acted-first'];

/** A command of a script that the playbook refuses; `step` is null where it concerns none. */
export class RefusedAct extends Error {
  constructor(
    readonly step: string | null,
    readonly refusal: Refusal,
  ) {
    super(`${step ?? ''} ${refusal.message}`);
  }
}

/** The people of a script: each office takes the next step it can, and answers as the script says. */
export class Cast {
  private tasks: Task[] = [];
  private readonly facts: Record<string, FactValue>;
  private readonly asked = new Map<string, number>();

  constructor(
    private readonly stage: Stage,
    private readonly script: Script,
  ) {
    this.facts = { ...script.facts };
  }

  /** Somebody reports facts; from now on this is what they all answer. */
  hear(facts: Readonly<Record<string, FactValue>>): void {
    Object.assign(this.facts, facts);
    const run = this.stage.run.id;
    this.carry(null, null, (given) => recordFacts(given, { run, facts }));
  }

  isIdle(): boolean {
    return this.tasks.length === 0;
  }

  nextEnd(): Instant | undefined {
    return this.tasks.map((each) => each.end).toSorted()[0];
  }

  /** Whoever is free takes up what can be done now. */
  takeUp(): void {
    for (let more = true; more;) more = this.skipOne() || this.measure();
    for (const standing of this.stage.standings()) this.takeUpOne(standing);
    this.ratify();
  }

  /** What is over now is recorded. */
  finish(): void {
    const over = this.tasks.filter((each) => each.end <= this.stage.now);
    this.tasks = this.tasks.filter((each) => each.end > this.stage.now);
    // An earlier one may have closed the branch of a later one, or asked a gate anew.
    for (const task of over) if (this.isTimely(task)) task.act();
  }

  private isTimely({ key, during }: Task): boolean {
    const id = key.split(' ')[0];
    const { state } = this.stage.standings().find((each) => each.item.id === id) ?? {};
    return state !== undefined && during.includes(state);
  }

  private takeUpOne(standing: StepStanding): void {
    const { item, state, office } = standing;
    if (state === 'requested' && item.block === 'step') return this.decide(item);
    if (state === 'rejected' && this.verdict(item.id) !== undefined) {
      const act = (): void => this.request(item.id);
      return this.start({ key: item.id, office, during: REQUESTABLE, act });
    }
    if (state !== 'ready') return;
    if (item.block === 'choice') return this.answer(item, office);
    if (item.gate) return this.openGate(item, office);
    const lasts = Math.max(item.lasts ?? 0, item.takes);
    const act = (): void => this.complete(item, office);
    this.start({ key: item.id, office, lasts, during: OPEN, act });
    if (item.lasts && this.has(item.id)) {
      this.act(item.id, office, (given, at) => beginStep(given, at));
    }
  }

  private start(task: Omit<Task, 'end' | 'busy'> & { readonly lasts?: number }): void {
    const { key, office, lasts = 0, during, act } = task;
    const waits = lasts > this.script.pace;
    const taken = this.tasks.some((each) => each.busy && each.office === office);
    if (this.has(key) || (taken && !waits)) return;
    const end = plus(this.stage.now, Math.max(lasts, this.script.pace));
    this.tasks.push({ key, office, end, busy: !waits, during, act });
  }

  private has(key: string): boolean {
    return this.tasks.some((each) => each.key === key);
  }

  private complete(item: Step, office: OfficeId): void {
    const evidence = Object.fromEntries(item.evidence.map(({ id }) => [id, '台本']));
    const facts = Object.fromEntries(item.facts.map(({ id }) => [id, this.facts[id] ?? null]));
    this.act(item.id, office, (given, at) =>
      completeStep(given, { ...at, evidence, facts, note: '台本' }),
    );
  }

  private answer(item: Choice, office: OfficeId): void {
    const answers = this.script.choices[writtenId(item.id)] ?? [];
    const times = this.times(item.id);
    const isQuestion = item.options.some(({ id }) => id === 'again');
    const option = answers[times] ?? answers.at(-1) ?? (isQuestion ? 'enough' : undefined);
    if (option === undefined) return;
    this.start({
      key: item.id,
      office,
      during: OPEN,
      act: () => {
        this.count(item.id);
        this.act(item.id, office, (given, at) => answerChoice(given, { ...at, option, note: '' }));
      },
    });
  }

  private openGate(item: Step, office: OfficeId): void {
    const actsFirst = this.verdict(item.id) === 'act-first';
    this.start({
      key: item.id,
      office,
      during: REQUESTABLE,
      act: () => {
        if (!actsFirst) return this.request(item.id);
        this.count(item.id);
        this.act(item.id, office, (given, at) => actFirst(given, { ...at, reason: '待てない' }));
      },
    });
  }

  private request(step: string): void {
    const office = this.stage.standings().find((each) => each.item.id === step)?.office ?? null;
    this.act(step, office, (given, at) => requestGate(given, { ...at, reason: '台本' }));
  }

  /** The authority decides, then every office that has to agree too. */
  private decide(item: Step): void {
    const { gate } = item;
    const first = gate?.authority[0];
    if (!gate || first === undefined) return;
    const outcome = this.stage.run.outcomes[item.id];
    const agreed = outcome?.consents?.map((each) => each.office) ?? [];
    const office = [first, ...gate.with].find((each) => !agreed.includes(each)) ?? first;
    const approved = this.verdict(item.id) !== 'reject';
    const isLast = !approved || agreed.length === gate.with.length;
    this.start({
      key: `${item.id} ${office}`,
      office,
      during: ASKED,
      act: () => {
        if (isLast) this.count(item.id);
        const conflict = outcome?.by === office ? '台本' : '';
        this.act(item.id, office, (given, at) =>
          decideGate(given, { ...at, approved, reason: '台本', conflict }),
        );
      },
    });
  }

  private ratify(): void {
    for (const [step, { ratification }] of Object.entries(this.stage.run.outcomes)) {
      if (!ratification || ratification.decided) continue;
      const { office } = ratification;
      const act = (): void =>
        this.act(step, office, (given, at) =>
          ratifyGate(given, { ...at, approved: true, reason: '' }),
        );
      this.start({ key: `${step} ratify`, office, during: ACTED, act });
    }
  }

  /** One step that the script leaves out, as soon as only an approval or evidence is missing. */
  private skipOne(): boolean {
    const found = this.stage.standings().find(({ item, state, blockers }) => {
      const only = blockers.every(({ kind }) => kind === 'gate' || kind === 'evidence');
      const may =
        state === 'ready' || (state === 'blocked' && only && this.isSettledBefore(item.id));
      return may && this.script.skips[item.id] !== undefined;
    });
    if (!found) return false;
    const reason = this.script.skips[found.item.id] ?? '';
    this.act(found.item.id, found.office, (given, at) => skipStep(given, { ...at, reason }));
    return true;
  }

  /** Nothing is skipped for a gate that may still open. */
  private isSettledBefore(id: string): boolean {
    const { outcomes } = this.stage.run;
    const { item } = this.stage.standings().find((each) => each.item.id === id) ?? {};
    const gates = item?.block === 'step' ? item.needs.gates : [];
    const waits = (gate: string): boolean =>
      outcomes[gate] === undefined ||
      outcomes[gate].state === 'requested' ||
      (outcomes[gate].state === 'rejected' && this.verdict(gate) !== undefined);
    return !gates.some(waits);
  }

  /** A step asks for a 再発防止策: somebody enters one. */
  private measure(): boolean {
    const { incident } = this.stage;
    const wants = this.stage
      .standings()
      .some(({ blockers }) => blockers.some(({ kind }) => kind === 'measures'));
    if (!wants || incident.phase !== 'prevention' || incident.measures.length > 0) return false;
    const measure = { measure: 'm1', what: '台本', owner: '台本', due: '2099-03-31' };
    this.carry(null, 'chief', (given) => addMeasure(given, measure));
    return true;
  }

  /** What becomes of a gate this time; undefined when it is asked no more. */
  private verdict(step: string): Verdict | undefined {
    const verdicts = this.script.gates[writtenId(step)];
    return verdicts ? verdicts[this.times(step)] : 'approve';
  }

  private times(id: string): number {
    return this.asked.get(writtenId(id)) ?? 0;
  }

  private count(id: string): void {
    this.asked.set(writtenId(id), this.times(id) + 1);
  }

  private act(
    step: string,
    office: OfficeId | null,
    decide: (given: Case, at: StepRef) => Decision,
  ): void {
    const at = { run: this.stage.run.id, step };
    this.carry(step, office, (given) => decide(given, at));
  }

  private carry(
    step: string | null,
    office: OfficeId | null,
    decide: (given: Case) => Decision,
  ): void {
    try {
      this.stage.act(office, decide);
    } catch (error) {
      throw error instanceof Refusal ? new RefusedAct(step, error) : error;
    }
  }
}
