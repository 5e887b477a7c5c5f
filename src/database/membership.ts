import { randomUUID } from 'node:crypto';
import type { Tx } from './sql.js';

/**
 * This process among those that serve one database. What it takes it takes under its name, and only while it is
 * held to be alive by the others.
 */
export abstract class Membership {
  /** Under which rows are taken; another one each time the others may have held us for dead. */
  abstract readonly name: string;

  /** Whether the others know that we are alive; while they do not, nothing may be taken. */
  abstract isHeld(): boolean;

  /** Whether it is on us to look after what is everybody's; on one node at a time. */
  abstract isFirst(): boolean;

  /** Of these names those whose process is gone, or has lost its hold. */
  abstract gone(tx: Tx, names: readonly string[]): Promise<string[]>;

  /** Leave; what is still under our name counts as lost. */
  abstract leave(): Promise<void>;
}

/** An SQLite file has one process: whatever is under another name was its predecessor's. */
export class Alone extends Membership {
  override readonly name = randomUUID();

  override isHeld(): boolean {
    return true;
  }

  override isFirst(): boolean {
    return true;
  }

  override async gone(_: Tx, names: readonly string[]): Promise<string[]> {
    return names.filter((name) => name !== this.name);
  }

  override async leave(): Promise<void> {}
}
