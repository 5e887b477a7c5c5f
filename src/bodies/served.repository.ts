import type { Sql } from '../database/sql.js';

/** The bodies that have an account: their people can log in, so this installation serves them. */
export async function bodiesWithAccounts(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ body_id: string }>(
    'SELECT DISTINCT body_id FROM account ORDER BY body_id',
  );
  return rows.map((row) => row.body_id);
}
