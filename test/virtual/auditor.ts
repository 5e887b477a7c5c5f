import { HOUR, MINUTE, SECOND, type Milliseconds } from '../../src/domain/calendar/instant.js';
import type { Incident, Rung, Telling } from '../../src/domain/incident/incident.js';
import type { Plan } from '../../src/domain/plan/plan.js';
import type { SendResult } from '../../src/notices/send-result.js';
import type { OutgoingMail } from '../../src/notices/smtp.transport.js';
import type { Ledger, NoticeOnFile } from './ledger.js';

/** What the auditor knows of the world at a moment. */
export interface World {
  now(): Milliseconds;
  /** Since when one process has been running; null while none is. */
  serverSince(): Milliseconds | null;
  /** The time by the server's clock, or by the machine's while no server runs. */
  serverTime(): string;
  /** How many conversations are going on. */
  conversations(): number;
}

/** One call of a rung as the auditor saw it. */
interface Call {
  readonly telling: Telling;
  readonly at: Milliseconds;
  accepted: Milliseconds | null;
  window: Milliseconds;
}

interface Watched {
  incident: Incident;
  readonly calls: Call[];
  /** When each rung was first seen to wait, and how long it was to wait. */
  readonly due: Map<string, Milliseconds>;
  readonly changed: Map<string, { state: string; since: Milliseconds }>;
}

/** Reliability P3 to P8, in real time. */
const EARLY = SECOND;
const LATE = 10 * SECOND;
const LATE_AFTER_START = 30 * SECOND;
const AFTER_ANSWER: Milliseconds = 100;
const MOST_COPIES = 3;
const LONGEST_RETRY = 5 * MINUTE;
/** A clock that goes 500 ppm wrong is allowed for, over the longest time anybody has to answer. */
const DRIFT = 0.0006;
const SLOW = 4 * HOUR * DRIFT;

/** Keeps its own account of who was told when, beside the program, and compares. */
export class Auditor {
  readonly complaints: string[] = [];
  readonly log: string[] = [];
  /** Copies that reached their reader, by notice. */
  readonly copies = new Map<string, number>();
  private readonly watched = new Map<string, Watched>();
  private queued: ReadonlySet<string> = new Set();
  /** When the committed answer of a call was known. */
  private readonly answered = new Map<string, Milliseconds>();

  constructor(
    private readonly world: World,
    private readonly ledger: Ledger,
    private readonly plan: Plan,
    private readonly left: ReadonlyMap<string, string>,
  ) {}

  begins(mail: OutgoingMail): string {
    const notice = this.ledger.notice(mail);
    const what = `${notice.number}/${notice.key}`;
    this.note(`begins ${what} attempt ${notice.attempts}`);
    this.mustBeWanted(what);
    const last = this.left.get(mail.to);
    if (last !== undefined && this.world.serverTime() >= last && notice.key.split(':').length > 2) {
      this.complain(`F5 ${what} leaves for ${mail.to}, who left at ${last}`);
    }
    return what;
  }

  leaves(mail: OutgoingMail): void {
    const { number, key } = this.ledger.notice(mail);
    this.mustBeWanted(`${number}/${key}`);
  }

  arrives(mail: OutgoingMail): void {
    const { id, number, key } = this.ledger.notice(mail);
    const copies = (this.copies.get(id) ?? 0) + 1;
    this.copies.set(id, copies);
    this.note(`arrives ${number}/${key}`);
    if (copies > MOST_COPIES) this.complain(`P4 ${copies} copies of ${number}/${key}`);
  }

  ends(mail: OutgoingMail, { outcome }: SendResult): void {
    const { number, key } = this.ledger.notice(mail);
    this.note(`ends ${number}/${key} ${outcome}`);
  }

  /** Somebody's answer is committed. */
  answers(what: string): void {
    this.answered.set(what, this.world.now());
  }

  /** Something happened in the world. */
  note(what: string): void {
    this.log.push(`${this.world.now()} ${what}`);
  }

