import type { TestDatabase } from './database.js';

const TABLES = [
  'account',
  'absence',
  'number_series',
  'incident',
  'chain_head',
  'timeline_entry',
  'timeline_value',
  'timer',
  'notice',
  'attempt',
  'given_answer',
];

/** Every row that a command could change, as text; equal texts mean that nothing has changed. */
export async function dump(database: TestDatabase): Promise<string> {
  const tables = await Promise.all(
    TABLES.map(async (table) => {
      const rows = await database.query(`SELECT * FROM ${table}`);
      return [table, rows.map((row) => JSON.stringify(row)).toSorted()];
    }),
  );
  return JSON.stringify(tables);
}
