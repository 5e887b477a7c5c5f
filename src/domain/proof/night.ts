import type { Instant } from '../calendar/instant.js';
import type { Duties } from '../duty/duty.js';
import type { Effect, TimerKey } from '../effect.js';
import { noticeAccepted, noticeUndeliverable } from '../escalation/answer.js';
import { answerBy } from '../escalation/ladder.js';
import { carryOut } from '../incident/carry-out.js';
import { SYSTEM, type Actor, type Case, type Decision } from '../incident/case.js';
import type { Entry } from '../incident/entry.js';
import { BLANK, type Incident, type NamedAssets } from '../incident/incident.js';
import { report, type Report } from '../incident/report.js';
import { wake } from '../incident/wake.js';
import type { Category } from '../plan/category.js';
import type { Directory, PersonId, Plan, Setting } from '../plan/plan.js';
import type { Playbook } from '../playbook/definition.js';
import type { Answer, Level } from '../severity/severity.js';
import { directoryUnder, isReachable, mailUnder, type Failure } from './failure.js';

/** The digest under which a night's playbook is found. */
const DIGEST = 'proof';
const REGISTRATION = { number: 'V-001', plan: DIGEST };

/** What a night is played with. */
export interface Stage {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly at: Instant;
  readonly level: Level;
  readonly category: Category;
  readonly personalData: Answer;
  readonly failure: Failure;
  /** Followed from the report on; null: none. */
  readonly playbook: Playbook | null;
  /** The outside duties that are looked at; none where they are left out. */
  readonly duties?: Duties;
  /** What the desk chose (種別). */
  readonly kind?: string | null;
  readonly drill?: boolean;
  /** Assets of the register that are named from the beginning. */
  readonly assets?: NamedAssets;
}

/** A mail that its reader answers at the last minute of the answer time. */
export interface Answered {
  readonly at: Instant;
  readonly key: string;
  readonly person: PersonId;
}

/**
 * One incident on a clock of its own, through the decisions that a real one takes: the report, the ladder, every
 * telling and timer. Whoever is reachable and reads a mail answers it at the last minute.
 */
export class Night {
  now: Instant;
  incident: Incident = { ...BLANK, id: DIGEST };
  readonly entries: Entry[] = [];
  readonly setting: Setting;
  private readonly timers = new Map<TimerKey, Instant>();
  private answers: Answered[] = [];

  constructor(readonly stage: Stage) {
    const { playbook, directory, failure } = stage;
    const playbooks = playbook ? [{ id: playbook.id, digest: DIGEST }] : [];
    this.now = stage.at;
    this.setting = {
      // What follows an answer is not looked at: whoever has answered is reached. Nor are reports of what is new.
      plan: {
        ...{ ...stage.plan, playbooks, duties: stage.duties },
        ladder: { ...stage.plan.ladder, actWithin: undefined, nextReport: undefined },
      },
      directory: directoryUnder(directory, failure),
      inForce: playbooks,
      playbook: () => {
        if (!playbook) throw new Error('this night follows no playbook');
        return playbook;
      },
    };
    this.act(DESK, (given) => report(given, reportOf(stage), REGISTRATION));
  }

  /** Somebody acts at this moment; the mails that follow leave at once. */
  act(actor: Actor, decide: (given: Case) => Decision): void {
    const { incident, setting, now } = this;
    const { entries, effects, ...decision } = carryOut(
      { incident, setting, actor, now, happenedAt: now },
      decide,
    );
    this.incident = decision.incident;
    this.entries.push(...entries);
    effects.forEach((effect) => this.keep(effect));
    for (const effect of effects) if (effect.kind === 'notify') this.send(effect);
  }

  /** When something happens next by itself; undefined when nothing will. */
  next(): Instant | undefined {
    let first = this.answers[0]?.at;
    for (const at of this.timers.values()) if (first === undefined || at < first) first = at;
    return first;
  }

  /** The answers of this moment, oldest first: they are in time, so they come before any timer. */
  takeAnswers(): Answered[] {
    const due = this.answers.filter(({ at }) => at <= this.now);
    this.answers = this.answers.filter(({ at }) => at > this.now);
    return due;
  }

  hasAnswers(): boolean {
    return this.answers.length > 0;
  }

  /** The timers of this moment run out. */
  wakeDue(): void {
    const due = [...this.timers].filter(([, at]) => at <= this.now);
    for (const [key] of due.toSorted(([, one], [, other]) => (one < other ? -1 : 1))) {
      this.timers.delete(key);
      this.act(SYSTEM, (given) => wake(given, key, [...this.timers.keys()]));
    }
  }

  private keep(effect: Effect): void {
    if (effect.kind === 'wake') this.timers.set(effect.key, effect.at);
    if (effect.kind === 'forget') this.timers.delete(effect.key);
  }

  private send({ key, person, office }: Extract<Effect, { kind: 'notify' }>): void {
    const { failure } = this.stage;
    const mail = mailUnder(failure);
    if (mail === 'down') return;
    if (!hasMail(this.setting.directory, person)) {
      return this.act(SYSTEM, (given) => noticeUndeliverable(given, key, 'no-address'));
    }
    this.act(SYSTEM, (given) => noticeAccepted(given, key));
    if (mail === 'unread' || !isReachable(failure, person)) return;
    const at = answerBy(this.setting.plan, { incident: this.incident, office }, this.now);
    this.answers = [...this.answers, { at, key, person }].toSorted((one, other) =>
      one.at === other.at ? 0 : one.at < other.at ? -1 : 1,
    );
  }
}

export const DESK: Actor = { ref: 'desk', name: '受付', person: null };

/** Somebody of the directory, logged in. */
export function asActor(person: PersonId): Actor {
  return { ref: person, name: person, person };
}

function hasMail({ people }: Directory, person: PersonId): boolean {
  return Boolean(people.find(({ id }) => id === person)?.email);
}

/** All that is asked is known, so that the level stays what it is. */
function reportOf(stage: Stage): Report {
  const { at, level, category, personalData, playbook, kind = null, drill = false, assets } = stage;
  return {
    ...(assets ? { assets } : {}),
    ...{ summary: '検証', kind, place: '', system: '', done: '' },
    ...{ aware: { at, precision: 'minute' as const }, contact: { name: '', phone: '' } },
    harm: { counter: 'no' as const, residents: 'no' as const, personalData },
    ...{ category, level, playbook: playbook?.id ?? 'none', drill, past: false },
  };
}
