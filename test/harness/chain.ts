import { changedDefinitions, type Changed } from '../../src/bodies/frozen.repository.js';
import { readerSource } from '../../src/database/data-sources.js';
import { snapshot } from '../../src/database/snapshot.js';
import type { Sql } from '../../src/database/sql.js';
import {
  chainedBodies,
  verifyBody,
  type Verified,
} from '../../src/timeline/verification.repository.js';

/** Walk the chain of a body as `npm run verify` does; else that of あおぞら市. */
export function verifyChain(database: string, body = 'aozora'): Promise<Verified> {
  return read(database, (sql) => verifyBody(sql, body));
}

/** The bodies that `npm run verify` looks at. */
export function verifiedBodies(database: string): Promise<string[]> {
  return read(database, chainedBodies);
}

/** The plans and playbooks that `npm run verify` names as changed. */
export function changedPlans(database: string): Promise<Changed[]> {
  return read(database, changedDefinitions);
}

async function read<T>(database: string, look: (sql: Sql) => Promise<T>): Promise<T> {
  const source = await readerSource({ database }).initialize();
  try {
    return await snapshot(source, look);
  } finally {
    await source.destroy();
  }
}
