import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { plus } from '../domain/calendar/instant.js';
import { ProblemError } from '../shared/errors.js';
import { networkOf } from './network.js';
import { failedAgain, FORGET_ALL, waitSeconds, type Counted } from './guess-limit.js';
import { LoginFailureRepository } from './login-failure.repository.js';
import { Turns } from './turns.js';

/** At what somebody guesses, and from which IP address. */
export interface Guess {
  readonly account: string;
  readonly address: string;
}

/** Each turn costs a hash; two at once would read the same tally on PostgreSQL and count one failure for both. */
const LIMITS = { atOnce: 1, waiting: 200 };

/** Guessing is slowed for each account and each address (reliability F22): a delay, never a lock-out. */
@Injectable()
export class Guesses {
  private readonly turns = new Turns(LIMITS);

  constructor(
    private readonly repository: LoginFailureRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /**
   * Look at one guess: `check` gives what a right one opens, null for a wrong one. A guess is looked at and
   * counted in one turn, so that a thousand at once are as slow as one after another.
   * @throws ProblemError when it is not looked at yet.
   */
  look<T>(guess: Guess, check: () => Promise<T | null>): Promise<T | null> {
    return this.turns.take(async () => {
      await this.mustNotWait(guess);
      const found = await check();
      await (found === null ? this.failed(guess) : this.succeeded(guess));
      return found;
    });
  }

  private async mustNotWait(guess: Guess): Promise<void> {
    const now = this.clock.now();
    const tallies = await this.repository.find(this.reader, [...bucketsOf(guess).values()]);
    const retryAfterSeconds = Math.max(
      0,
      ...[...tallies.values()].map((tally) => waitSeconds(tally, now)),
    );
    if (retryAfterSeconds > 0) throw new ProblemError('too-many-guesses', { retryAfterSeconds });
  }

  private async failed(guess: Guess): Promise<void> {
    const now = this.clock.now();
    const buckets = bucketsOf(guess);
    await this.unitOfWork.run(async (tx) => {
      const before = await this.repository.find(tx, [...buckets.values()]);
      for (const [counted, bucket] of buckets) {
        await this.repository.keep(tx, bucket, failedAgain(before.get(bucket), counted, now));
      }
      await this.repository.prune(tx, plus(now, -FORGET_ALL));
    });
  }

  /** A right guess clears its account; an address stays slowed for what it tried elsewhere. */
  private async succeeded(guess: Guess): Promise<void> {
    const buckets = bucketsOf(guess);
    buckets.delete('address');
    const counted = await this.repository.find(this.reader, [...buckets.values()]);
    if (counted.size === 0) return;
    await this.unitOfWork.run((tx) => this.repository.clear(tx, [...counted.keys()]));
  }
}

function bucketsOf({ account, address }: Guess): Map<Counted, string> {
  const network = networkOf(address);
  return new Map([
    ['account-here', `account-here:${account}@${network}`],
    ['account', `account:${account}`],
    ['address', `address:${network}`],
  ]);
}
