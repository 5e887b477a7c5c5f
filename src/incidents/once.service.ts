import { Injectable } from '@nestjs/common';
import type { Caller } from '../accounts/caller.js';
import { Clock } from '../clock/clock.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Instant } from '../domain/calendar/instant.js';
import { GivenAnswers } from './given-answer.repository.js';

/** Commands of people: a request repeated under its key gets the first answer again, also after a restart. */
@Injectable()
export class Once {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly answers: GivenAnswers,
    private readonly reader: Reader,
  ) {}

  /** The answer given before, or the one `work` gives; kept in the transaction of its change. */
  run<T extends object>(caller: Caller, work: (tx: Tx, now: Instant) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const given = await this.answers.find<T>(tx, caller);
      if (given) return given;
      const answer = await work(tx, now);
      await this.answers.keep(tx, caller, { answer, now });
      return answer;
    });
  }

  /**
   * What takes long to make before its own `run`: a repeated request has its first answer here too, where it would be
   * refused by what it has itself done.
   */
  async made<T extends object>(caller: Caller, make: () => Promise<T>): Promise<T> {
    const first = (): Promise<T | null> => this.answers.find<T>(this.reader, caller);
    try {
      const answer = await make();
      return (await first()) ?? answer;
    } catch (error) {
      const given = await first();
      if (given) return given;
      throw error;
    }
  }
}
