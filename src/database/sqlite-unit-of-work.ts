import { setImmediate as turn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { tellCommitted } from './after-commit.js';
import { NO_BALLAST, type Disk } from './disk.js';
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

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

function isOfDisk(error: unknown): boolean {
  return codeOf(error) === 'SQLITE_FULL' || codeOf(error).startsWith('SQLITE_IOERR');
}

/**
 * One connection, one writer, first come first served. Units that wait together share a commit (a savepoint
 * each), because the disk's sync costs more than the statements; each caller answers after the commit.
 */
export class SqliteUnitOfWork extends UnitOfWork {
  private readonly queue: Waiting[] = [];
  private readonly statements: Statements;
  private draining = false;

  constructor(
    writer: DataSource,
    private readonly disk: Disk = NO_BALLAST,
  ) {
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
    try {
      const settled = await this.tryGroup(group);
      settled.forEach((settle) => settle());
    } catch (error) {
      this.rollBack();
      // What a failed sync left on the disk nobody can know: never sync again, begin anew from what is there.
      if (codeOf(error).startsWith('SQLITE_IOERR')) this.disk.broken(error);
      if (codeOf(error) === 'SQLITE_FULL' && this.disk.makeRoom()) return this.commitGroup(group);
      group.forEach(({ reject }) => reject(error));
    }
  }

  private async tryGroup(group: readonly Waiting[]): Promise<Settle[]> {
    const settled: Settle[] = [];
    this.sql('BEGIN IMMEDIATE');
    for (const waiting of group) settled.push(await this.runOne(waiting));
    this.sql('COMMIT');
    return settled;
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
      // The disk is full or broken: that is not this unit's alone, and SQLite may have rolled everything back.
      if (isOfDisk(error)) throw error;
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
