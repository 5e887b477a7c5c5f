import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { verifyChain } from '../harness/chain.js';
import type { Reporter } from './reporter.js';
import type { SlowSink } from './sink.js';

/** What has not left so long after the last that did is lost. */
const STILL_MS = 180_000;

/** What was promised and does not hold; all of it empty or zero in a sound run. */
export interface Findings {
  readonly incidents: number;
  readonly notices: number;
  readonly attempts: number;
  /** Notices that the sink has read at least twice. */
  readonly duplicates: number;
  readonly mostCopies: number;
  /** Given up after three attempts that may have arrived, as the timeline says; of these, never at the sink. */
  readonly givenUp: number;
  readonly givenUpUnseen: number;
  /** Given up though they tell of no incident: mails about alarms. */
  readonly givenUpAlarms: number;
  /** Neither at the sink, nor given up on record. */
  readonly lost: readonly string[];
  /** More copies at the sink than uncertain attempts explain. */
  readonly unexplained: readonly string[];
  /** Attempts recorded as uncertain: only a kill while they were on their way explains them. */
  readonly uncertain: number;
  /** Reports and notes that were answered with 2xx and are not there, or there twice. */
  readonly broken: readonly string[];
  /** Numbers missing in the series. */
  readonly gaps: readonly string[];
  readonly chain: readonly string[];
  readonly integrity: string;
}

interface Notice {
  readonly id: string;
  readonly template: string;
  /** What became of the mail that says it. */
  readonly status: string;
  readonly error: string;
  /** Its own state, in words for a complaint. */
  readonly own: string;
  readonly uncertain: number;
  /** Whether the timeline says that it could not be delivered, and the next person was told. */
  readonly onRecord: number;
  /** The mail that says it: another one where several waited for one person about one incident. */
  readonly carrier: string;
}

/** What has not arrived yet. */
export interface Queue {
  /** How many notices wait or are on their way. */
  readonly open: number;
  /** The attempts that are on their way at this moment. */
  readonly sending: readonly string[];
}

/** The queue as it lies in the file. */
export function queued(database: string): Queue {
  const states = `status IN ('pending', 'sending', 'uncertain')`;
  return reading(database, (sql) => ({
    open: sql.prepare(`SELECT count(*) FROM notice WHERE ${states}`).pluck().get() as number,
    sending: sql
      .prepare(`SELECT id || ' attempt ' || attempts FROM notice WHERE status = 'sending'`)
      .pluck()
      .all() as string[],
  }));
}

/** Resolves when nothing waits any more, or nothing has left for so long that what waits is lost. */
export async function drained(database: string): Promise<void> {
  let [least, end] = [Infinity, 0];
  for (let open = queued(database).open; open > 0; open = queued(database).open) {
    if (open < least) [least, end] = [open, performance.now() + STILL_MS];
    if (performance.now() > end) return;
    await sleep(200);
  }
}

/** Compare what was promised and recorded with what arrived. */
export async function examine(given: {
  database: string;
  sink: SlowSink;
  reporter: Reporter;
}): Promise<Findings> {
  const { database, sink, reporter } = given;
  const chain = (await verifyChain(database)).findings;
  // A mail about an alarm is on no timeline: its row raises the next alarm, which is told until somebody acts.
  return reading(database, (sql) => {
    const notices = sql
      .prepare(
        `SELECT n.id, n.template, c.status, c.error, c.id AS carrier, n.status || ' ' || n.error AS own,
           (SELECT count(*) FROM attempt a
             WHERE a.notice_id = n.id AND a.outcome = 'uncertain') AS uncertain,
           CASE WHEN n.incident_id IS NULL THEN 1 ELSE
             (SELECT count(*) FROM timeline_entry e JOIN timeline_value v ON v.entry_id = e.id
               WHERE e.incident_id = n.incident_id AND e.kind = 'notice-undeliverable'
               AND json_extract(v.facts, '$.key') = n.key) END AS onRecord
         FROM notice n JOIN notice c ON c.id = coalesce(n.merged_into, n.id)`,
      )
      .all() as Notice[];
    const copies = ({ id }: { readonly id: string }): number => sink.copies.get(id) ?? 0;
    const count = (table: string, where = 'true'): number =>
      sql.prepare(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get() as number;
    return {
      incidents: count('incident'),
      notices: notices.length,
      attempts: count('attempt'),
      uncertain: count('attempt', `outcome = 'uncertain'`),
      duplicates: notices.filter((each) => copies(each) > 1).length,
      mostCopies: Math.max(0, ...notices.map(copies)),
      givenUp: notices.filter(isGivenUp).length,
      givenUpUnseen: notices.filter((each) => isGivenUp(each) && copies(each) === 0).length,
      givenUpAlarms: notices.filter((each) => isGivenUp(each) && each.template === 'alarm').length,
      lost: notices
        .filter((each) => copies({ id: each.carrier }) === 0 && !isGivenUp(each))
        .map(named),
      unexplained: notices.filter((each) => copies(each) > each.uncertain + 1).map(named),
      broken: [...brokenReports(sql, reporter), ...brokenNotes(sql, reporter)],
      gaps: gaps(sql),
      chain: chain.map((each) => JSON.stringify(each)),
      integrity: String(sql.pragma('integrity_check', { simple: true })),
    };
  });
}

function isGivenUp({ status, error, onRecord }: Notice): boolean {
  return status === 'undeliverable' && error === 'perhaps-delivered' && onRecord === 1;
}

function named({ id, template, own, carrier, status, error, onRecord, uncertain }: Notice): string {
  const by = carrier === id ? '' : `, said by ${carrier} ${status} ${error}`;
  return `${id} ${template} ${own}${by}, ${uncertain} uncertain, ${onRecord} on record`;
}

/** Each report under its number, and no report twice though many were sent again. */
function brokenReports(sql: Database.Database, { receipts }: Reporter): string[] {
  const stored = sql.prepare('SELECT id, number FROM incident').all() as {
    id: string;
    number: string;
  }[];
  const numbers = new Map(stored.map((each) => [each.id, each.number]));
  const promised = new Set(receipts.map((each) => each.id));
  return [
    ...receipts.filter(({ id, number }) => numbers.get(id) !== number).map((each) => each.number),
    ...stored.filter(({ id }) => !promised.has(id)).map(({ number }) => `${number} never answered`),
  ];
}

function brokenNotes(sql: Database.Database, { notes }: Reporter): string[] {
  const stored = sql
    .prepare(
      `SELECT e.incident_id || json_extract(v.facts, '$.text') FROM timeline_entry e
       JOIN timeline_value v ON v.entry_id = e.id WHERE e.kind = 'noted'`,
    )
    .pluck()
    .all() as string[];
  const promised = notes.map(({ incident, text }) => incident + text);
  const times = (text: string): number => stored.filter((each) => each === text).length;
  return [...new Set([...stored, ...promised])]
    .filter((text) => times(text) !== 1 || !promised.includes(text))
    .map((text) => `note ${text}: ${times(text)} times`);
}

function gaps(sql: Database.Database): string[] {
  const numbers = sql.prepare('SELECT number FROM incident ORDER BY ordinal').pluck().all();
  return numbers.flatMap((number, index) => {
    const expected = String(index + 1).padStart(3, '0');
    return String(number).endsWith(`-${expected}`) ? [] : [`${number}, expected ${expected}`];
  });
}

function reading<T>(database: string, read: (sql: Database.Database) => T): T {
  const sql = new Database(database, { readonly: true });
  try {
    return read(sql);
  } finally {
    sql.close();
  }
}
