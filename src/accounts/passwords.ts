import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id, at least what OWASP asks for: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** More at once would let a flood of log-ins take the machine. */
const MOST_AT_ONCE = 2;

/** Hashes and checks passwords; an unknown account costs as much as a known one. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly dummy = this.make('nobody has this password');

  /** The hash to keep. */
  make(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /** Whether a password fits; `null` stands for an unknown account and never fits. */
  async fits(kept: string | null, password: string): Promise<boolean> {
    const against = kept ?? (await this.dummy);
    const fits = await this.inTurn(() => verify(against, password));
    return fits && kept !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= MOST_AT_ONCE) await new Promise<void>((go) => this.waiting.push(go));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
