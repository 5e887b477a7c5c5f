import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from './sql.js';

/**
 * Whether a unit inside another is noticed at once. It is a mistake in our own code, and before Node 24 keeping
 * track of it slows every promise of the process (a tenth of a read): there only the tests look for it.
 */
const WATCHED = Number.parseInt(process.versions.node, 10) >= 24 || process.env.NODE_ENV === 'test';

/**
 * The write gate: the only road to the database for a write. Everything inside `run` is committed together or
 * not at all, and the promise resolves only once it is durable. No I/O other than SQL inside.
 */
export abstract class UnitOfWork {
  private readonly inside = new AsyncLocalStorage<boolean>();

  /** @throws whatever `work` throws; then nothing of it stays. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!WATCHED) return this.commit(work);
    // Waiting for the gate while holding it would never end.
    if (this.inside.getStore()) throw new Error('A unit of work must not open another one.');
    return this.commit((tx) => this.inside.run(true, () => work(tx)));
  }

  protected abstract commit<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
