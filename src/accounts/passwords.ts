import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Turns } from './turns.js';

/** argon2id, at least what OWASP asks for: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** More at once would let a flood of log-ins take the machine. */
const LIMITS = { atOnce: 2, waiting: 500 };

/** Hash of 32 random bytes that nobody kept: checking an unknown account costs as much as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$7kmptwGwWF8m02iYJvmvOw$GHpi6MgPFSY639D3w29L9WGa5fZejEA1ZPxxKPmiFn8';

/** Hashes and checks passwords. */
@Injectable()
export class Passwords {
  private readonly turns = new Turns(LIMITS);

  /** The hash to keep. */
  make(password: string): Promise<string> {
    return this.turns.take(() => hash(typed(password), COST));
  }

  /** Whether a password fits; `null` stands for an unknown account and never fits. */
  async fits(kept: string | null, password: string): Promise<boolean> {
    const fits = await this.turns.take(() => verify(kept ?? NOBODY, typed(password)));
    return fits && kept !== null;
  }
}

/** The same signs typed in full or half width are the same password (NIST SP 800-63B, 3.1.1.2). */
function typed(password: string): string {
  return password.normalize('NFKC');
}
