import { verifyChain } from '../harness/chain.js';
import type { Reporter } from '../crash/reporter.js';
import type { SlowSink } from '../crash/sink.js';
import { asked, urlOf } from './replicated.js';

/** Reliability P4. */
const MOST_COPIES = 3;

interface Notice {
  readonly id: string;
  readonly status: string;
  readonly error: string;
  readonly uncertain: number;
  /** The mail that says it: another one where several waited for one person about one incident. */
  readonly carrier: string;
}

/** What several nodes have done together: figures, and what was promised and does not hold. */
export interface Ledger {
  readonly incidents: number;
  readonly notices: number;
  readonly attempts: number;
  readonly uncertain: number;
  /** Notices that the sink has read at least twice; the most copies of one. */
  readonly duplicates: number;
  readonly mostCopies: number;
  readonly complaints: readonly string[];
}

/** How many notices have not come to their end. */
export async function open(port: number): Promise<number> {
  const [row] = await asked<{ count: string }>(
    port,
    `SELECT count(*) FROM notice WHERE status IN ('pending', 'sending', 'uncertain')`,
  );
  return Number(row?.count);
}

/** Those notices, in words. */
export async function leftOver(port: number): Promise<string[]> {
  const rows = await asked<Record<string, string>>(
    port,
    `SELECT id, status, error, attempts::text, owner, due_at, locked_until, created_at, key FROM notice
     WHERE status IN ('pending', 'sending', 'uncertain')`,
  );
  return rows.map((row) => `left: ${Object.values(row).join(' ')}`);
}

/** Compare what was promised and recorded with what arrived. */
export async function ledgerOf(
  port: number,
  { sink, reporter }: { readonly sink: SlowSink; readonly reporter: Reporter },
): Promise<Ledger> {
  const notices = await asked<Notice>(
    port,
    `SELECT id, status, error, coalesce(merged_into, id) AS carrier, (SELECT count(*)::int FROM attempt a
       WHERE a.notice_id = n.id AND a.outcome = 'uncertain') AS uncertain FROM notice n`,
  );
  const [{ attempts = 0 } = {}] = await asked<{ attempts: number }>(
    port,
    'SELECT count(*)::int AS attempts FROM attempt',
  );
  const stored = await asked<{ id: string; number: string }>(
    port,
    'SELECT id, number FROM incident',
  );
  const copies = ({ id }: { readonly id: string }): number => sink.copies.get(id) ?? 0;
  const chain = (await verifyChain(urlOf(port))).findings;
  return {
    incidents: stored.length,
    notices: notices.length,
    attempts,
    uncertain: notices.reduce((sum, each) => sum + each.uncertain, 0),
    duplicates: notices.filter((each) => copies(each) > 1).length,
    mostCopies: Math.max(0, ...notices.map(copies)),
    complaints: [
      ...notices
        .filter(
          ({ carrier, error }) => copies({ id: carrier }) === 0 && error !== 'perhaps-delivered',
        )
        .map(({ id, status }) => `lost: ${id} ${status}`),
      ...notices
        .filter((each) => copies(each) > Math.min(each.uncertain + 1, MOST_COPIES))
        .map((each) => `${copies(each)} copies, ${each.uncertain} uncertain: ${each.id}`),
      ...broken(stored, reporter),
      ...chain.map((each) => `chain: ${JSON.stringify(each)}`),
    ],
  };
}

/** Each report under its number, and no report twice though many were sent again. */
function broken(
  stored: readonly { readonly id: string; readonly number: string }[],
  { receipts }: Reporter,
): string[] {
  const numbers = new Map(stored.map((each) => [each.id, each.number]));
  const promised = new Set(receipts.map((each) => each.id));
  return [
    ...receipts
      .filter(({ id, number }) => numbers.get(id) !== number)
      .map(({ number }) => `promised and not kept: ${number}`),
    ...stored
      .filter(({ id }) => !promised.has(id))
      .map(({ number }) => `${number}: never answered`),
  ];
}
