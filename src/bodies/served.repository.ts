import type { Sql } from '../database/sql.js';
import type { PersonId } from '../domain/plan/plan.js';

/** The bodies that have an account: their people can log in, so this installation serves them. */
export async function bodiesWithAccounts(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ body_id: string }>(
    'SELECT DISTINCT body_id FROM account ORDER BY body_id',
  );
  return rows.map((row) => row.body_id);
}

/** The people whose accounts administer a body, first made first; an account that is nobody's has no address. */
export async function administratorsOf(sql: Sql, body: string): Promise<PersonId[]> {
  const rows = await sql.query<{ person: PersonId; roles: string }>(
    'SELECT person, roles FROM account WHERE body_id = ? AND disabled = 0 AND person IS NOT NULL ORDER BY created_at, id',
    [body],
  );
  const isAdministrator = ({ roles }: { roles: string }): boolean =>
    roles.split(' ').includes('administrator');
  return rows.filter(isAdministrator).map(({ person }) => person);
}
