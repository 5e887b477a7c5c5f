import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ProblemError } from '../shared/errors.js';
import { failedAgain, waitSeconds, type BucketKind } from './guess-limit.js';
import { LoginFailureRepository } from './login-failure.repository.js';

/** Who is guessing, and at what. */
export interface Guess {
  readonly account: string;
  readonly address: string;
}

/** Guessing is slowed for each account and each address (reliability F22): a delay, never a lock-out. */
@Injectable()
export class Guesses {
  constructor(
    private readonly repository: LoginFailureRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError when the next try is not looked at yet. */
  async mayTry(guess: Guess): Promise<void> {
    const now = this.clock.now();
    const waits = await Promise.all(
      bucketsOf(guess).map(async ([, bucket]) =>
        waitSeconds(await this.repository.find(this.reader, bucket), now),
      ),
    );
    const retryAfterSeconds = Math.max(...waits);
    if (retryAfterSeconds > 0) throw new ProblemError('too-many-guesses', { retryAfterSeconds });
  }

  /** A wrong guess. */
  async failed(guess: Guess): Promise<void> {
    const now = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      for (const [kind, bucket] of bucketsOf(guess)) {
        const before = await this.repository.find(tx, bucket);
        await this.repository.keep(tx, bucket, failedAgain(before, kind, now));
      }
    });
  }

  /** A right guess clears its account; an address stays slowed for what it tried elsewhere. */
  succeeded(tx: Tx, guess: Guess): Promise<void> {
    return this.repository.clear(tx, `account:${guess.account}`);
  }
}

function bucketsOf({ account, address }: Guess): [BucketKind, string][] {
  return [
    ['account', `account:${account}`],
    ['address', `address:${address}`],
  ];
}
