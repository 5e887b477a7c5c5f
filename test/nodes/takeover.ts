import { asked } from './replicated.js';

/** How long mails lay that were on their way on a node when it failed. */
export interface Takeover {
  /** How many attempts became uncertain since then. */
  readonly cut: number;
  /** From the failure to the last of their next attempts, in seconds; Infinity when one has none. */
  readonly seconds: number;
}

/** What became of the mails that were cut off after `failed` (an instant). */
export async function takeoverSince(port: number, failed: string): Promise<Takeover> {
  const rows = await asked<{ next: string | null }>(
    port,
    `SELECT coalesce(next.started_at, CASE WHEN n.error = 'perhaps-delivered' THEN a.ended_at END) AS next
     FROM attempt a JOIN notice n ON n.id = a.notice_id
     LEFT JOIN attempt next ON next.notice_id = a.notice_id AND next.no = a.no + 1
     WHERE a.outcome = 'uncertain' AND a.ended_at > $1`,
    [failed],
  );
  const waits = rows.map(({ next }) =>
    next === null ? Infinity : (Date.parse(next) - Date.parse(failed)) / 1000,
  );
  return { cut: rows.length, seconds: Math.max(0, ...waits) };
}
