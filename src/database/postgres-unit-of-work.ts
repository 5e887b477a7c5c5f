import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { tellCommitted } from './after-commit.js';
import { named } from './pooled.js';
import type { SqlValue, Tx } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';

/** Serialization failure, deadlock, unique violation: another transaction was faster; run the unit again. */
const TRY_AGAIN = new Set(['40001', '40P01', '23505']);
const MOST_TRIES = 5;

/** A transaction of its own for each unit; PostgreSQL's row locks do the rest. */
export class PostgresUnitOfWork extends UnitOfWork {
  constructor(private readonly writer: DataSource) {
    super();
  }

  protected async commit<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.runOnce(work);
      } catch (error) {
        if (tries >= MOST_TRIES || !isOvertaken(error)) throw error;
      }
    }
  }

  private async runOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    const after: (() => void)[] = [];
    try {
      await runner.startTransaction();
      const value = await work(transaction((await runner.connect()) as PoolClient, after));
      await runner.commitTransaction();
      tellCommitted(after);
      return value;
    } catch (error) {
      // On a connection that is gone there is nothing to roll back, and what went wrong is the error above.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function transaction(client: PoolClient, after: (() => void)[]): Tx {
  return {
    query: async <T extends object>(sql: string, values: readonly SqlValue[] = []) =>
      (await client.query<T>(named(sql, values))).rows,
    execute: async (sql, values = []) => (await client.query(named(sql, values))).rowCount ?? 0,
    afterCommit: (act) => after.push(act),
  };
}

function isOvertaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TRY_AGAIN.has(String(error.code));
}
