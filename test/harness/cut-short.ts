import type { SqlValue, Tx } from '../../src/database/sql.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import type { RunningApp } from './app.js';

/** Text that makes its unit of work fail after so many more statements: `MARK` and a digit. */
export const MARK = '途中で切れる';

/** From now on, whatever is written with MARK in it fails half-way, after some of its rows were written. */
export function cutShort(app: RunningApp): void {
  const gate = app.get(UnitOfWork);
  const run = gate.run.bind(gate);
  gate.run = (work) =>
    run(async (tx) => {
      let left = Infinity;
      const execute = async (sql: string, values: readonly SqlValue[] = []): Promise<number> => {
        const changed = await tx.execute(sql, values);
        left = Math.min(left, statementsLeft(values)) - 1;
        if (left < 0) throw new Error('cut short');
        return changed;
      };
      const value = await work({ ...tx, execute } satisfies Tx);
      if (left < Infinity) throw new Error('cut short before the commit');
      return value;
    });
}

function statementsLeft(values: readonly SqlValue[]): number {
  const digits = values.map((value) => new RegExp(`${MARK}(\\d)`).exec(String(value))?.[1]);
  return Math.min(Infinity, ...digits.flatMap((digit) => (digit ? [Number(digit)] : [])));
}

/** `act` is called, before anybody hears of it, when a unit of work that spoke of `mark` has been committed. */
export function onceCommitted(app: RunningApp, mark: string, act: () => void): void {
  const gate = app.get(UnitOfWork);
  const run = gate.run.bind(gate);
  gate.run = (work) =>
    run((tx) => {
      let marked = false;
      const look = (values: readonly SqlValue[]): void => {
        if (marked || !values.some((value) => String(value).includes(mark))) return;
        marked = true;
        tx.afterCommit(act);
      };
      return work({
        ...tx,
        query: (sql, values = []) => {
          look(values);
          return tx.query(sql, values);
        },
        execute: (sql, values = []) => {
          look(values);
          return tx.execute(sql, values);
        },
      });
    });
}

/** Something happens before the `nth` unit of work from now on begins. */
export function beforeUnit(app: RunningApp, nth: number, act: () => Promise<void>): void {
  const gate = app.get(UnitOfWork);
  const run = gate.run.bind(gate);
  let count = 0;
  gate.run = async (work) => {
    count += 1;
    if (count === nth) await act();
    return run(work);
  };
}