  complain(what: string): void {
    if (this.complaints.length < 20) this.complaints.push(`at ${this.world.now()}: ${what}`);
  }

  /** Look at everything once more; called whenever the server has come to rest. */
  look(): void {
    const open = this.ledger.open();
    // After an outage one mail says what several were to say: they are on their way with it.
    const onTheirWay = [...open, ...this.ledger.carried()];
    this.queued = new Set(onTheirWay.map(({ incident, key }) => `${incident}/${key}`));
    for (const incident of this.ledger.changed()) this.follow(incident);
    for (const watched of this.watched.values()) this.examine(watched);
    this.examineQueue(open.filter(({ status }) => status !== 'sending'));
  }

  /** What must hold when the month is over. */
  finish(): void {
    for (const notice of this.ledger.notices()) {
      const copies = this.copies.get(notice.id) ?? 0;
      const what = `${notice.number}/${notice.key}`;
      if (copies > notice.uncertain + 1) {
        this.complain(`P4 ${copies} copies of ${what}, ${notice.uncertain} uncertain attempts`);
      }
      if (notice.status === 'accepted' && copies === 0) this.complain(`P3 ${what} is lost`);
    }
  }

  private mustBeWanted(what: string): void {
    const since = this.answered.get(what);
    if (since !== undefined && this.world.now() - since > AFTER_ANSWER) {
      this.complain(`P5 ${what} leaves ${this.world.now() - since} ms after its answer`);
    }
  }

  private follow(incident: Incident): void {
    const known = this.watched.get(incident.id);
    const watched = known ?? { incident, calls: [], due: new Map(), changed: new Map() };
    watched.incident = incident;
    this.watched.set(incident.id, watched);
    for (const telling of incident.told.slice(watched.calls.length)) this.called(watched, telling);
    incident.told.forEach((telling, index) => this.accepted(watched, telling, index));
    for (const rung of incident.rungs) this.state(watched, rung);
  }

  private called(watched: Watched, telling: Telling): void {
    const { number } = watched.incident;
    this.note(`told ${number}/${telling.key} ${telling.rung ?? telling.template}`);
    const call = { telling, at: this.world.now(), accepted: null, window: Infinity };
    const round = watched.calls.filter(
      (each) => each.telling.rung === telling.rung && each.telling.round === telling.round,
    );
    // Whoever was called before somebody was asked by name is waited for no more.
    const named = round.findLastIndex((each) => each.telling.handed !== undefined);
    const before = round.slice(Math.max(named, 0)).filter((each) => each.at < call.at);
    watched.calls.push(call);
    if (telling.template !== 'rung' || telling.key.includes(':telephone-')) return;
    // A person has said so: nobody's time has to be over.
    if (telling.handed) return;
    for (const { telling: earlier, accepted, window } of before) {
      const now = watched.incident.told.find(
        (each) => each.key === earlier.key && each.rung === earlier.rung,
      );
      if (!now || now.answered || now.undeliverable) continue;
      const had = accepted === null ? -1 : call.at - accepted;
      if (had < window * (1 - DRIFT) - EARLY) {
        this.complain(
          `P6 ${number}/${telling.key} is told ${had} ms after ${earlier.key} was accepted, not ${window}`,
        );
      }
    }
  }

  private accepted({ calls, incident }: Watched, telling: Telling, index: number): void {
    const call = calls[index];
    if (!call) return;
    const window = this.plan.ladder.answerWithin[incident.severity.level];
    if (telling.acceptedAt !== null && call.accepted === null) call.accepted = this.world.now();
    // A window that was given under another level may be the shorter one.
    call.window = Math.min(call.window, window);
  }

  private state(watched: Watched, rung: Rung): void {
    const now = this.world.now();
    const known = watched.changed.get(rung.id);
    if (known?.state !== `${rung.state}${rung.round}`) {
      watched.changed.set(rung.id, { state: `${rung.state}${rung.round}`, since: now });
    }
    if (rung.state === 'waiting' && !watched.due.has(rung.id)) {
      const wait = Date.parse(rung.dueAt) - Date.parse(this.world.serverTime());
      watched.due.set(rung.id, now + Math.max(wait, 0));
    }
  }

