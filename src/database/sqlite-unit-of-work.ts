import { setImmediate as turn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { tellCommitted } from './after-commit.js';
import type { SqlValue, Tx } from './sql.js';
import { Statements } from './statements.js';
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
  private readonly statements: Statements;
  private draining = false;

  constructor(writer: DataSource) {
    super();
    this.statements = new Statements(writer);
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
      while (this.queue.length > 0) {
        // SQLite never waits, so nobody would be read: whoever comes in this turn shares the commit.
        await turn();
        await this.commitGroup(this.queue.splice(0, LARGEST_GROUP));
      }
    } finally {
      this.draining = false;
    }
  }

  private async commitGroup(group: readonly Waiting[]): Promise<void> {
    const settled: Settle[] = [];
    try {
      this.sql('BEGIN IMMEDIATE');
      for (const waiting of group) settled.push(await this.runOne(waiting));
      this.sql('COMMIT');
    } catch (error) {
      this.rollBack();
      group.forEach(({ reject }) => reject(error));
      return;
    }
    settled.forEach((settle) => settle());
  }

  private async runOne({ work, resolve, reject }: Waiting): Promise<Settle> {
    const after: (() => void)[] = [];
    this.sql('SAVEPOINT unit');
    try {
      const value = await work(this.transaction(after));
      this.sql('RELEASE unit');
      return () => {
        tellCommitted(after);
        resolve(value);
      };
    } catch (error) {
      this.sql('ROLLBACK TO unit');
      this.sql('RELEASE unit');
      return () => reject(error);
    }
  }

  private transaction(after: (() => void)[]): Tx {
    const { statements } = this;
    return {
      query: async <T extends object>(
        sql: string,
        values: readonly SqlValue[] = [],
      ): Promise<T[]> => statements.all<T>(sql, values),
      execute: async (sql, values = []) => statements.run(sql, values),
      afterCommit: (act) => after.push(act),
    };
  }

  private sql(statement: string): void {
    this.statements.run(statement, []);
  }

  private rollBack(): void {
    try {
      this.sql('ROLLBACK');
    } catch {
      // SQLite has already rolled back by itself, as after a full disk.
    }
  }
}
