import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Caller } from '../../src/accounts/caller.js';
import { Bodies } from '../../src/bodies/bodies.service.js';
import {
  DAY,
  MINUTE,
  SECOND,
  type Instant,
  type Milliseconds,
} from '../../src/domain/calendar/instant.js';
import type { Config } from '../../src/shared/config.js';
import { Agenda } from './agenda.js';
import { Auditor } from './auditor.js';
import { dice } from './dice.js';
import { Ledger } from './ledger.js';
import { VirtualNetwork } from './network.js';
import { People, reportTimes } from './people.js';
import { Server, type Network } from './server.js';
import { VirtualClock, VirtualTime } from './virtual-clock.js';

/** A month on one machine, of which a seed decides everything. */
export interface MonthOptions {
  readonly seed: number;
  readonly config: Config;
  /** Until when somebody of the plan holds an office, by address. */
  readonly left: ReadonlyMap<string, Instant>;
  readonly days?: number;
}

/** What came of it. */
export interface MonthResult {
  readonly seed: number;
  readonly complaints: readonly string[];
  /** Equal for equal seeds. */
  readonly digest: string;
  readonly log: readonly string[];
  readonly incidents: number;
  readonly calls: number;
  readonly copies: number;
  readonly duplicates: number;
  readonly starts: number;
  readonly jumps: number;
}

/** Beginnings of a month: DST in New York, the new 年度, a leap day, and the night the README tells of. */
const BEGINNINGS: readonly Instant[] = [
  '2026-10-20T00:00:00.000Z',
  '2026-11-20T17:13:00.000Z',
  '2027-03-01T05:00:00.000Z',
  '2027-03-15T11:00:00.000Z',
  '2027-03-28T23:00:00.000Z',
  '2028-02-20T03:00:00.000Z',
];

/** So many turns in which nothing happens: whatever goes on waits for time to pass. */
const QUIET_TURNS = 6;

/** The loop looks by itself at least so often. */
const LOOKS_EVERY = 5 * SECOND;

/** One seed, played to its end. */
export class Month {
  private readonly time: VirtualTime;
  private readonly agenda: Agenda;
  private readonly ledger: Ledger;
  private readonly network: VirtualNetwork;
  private readonly length: Milliseconds;
  private auditor: Auditor;
  private people: People;
  private server: Server | null = null;
  private upSince: Milliseconds | null = null;
  private talking = 0;
  private starts = 0;
  private jumps = 0;

  private constructor(private readonly options: MonthOptions) {
    const { seed, days = 30 } = options;
    const random = dice(seed, 'machine');
    const begin = BEGINNINGS[Math.floor(random() * BEGINNINGS.length)] ?? '';
    this.length = days * DAY;
    this.time = new VirtualTime(begin, (random() - 0.5) * 0.001);
    this.agenda = new Agenda(this.time);
    this.ledger = new Ledger(options.config.database);
    const listener = {
      begins: (mail: Parameters<Auditor['begins']>[0]) => this.auditor.begins(mail),
      leaves: (mail: Parameters<Auditor['leaves']>[0]) => this.auditor.leaves(mail),
      arrives: (mail: Parameters<Auditor['arrives']>[0]) => {
        this.auditor.arrives(mail);
        this.people.read(mail, this.ledger.notice(mail));
      },
      ends: (...ended: Parameters<Auditor['ends']>) => this.auditor.ends(...ended),
    };
    this.network = new VirtualNetwork(seed, this.agenda, listener, this.length);
  }

  /** Play it. */
  static async play(options: MonthOptions): Promise<MonthResult> {
    const restore = sameForTheSeed(options.seed);
    const month = new Month(options);
    try {
      return await month.run();
    } finally {
      month.server?.kill();
      month.ledger.close();
      restore();
    }
  }

  private async run(): Promise<MonthResult> {
    await this.start();
    if (!this.server) throw new Error('the first start failed');
    const { plan } = this.server.get(Bodies).own();
    const { agenda, ledger, options } = this;
    this.auditor = new Auditor(
      {
        now: () => agenda.now(),
        serverSince: () => (this.server && !this.server.dead ? this.upSince : null),
        serverTime: () =>
          this.server && !this.server.dead
            ? this.server.clock.now()
            : new Date(this.time.wall()).toISOString(),
        conversations: () => this.talking,
      },
      ledger,
      plan,
      options.left,
    );
    this.people = new People(options.seed, {
      agenda,
      auditor: this.auditor,
      ledger,
      caller: callerOf(plan.body),
      plan,
      length: this.length,
      server: () => (this.server && !this.server.dead ? this.server : null),
    });
    this.people.begin();
    this.troubles();
    await this.pass();
    this.auditor.finish();
    const copies = [...this.auditor.copies.values()];
    return {
      seed: options.seed,
      complaints: this.auditor.complaints,
      digest: createHash('sha256').update(this.auditor.log.join('\n')).digest('hex').slice(0, 16),
      log: this.auditor.log,
      incidents: this.people.reported,
      calls: this.auditor.log.filter((line) => line.includes(' told ')).length,
      copies: copies.reduce((sum, each) => sum + each, 0),
      duplicates: copies.filter((each) => each > 1).length,
      starts: this.starts,
      jumps: this.jumps,
    };
  }

