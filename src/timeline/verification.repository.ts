import { createHash } from 'node:crypto';
import type { Sql } from '../database/sql.js';
import { partsOf } from '../evidence/file.repository.js';
import { chainAfter, headOf } from './timeline.repository.js';
import { ChainVerifier, type Finding, type StoredIncident, type StoredNotice } from './verify.js';

const AT_ONCE = 1_000;
const COLUMNS =
  'id, number, summary, category, level, phase, is_open, is_new, is_posted, reported_at, aware_at, version, state';

/** What was read of one body, and everything in it that was changed by another road than ours. */
export interface Verified {
  readonly count: number;
  readonly incidents: number;
  /** Number and hash of the last entry: the chain up to it can be compared with a copy elsewhere. */
  readonly last: number;
  readonly hash: string;
  readonly findings: readonly Finding[];
}

/** The bodies of which anything is kept, so that none is passed over when its head is taken away. */
export async function chainedBodies(sql: Sql): Promise<string[]> {
  const bodies = await sql.query<{ body_id: string }>(
    `SELECT body_id FROM chain_head UNION SELECT body_id FROM timeline_entry
     UNION SELECT body_id FROM incident ORDER BY body_id`,
  );
  return bodies.map((each) => each.body_id);
}

/** Walk the chain of a body from its first entry to its head, then compare incidents and notices with its entries. */
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
  verifier.compareNotices(
    await sql.query<StoredNotice>(
      'SELECT incident_id, key FROM notice WHERE body_id = ? AND incident_id IS NOT NULL',
      [body],
    ),
  );
  for (const each of verifier.files) {
    const digest = createHash('sha256');
    const { file } = each.facts;
    for await (const part of partsOf(sql, { body, file })) digest.update(part);
    verifier.compareFile(each, digest.digest('hex'));
  }
  const { count, incidents, last, hash, findings } = verifier;
  return { count, incidents, last, hash, findings };
}
