import type { Milliseconds } from '../../src/domain/calendar/instant.js';
import type { VirtualTime } from './virtual-clock.js';

interface Item {
  readonly at: Milliseconds;
  readonly order: number;
  readonly what: string;
  readonly act: () => Promise<void> | void;
}

/** What is going to happen in the world around the server, in real time. */
export class Agenda {
  private readonly items: Item[] = [];
  /** How much was ever put on it. */
  count = 0;

  constructor(private readonly time: VirtualTime) {}

  now(): Milliseconds {
    return this.time.elapsed;
  }

  /** Something happens at a time; what is named the same way is named the same in every run of a seed. */
  at(at: Milliseconds, what: string, act: () => Promise<void> | void): void {
    this.count += 1;
    this.items.push({ at: Math.max(Math.round(at), this.now()), order: this.count, what, act });
  }

  /** Resolves when that much time has passed. */
  wait(span: Milliseconds, what: string): Promise<void> {
    return new Promise((resolve) => this.at(this.now() + span, what, resolve));
  }

  next(): Milliseconds {
    return Math.min(...this.items.map(({ at }) => at));
  }

  /** The earliest thing that is to happen by now, taken out; of several at once, by its name. */
  take(): Item | undefined {
    const due = this.items.filter(({ at }) => at <= this.now());
    const first = due.toSorted((one, other) => one.at - other.at || compare(one, other))[0];
    if (first) this.items.splice(this.items.indexOf(first), 1);
    return first;
  }
}

function compare(one: Item, other: Item): number {
  return one.what === other.what ? one.order - other.order : one.what < other.what ? -1 : 1;
}