  /** Time passes: from one thing that happens to the next. */
  private async pass(): Promise<void> {
    for (;;) {
      const next = Math.min(this.agenda.next(), await this.serverNext());
      if (next > this.length) return;
      this.time.elapsed = Math.max(next, this.time.elapsed);
      this.server?.clock.ring();
      await this.rest();
      const item = this.agenda.take();
      if (item) await item.act();
      await this.rest();
      this.auditor.look();
    }
  }

  /** When the server has something to do; its idle looks are left out. */
  private async serverNext(): Promise<Milliseconds> {
    const { server, time } = this;
    if (!server || server.dead) return Infinity;
    if (server.clock.jumped() !== 0) return server.clock.nextAlarm();
    const due = await server.nextDue().catch(() => null);
    if (!due || server.dead) return Infinity;
    const wait = server.clock.until(due);
    // What is due and was not done is looked at again when the server looks by itself.
    return wait > 0 ? time.elapsed + wait : server.clock.nextAlarm();
  }

  /** Until everything waits for time to pass. */
  private async rest(): Promise<void> {
    const { agenda } = this;
    let [before, quiet] = [-1, 0];
    while (quiet < QUIET_TURNS) {
      await turn();
      const now = (this.server?.statements ?? 0) + agenda.count + this.talking;
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
    if (this.server?.dead) this.fallen();
  }

  private fallen(): void {
    this.server = null;
    this.upSince = null;
    this.talking = 0;
    const random = dice(this.options.seed, 'off', this.starts);
    const off = random() < 0.7 ? random() * 2 * MINUTE : random() * 8 * 60 * MINUTE;
    this.auditor.note('the process has died');
    this.agenda.at(this.agenda.now() + off, 'start', () => this.start());
  }

  private async start(): Promise<void> {
    this.starts += 1;
    this.auditor?.note('start');
    const clock = new VirtualClock(this.time);
    try {
      const network: Network = {
        send: (...asked) => this.talk(() => this.network.send(...asked)),
        greet: () => this.network.greet(),
      };
      // The framework draws too, as often as it has controllers: our own numbers begin after that.
      const made = () => void (Math.random = dice(this.options.seed, 'jitter', this.starts));
      this.server = await Server.start(this.options.config, { clock, network, made });
      this.upSince = this.time.elapsed;
    } catch (error) {
      if (!this.auditor) throw error;
      this.auditor.complain(`a start failed: ${String(error)}`);
    }
  }

  private async talk<T>(say: () => Promise<T>): Promise<T> {
    this.talking += 1;
    try {
      return await say();
    } finally {
      this.talking = Math.max(this.talking - 1, 0);
    }
  }

  /** The process dies, the clock is set. */
  private troubles(): void {
    const { agenda, options, length } = this;
    const random = dice(options.seed, 'troubles');
    const reports = reportTimes(options.seed, length);
    // Most troubles come while people are being called: in a quiet week they prove nothing.
    const when = (): Milliseconds => {
      const report = reports[Math.floor(random() * reports.length)] ?? 0;
      return random() < 0.8 ? report + random() * 2 * 60 * MINUTE : random() * length;
    };
    const deaths = Math.floor(random() * 4);
    for (let count = 0; count < deaths; count += 1) {
      const after = 1 + Math.floor(random() * 60);
      agenda.at(when(), 'death', () => this.server?.dieAfter(after));
    }
    const steps = random() < 0.5 ? Math.floor(random() * 3) : 0;
    for (let count = 0; count < steps; count += 1) {
      const by = STEPS[Math.floor(random() * STEPS.length)] ?? 0;
      agenda.at(when(), 'clock', () => this.set(by));
    }
  }

  private set(by: Milliseconds): void {
    this.jumps += 1;
    this.auditor.note(`the clock is set by ${by}`);
    this.time.set(by);
    this.agenda.at(this.agenda.now() + LOOKS_EVERY, 'look', () => undefined);
  }
}

const STEPS: readonly Milliseconds[] = [
  -2 * 60 * MINUTE,
  -90 * SECOND,
  -DAY,
  8 * 60 * MINUTE,
  30 * DAY,
  3 * SECOND,
];

function callerOf(body: string): Caller {
  return {
    account: '00000000-0000-7000-8000-000000000001',
    body,
    name: '当直',
    person: null,
    roles: ['desk'],
    language: 'ja',
    request: null,
  };
}

/** Ids come of the seed, like retries from each start on, so that rows of one moment keep their order. @returns the way back. */
function sameForTheSeed(seed: number): () => void {
  const [random, getRandomValues] = [Math.random, crypto.getRandomValues];
  const numbers = dice(seed, 'ids');
  crypto.getRandomValues = (<T extends ArrayBufferView>(array: T): T => {
    const bytes = array as unknown as Uint8Array;
    for (let index = 0; index < bytes.length; index += 1)
      bytes[index] = Math.floor(numbers() * 256);
    return array;
  }) as typeof crypto.getRandomValues;
  return () => {
    Math.random = random;
    crypto.getRandomValues = getRandomValues;
  };
}