  private examine(watched: Watched): void {
    const { incident } = watched;
    if (incident.phase === 'closed' || !this.isAnyHour(incident)) return;
    for (const rung of incident.rungs) {
      if (rung.state === 'answered') this.mustBeAnswered(watched, rung);
      if (rung.state === 'waiting') this.mustBeCalled(watched, rung);
      if (rung.state === 'calling') this.mustGoOn(watched, rung);
      if (rung.state === 'exhausted') this.mustRepeat(watched, rung);
    }
  }

  /** Everybody answers for their own office: one answer ends no other rung, also where each has to confirm. */
  private mustBeAnswered({ incident }: Watched, { id, office }: Rung): void {
    const isAnswer = (each: Telling): boolean =>
      each.rung === id && each.answered !== null && each.answered.choice !== 'hand-over';
    if (incident.told.some((each) => isAnswer(each) && each.office === office)) return;
    this.complain(`each ${incident.number} ${id} is answered by nobody`);
  }

  private mustBeCalled(watched: Watched, rung: Rung): void {
    const due = watched.due.get(rung.id) ?? Infinity;
    if (!this.isLate(due)) return;
    this.complain(`P7 ${watched.incident.number} ${rung.id} waits since ${due}`);
  }

  private mustGoOn(watched: Watched, rung: Rung): void {
    const calls = this.callsOf(watched, rung).filter(({ telling }) => telling.round === rung.round);
    const told = calls.map(({ telling }) =>
      watched.incident.told.find((each) => each.key === telling.key && each.rung === telling.rung),
    );
    // Somebody still has time, or a mail that is still on its way keeps trying (looked at in the queue).
    const ends = calls.map(({ accepted, window }, index) => {
      const now = told[index];
      if (!now || now.answered || now.undeliverable) return -Infinity;
      if (accepted !== null) return accepted + window;
      return this.queued.has(`${watched.incident.id}/${now.key}`) ? Infinity : -Infinity;
    });
    const end = Math.max(...ends);
    const since = watched.changed.get(rung.id)?.since ?? 0;
    const from = end === -Infinity ? since : end;
    if (this.isLate(from)) {
      this.complain(`P3 ${watched.incident.number} ${rung.id} calls nobody since ${from}`);
    }
  }

  private mustRepeat(watched: Watched, rung: Rung): void {
    const { incident } = watched;
    const window = this.plan.ladder.answerWithin[incident.severity.level];
    const since = watched.changed.get(rung.id)?.since ?? 0;
    if (this.isLate(since + Math.max(window, HOUR))) {
      this.complain(`P8 ${incident.number} ${rung.id} is exhausted and silent since ${since}`);
    }
  }

  private examineQueue(waiting: readonly NoticeOnFile[]): void {
    if (this.world.serverSince() === null) return;
    const now = this.world.serverTime();
    for (const { number, key, dueAt } of waiting) {
      const wait = Date.parse(dueAt) - Date.parse(now);
      if (wait > LONGEST_RETRY + SECOND) this.complain(`P7 ${number}/${key} is put off by ${wait}`);
      // Five conversations at a time: a relay that hangs may hold up to that many.
      if (this.world.conversations() < 5 && this.isLate(this.world.now() + wait)) {
        this.complain(`P7 ${number}/${key} is due since ${-wait} ms and does not leave`);
      }
    }
  }

  private callsOf(watched: Watched, rung: Rung): Call[] {
    return watched.calls.filter(({ telling }) => telling.rung === rung.id);
  }

  /** Whether what was due at `due` has not happened although the server had the time for it. */
  private isLate(due: Milliseconds): boolean {
    const [now, since] = [this.world.now(), this.world.serverSince()];
    return since !== null && now - since > LATE_AFTER_START && now - due > LATE + SLOW;
  }

  private isAnyHour({ severity }: Incident): boolean {
    return this.plan.ladder.roundTheClock.includes(severity.level);
  }
}
