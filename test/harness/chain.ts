import { readerSource } from '../../src/database/data-sources.js';
import { Reader } from '../../src/database/reader.js';
import { TimelineRepository } from '../../src/timeline/timeline.repository.js';
import { ChainVerifier, type Finding } from '../../src/timeline/verify.js';

export interface Verified {
  readonly count: number;
  readonly incidents: number;
  readonly findings: readonly Finding[];
}

/** Walk the chain of あおぞら市 as `npm run verify` does. */
export async function verifyChain(database: string): Promise<Verified> {
  const source = await readerSource({ database }).initialize();
  const reader = new Reader(source);
  const timeline = new TimelineRepository(reader);
  const verifier = new ChainVerifier('aozora');
  for (;;) {
    const page = { after: verifier.count, limit: 1_000 };
    const entries = await timeline.chain(reader, 'aozora', page);
    entries.forEach((entry) => verifier.next(entry));
    if (entries.length < page.limit) break;
  }
  verifier.end(await timeline.head(reader, 'aozora'));
  const rows = await reader.query<{ id: string; state: string }>('SELECT id, state FROM incident');
  const differing = rows
    .filter((row) => !verifier.stateFits(row.id, row.state))
    .map(({ id }): Finding => ({ seq: null, entry: null, incident: id, what: 'state' }));
  await source.destroy();
  const { count, incidents } = verifier;
  return { count, incidents, findings: [...verifier.findings, ...differing] };
}
