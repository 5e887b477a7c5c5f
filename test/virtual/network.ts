import { HOUR, MINUTE, SECOND, type Milliseconds } from '../../src/domain/calendar/instant.js';
import type { SendOutcome, SendResult } from '../../src/notices/send-result.js';
import type { OutgoingMail } from '../../src/notices/smtp.transport.js';
import { dice, oneOf } from './dice.js';
import type { Agenda } from './agenda.js';

/** What the relay does with one attempt; `copy`: whether the mail reaches its reader all the same. */
interface Treatment {
  readonly after: Milliseconds;
  readonly result: SendResult;
  readonly copy: boolean;
}

/** While it lasts nobody answers at the relay. */
interface Outage {
  readonly from: Milliseconds;
  readonly to: Milliseconds;
}

/** Who hears of mails: the checkers, and the people who read them. */
export interface Listener {
  /** A conversation begins. @returns what the mail is, the same in every run of the seed. */
  begins(mail: OutgoingMail): string;
  /** The text of the mail begins to leave. */
  leaves(mail: OutgoingMail): void;
  /** A copy has reached its reader. */
  arrives(mail: OutgoingMail): void;
  ends(mail: OutgoingMail, result: SendResult): void;
}

/** What the transport makes of it. */
function result(outcome: SendOutcome, detail: string): SendResult {
  const stage = outcome === 'accepted' || outcome === 'uncertain' ? 'data' : 'connect';
  return { outcome, stage, cause: null, detail, deferred: false };
}

const ACCEPTED: SendResult = result('accepted', '250 ok');
const DOWN: SendResult = result('retryable', 'ECONNREFUSED');
const BUSY: SendResult = result('retryable', '451 later');
const FAULT: SendResult = result('relay-fault', '535 no');
const CUT: SendResult = result('uncertain', 'ECONNRESET');
const UNWANTED: SendResult = result('not-sent', 'nobody wanted it any more');
const DEAD: SendResult = result('dead-address', '550 no such user');

/** A relay that takes its time, refuses, hangs, cuts the line and is down for hours, as the seed says. */
export class VirtualNetwork {
  private readonly outages: readonly Outage[];
  private readonly attempts = new Map<string, number>();
  private readonly rough: number;

  constructor(
    private readonly seed: number,
    private readonly agenda: Agenda,
    private readonly listener: Listener,
    length: Milliseconds,
  ) {
    const random = dice(seed, 'outages');
    this.rough = random() * 0.25;
    this.outages = Array.from({ length: Math.floor(random() * 4) }, () => {
      const from = random() * length;
      const span = random() < 0.5 ? random() * 10 * MINUTE : random() * 6 * HOUR;
      return { from, to: from + span };
    });
  }

  /** Hand over one mail; just before its text leaves it is asked whether anybody wants it still. */
  async send(mail: OutgoingMail, isWanted: () => Promise<boolean>): Promise<SendResult> {
    const what = this.listener.begins(mail);
    const attempt = (this.attempts.get(what) ?? 0) + 1;
    this.attempts.set(what, attempt);
    const { after, result, copy } = this.treat(mail, dice(this.seed, 'mail', what, attempt));
    const isTaken = result.stage === 'data';
    await this.agenda.wait(after / 2, `${what} begins`);
    if (isTaken && !(await isWanted())) return this.end(mail, UNWANTED);
    if (isTaken) this.listener.leaves(mail);
    await this.agenda.wait(after / 2, `${what} ${result.outcome}`);
    if (copy) this.listener.arrives(mail);
    return this.end(mail, result);
  }

  /** Somebody asks whether the relay speaks at all. */
  async greet(): Promise<SendResult> {
    await this.agenda.wait(20, 'greeting');
    return this.isDown() ? DOWN : ACCEPTED;
  }

  private end(mail: OutgoingMail, result: SendResult): SendResult {
    this.listener.ends(mail, result);
    return result;
  }

  private isDown(): boolean {
    const now = this.agenda.now();
    return this.outages.some(({ from, to }) => from <= now && now < to);
  }

  private treat({ to }: OutgoingMail, random: () => number): Treatment {
    const takes = 50 + random() * 3 * SECOND;
    if (this.isDown()) {
      return random() < 0.7
        ? { after: 5, result: DOWN, copy: false }
        : { after: 10 * SECOND, result: DOWN, copy: false };
    }
    if (dice(this.seed, 'address', to)() < 0.04) return { after: takes, result: DEAD, copy: false };
    const way = oneOf(random, [
      [1 - this.rough, 'takes'],
      [this.rough * 0.5, 'later'],
      [this.rough * 0.1, 'fault'],
      [this.rough * 0.2, 'cut'],
      [this.rough * 0.2, 'hangs'],
    ]);
    const copy = random() < 0.5;
    if (way === 'takes') return { after: takes, result: ACCEPTED, copy: true };
    if (way === 'cut') return { after: takes, result: CUT, copy };
    if (way === 'hangs') return { after: 100 * SECOND, result: CUT, copy };
    return { after: takes, result: way === 'later' ? BUSY : FAULT, copy: false };
  }
}
