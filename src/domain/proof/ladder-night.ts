import { plus, type Instant } from '../calendar/instant.js';
import { isAlarm } from '../escalation/alarm.js';
import { answerByTelephone, answerNotice } from '../escalation/answer.js';
import type { Entry } from '../incident/entry.js';
import type { Rung } from '../incident/incident.js';
import { standingIn } from '../plan/directory.js';
import type { OfficeId, PersonId } from '../plan/plan.js';
import { CALL, hasTelephone, type Busy } from './desk.js';
import { isReachable, mailUnder } from './failure.js';
import { asActor, DESK, Night, type Answered, type Stage } from './night.js';

/** Somebody has answered for an office. */
export interface Reached {
  readonly at: Instant;
  readonly person: PersonId;
  readonly via: 'mail' | 'telephone';
}

/** How a night went on the ladder. */
export interface LadderNight {
  readonly reached: readonly Reached[];
  /** Every office that is told. */
  readonly offices: readonly OfficeId[];
  /** Those nobody answered for. */
  readonly silent: readonly OfficeId[];
  /** When the desk was on the telephone, and with whom in vain. */
  readonly busy: readonly Busy[];
  readonly missed: readonly { readonly at: Instant; readonly person: PersonId }[];
  readonly entries: readonly Entry[];
}

/** Moments after which a night that has not come to rest never will. */
const MOST_MOMENTS = 10_000;

/** Play the ladder until everybody who can answer has. */
export function ladderNight(stage: Stage): LadderNight {
  const night = new LadderCalls(stage);
  for (let moment = 0; moment < MOST_MOMENTS && night.goOn(); moment += 1);
  return night.result();
}

class LadderCalls {
  private readonly night: Night;
  private readonly reached: Reached[] = [];
  private readonly missed: { at: Instant; person: PersonId }[] = [];
  private readonly busy: Busy[] = [];
  private call: { rung: string; person: PersonId; end: Instant } | null = null;

  constructor(private readonly stage: Stage) {
    this.night = new Night(stage);
  }

  /** To the next moment; false when nothing more can come of waiting. */
  goOn(): boolean {
    const { night } = this;
    this.telephone();
    if (!this.call && !night.hasAnswers() && this.isAtRest()) return false;
    const at = [night.next(), this.call?.end].filter((each) => each !== undefined).toSorted()[0];
    if (at === undefined) return false;
    night.now = at > night.now ? at : night.now;
    for (const answer of night.takeAnswers()) this.answer(answer);
    if (this.call && this.call.end <= night.now) this.hangUp(this.call);
    night.wakeDue();
    return true;
  }

  result(): LadderNight {
    const { reached, busy, missed } = this;
    const { incident, entries } = this.night;
    const open = incident.rungs.filter(({ state }) => state !== 'answered');
    // Others too, who were told in the place of an office that has nobody.
    const told = incident.told.filter(({ template }) => template === 'rung');
    const offices = [...new Set([...incident.rungs, ...told].map(({ office }) => office))];
    return { reached, offices, silent: open.map(({ office }) => office), busy, missed, entries };
  }

  /** Every rung is answered, or everybody on it was called and can only be called again. */
  private isAtRest(): boolean {
    return this.night.incident.rungs.every(
      (rung) => rung.state === 'answered' || this.isListed(rung),
    );
  }

  private answer({ key, person }: Answered): void {
    const { night } = this;
    const isOpen = night.incident.told.some(
      (each) => each.key === key && each.person === person && !each.answered,
    );
    if (!isOpen || night.incident.told.find((each) => each.key === key)?.template !== 'rung')
      return;
    night.act(asActor(person), (given) =>
      answerNotice(given, key, { person, choice: 'understood', via: 'link', note: '' }),
    );
    this.reached.push({ at: night.now, person, via: 'mail' });
  }

  /** The desk takes the next on the telephone list: the rung that was due first, its people in their order. */
  private telephone(): void {
    if (this.call) return;
    const { incident, setting, now } = this.night;
    const listed = incident.rungs
      .filter((rung) => this.isListed(rung))
      .toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0));
    for (const rung of listed) {
      const next = standingIn(setting.directory, rung.office, now).find(({ person: { id } }) =>
        this.canCall(id),
      );
      if (!next) continue;
      const end = plus(now, CALL);
      this.call = { rung: rung.id, person: next.person.id, end };
      this.busy.push({ from: now, to: end });
      return;
    }
  }

  /** While mails do not leave everybody due is on the list, else only where nobody answered (状況盤). */
  private isListed(rung: Rung): boolean {
    if (isAlarm(this.night.incident, rung)) return true;
    if (mailUnder(this.stage.failure) !== 'down') return false;
    const isDue = rung.state === 'waiting' && rung.dueAt <= this.night.now;
    return rung.state === 'calling' || isDue;
  }

  private canCall(person: PersonId): boolean {
    const wasMissed = this.missed.some((each) => each.person === person);
    return !wasMissed && hasTelephone(this.night.setting.directory.people, person);
  }

  private hangUp({ rung: id, person }: { rung: string; person: PersonId }): void {
    const { night } = this;
    this.call = null;
    if (!isReachable(this.stage.failure, person)) {
      this.missed.push({ at: night.now, person });
      return;
    }
    const rung = night.incident.rungs.find((each) => each.id === id);
    if (rung && rung.state !== 'answered') {
      const answer = { person, choice: 'understood', via: 'telephone', note: '' } as const;
      night.act(DESK, (given) => answerByTelephone(given, id, answer));
    }
    this.reached.push({ at: night.now, person, via: 'telephone' });
  }
}
