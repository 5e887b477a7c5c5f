import { readerSource } from '../../src/database/data-sources.js';
import { snapshot } from '../../src/database/snapshot.js';
import { verifyBody, type Verified } from '../../src/timeline/verification.repository.js';

/** Walk the chain of あおぞら市 as `npm run verify` does. */
export async function verifyChain(database: string): Promise<Verified> {
  const source = await readerSource({ database }).initialize();
  try {
    return await snapshot(source, (sql) => verifyBody(sql, 'aozora'));
  } finally {
    await source.destroy();
  }
}
