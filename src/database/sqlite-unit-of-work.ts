import type { DataSource, QueryRunner } from 'typeorm';
import { tellCommitted } from './after-commit.js';
import type { SqlValue, Tx } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';

/** At most so many waiting units share one commit, so that nobody waits long behind others. */
const LARGEST_GROUP = 64;

interface Waiting {
  readonly work: (tx: Tx) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Settle = () => void;

/**
 * One connection, one writer, first come first served. Units that wait together share a commit (a savepoint
 * each), because the disk's sync costs more than the statements; each caller answers after the commit.
 */
export class SqliteUnitOfWork extends UnitOfWork {
  private readonly queue: Waiting[] = [];
  private readonly runner: QueryRunner;
  private draining = false;

  constructor(writer: DataSource) {
    super();
    this.runner = writer.createQueryRunner();
  }

  protected commit<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ work, resolve: (value) => resolve(value as T), reject });
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    try {
      while (this.queue.length > 0) await this.commitGroup(this.queue.splice(0, LARGEST_GROUP));
    } finally {
      this.draining = false;
    }
  }

  private async commitGroup(group: readonly Waiting[]): Promise<void> {
    const settled: Settle[] = [];
    try {
      await this.runner.query('BEGIN IMMEDIATE');
      for (const waiting of group) settled.push(await this.runOne(waiting));
      await this.runner.query('COMMIT');
    } catch (error) {
      await this.runner.query('ROLLBACK').catch(() => undefined);
      group.forEach(({ reject }) => reject(error));
      return;
    }
    settled.forEach((settle) => settle());
  }

  private async runOne({ work, resolve, reject }: Waiting): Promise<Settle> {
    const after: (() => void)[] = [];
    await this.runner.query('SAVEPOINT unit');
    try {
      const value = await work(this.transaction(after));
      await this.runner.query('RELEASE unit');
      return () => {
        tellCommitted(after);
        resolve(value);
      };
    } catch (error) {
      await this.runner.query('ROLLBACK TO unit');
      await this.runner.query('RELEASE unit');
      return () => reject(error);
    }
  }

  private transaction(after: (() => void)[]): Tx {
    const { runner } = this;
    return {
      query: <T extends object>(sql: string, values: readonly SqlValue[] = []): Promise<T[]> =>
        runner.query(sql, [...values]),
      execute: async (sql, values = []) => {
        const result = await runner.query(sql, [...values], true);
        return result.affected ?? result.records.length;
      },
      afterCommit: (act) => after.push(act),
    };
  }
}
