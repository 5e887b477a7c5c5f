import type { DataSource, QueryRunner } from 'typeorm';
import { tellCommitted } from './after-commit.js';
import { toPostgres, type SqlValue, type Tx } from './sql.js';
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
      const value = await work(transaction(runner, after));
      await runner.commitTransaction();
      tellCommitted(after);
      return value;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}

function transaction(runner: QueryRunner, after: (() => void)[]): Tx {
  return {
    query: <T extends object>(sql: string, values: readonly SqlValue[] = []) =>
      rows<T>(runner, sql, values),
    execute: async (sql, values = []) => {
      const result = await runner.query(toPostgres(sql), [...values], true);
      return result.affected ?? 0;
    },
    afterCommit: (act) => after.push(act),
  };
}

async function rows<T extends object>(
  runner: QueryRunner,
  sql: string,
  values: readonly SqlValue[],
): Promise<T[]> {
  const result = await runner.query(toPostgres(sql), [...values], true);
  return result.records as T[];
}

function isOvertaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const driver = error instanceof Error && 'driverError' in error ? error.driverError : null;
  const inner = driver && typeof driver === 'object' && 'code' in driver ? String(driver.code) : '';
  return TRY_AGAIN.has(code) || TRY_AGAIN.has(inner);
}
