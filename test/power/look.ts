import Database from 'better-sqlite3';
import type { Reporter } from '../crash/reporter.js';

/** What was answered with 2xx before the power failed and is not on the disk; and whether the file is whole. */
export function missing(database: string, { receipts, notes }: Reporter): string[] {
  let sql: Database.Database | null = null;
  try {
    sql = new Database(database, { readonly: true });
    const incidents = new Set(sql.prepare('SELECT id FROM incident').pluck().all());
    const texts = new Set(
      sql.prepare(`SELECT json_extract(facts, '$.text') FROM timeline_value`).pluck().all(),
    );
    const whole = sql.pragma('integrity_check', { simple: true });
    const strays = sql.pragma('foreign_key_check') as unknown[];
    return [
      ...receipts.filter(({ id }) => !incidents.has(id)).map(({ number }) => `lost: ${number}`),
      ...notes.filter(({ text }) => !texts.has(text)).map(({ text }) => `lost: ${text}`),
      ...(whole === 'ok' ? [] : [`integrity_check: ${String(whole)}`]),
      ...(strays.length === 0 ? [] : [`${strays.length} rows point at nothing`]),
    ];
  } catch (error) {
    return [`the file cannot be read: ${String(error)}`];
  } finally {
    sql?.close();
  }
}
