import type { Sql } from '../database/sql.js';
import { chainAfter, headOf } from './timeline.repository.js';
import { ChainVerifier, type Finding, type StoredIncident } from './verify.js';

const AT_ONCE = 1_000;
const COLUMNS =
  'id, number, summary, category, level, phase, is_open, reported_at, aware_at, version, state';

/** What was read of one body, and everything in it that was changed by another road than ours. */
export interface Verified {
  readonly count: number;
  readonly incidents: number;
  readonly findings: readonly Finding[];
}

/** The bodies that have a chain. */
export async function chainedBodies(sql: Sql): Promise<string[]> {
  const heads = await sql.query<{ body_id: string }>(
    'SELECT body_id FROM chain_head ORDER BY body_id',
  );
  return heads.map((each) => each.body_id);
}

/** Walk the chain of a body from its first entry to its head, then compare every incident with its entries. */
export async function verifyBody(sql: Sql, body: string): Promise<Verified> {
  const verifier = new ChainVerifier(body);
  for (let more = true; more;) {
    const entries = await chainAfter(sql, body, { after: verifier.last, limit: AT_ONCE });
    entries.forEach((entry) => verifier.next(entry));
    more = entries.length === AT_ONCE;
  }
  verifier.end(await headOf(sql, body));
  verifier.compare(
    await sql.query<StoredIncident>(
      `SELECT ${COLUMNS} FROM incident WHERE body_id = ? ORDER BY ordinal`,
      [body],
    ),
  );
  const { count, incidents, findings } = verifier;
  return { count, incidents, findings };
}
